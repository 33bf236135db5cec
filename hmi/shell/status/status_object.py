"""The head of the dock: clock, outside temperature, connection."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, QObject, QTime, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.plain_qt import timer
from hmi.shell.reading import Reading
from hmi.shell.units import temperature_text

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

OUTSIDE = "Vehicle.Exterior.AirTemperature"


def local_now() -> datetime:
    """The car's wall clock."""
    return datetime.now().astimezone()


@QmlElement
@QmlUncreatable("the shell has one")
class StatusObject(QObject):  # type: ignore[operator]
    """Ticks once a minute, on the minute."""

    clockChanged = Signal()
    temperatureChanged = Signal()
    connectionChanged = Signal()

    def __init__(self, now: Callable[[], datetime] = local_now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._locale = QLocale()
        self._unit = "celsius"
        self._outside: float | None = None
        self._connection = "unknown"
        self._timer = timer(self, self._tick)
        self._wait_for_minute()

    def set_locale(self, locale: QLocale, unit: str) -> None:
        """The driver's language and unit of temperature."""
        self._locale, self._unit = locale, unit
        self.clockChanged.emit()
        self.temperatureChanged.emit()

    def see(self, readings: dict[str, Reading]) -> None:
        """New values from the car."""
        if OUTSIDE in readings and readings[OUTSIDE].number != self._outside:
            before = self._temperature_text()
            self._outside = readings[OUTSIDE].number
            if self._temperature_text() != before:
                self.temperatureChanged.emit()

    def set_online(self, online: bool) -> None:
        """Whether there is a way to the network."""
        state = "online" if online else "offline"
        if state != self._connection:
            self._connection = state
            self.connectionChanged.emit()

    @Slot()
    def _tick(self) -> None:
        self.clockChanged.emit()
        self._wait_for_minute()

    def _wait_for_minute(self) -> None:
        now = self._now()
        self._timer.start(60_000 - (now.second * 1000 + now.microsecond // 1000) + 1)

    def _temperature_text(self) -> str:
        return temperature_text(self._outside, self._unit, self._locale)

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """Hours and minutes in the driver's digits. Which half of the day it is, the driver sees outside."""
        now, locale = self._now(), self._locale
        text = locale.toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        return text.replace(locale.amText(), "").replace(locale.pmText(), "").strip()

    @Property(str, notify=clockChanged)
    def day(self) -> str:
        now = self._now()
        # The order of the parts is the language's own; the year is no news to a driver.
        pattern = QCoreApplication.translate("StatusObject", "dddd d MMMM", "date: Qt's format letters")
        return self._locale.toString(QDate(now.year, now.month, now.day), pattern)

    @Property(str, notify=temperatureChanged)
    def temperature(self) -> str:
        return self._temperature_text()

    @Property(str, notify=connectionChanged)
    def connection(self) -> str:
        """``online``, ``offline`` or ``unknown``."""
        return self._connection
