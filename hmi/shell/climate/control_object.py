"""One control of the bar as QML sees it: a text, a state, and up, down, toggle, cycle."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.climate.actuator import Actuator, Ask
from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.tasks import Tasks
from hmi.shell.units import COLDEST, HOTTEST, UNKNOWN_TEXT, from_celsius, temperature_text, to_celsius

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

PLAUSIBLE = {"temperature": (COLDEST, HOTTEST), "level": (-100.0, 100.0), "switch": (0.0, 1.0)}
"""What a reading of each kind can be; a seat that cools is below 0."""


@QmlElement
@QmlUncreatable("the shell makes them")
class ControlObject(QObject):  # type: ignore[operator]
    """``kind``: temperature (degC of VSS), level (per cent) or switch."""

    changed = Signal()

    def __init__(self, path: str, kind: str, steps: tuple[float, ...], ask: Ask, tasks: Tasks) -> None:
        super().__init__()
        self._kind, self._steps = kind, steps
        self._locale, self._unit = QLocale(), "celsius"
        self._actuator = Actuator(path, self._typed(ask), tasks, self.changed.emit)

    def current(self) -> str:
        """``state``, for Python."""
        return self._actuator.state

    @property
    def path(self) -> str:
        """The VSS actuator behind it."""
        return self._actuator.path

    def see(self, reading: Reading) -> None:
        """The car's value; one that cannot be is no value."""
        low, high = PLAUSIBLE[self._kind]
        number = isinstance(reading.value, int | float) and low <= reading.value <= high
        self._actuator.see(reading if number else UNKNOWN)

    def set_locale(self, locale: QLocale, unit: str) -> None:
        """The driver's language and unit of temperature."""
        self._locale, self._unit = locale, unit
        self.changed.emit()

    def _typed(self, ask: Ask) -> Ask:
        async def typed(path: str, value: float | bool) -> str:
            return await ask(path, bool(value) if self._kind == "switch" else value)

        return typed

    @Property(str, notify=changed)
    def text(self) -> str:
        shown = self._actuator.shown
        if shown is None:
            return UNKNOWN_TEXT
        if self._kind == "temperature":
            return temperature_text(shown, self._unit, self._locale, 0 if self._unit == "fahrenheit" else 1)
        return self._locale.toString(round(shown))

    @Property(str, notify=changed)
    def state(self) -> str:
        """``unknown``, ``known``, ``asking``, ``waiting``, ``unanswered`` or ``refused``."""
        return self._actuator.state

    @Property(int, notify=changed)
    def level(self) -> int:
        """The step it stands on, counted from 0; -1 when unknown."""
        return self._level()

    @Property(int, notify=changed)
    def levels(self) -> int:
        return len(self._steps) - 1

    @Slot()
    def up(self) -> None:
        self._move(+1)

    @Slot()
    def down(self) -> None:
        self._move(-1)

    @Slot()
    def toggle(self) -> None:
        """A switch that is unknown is asked to be on."""
        self._actuator.request(0.0 if self._actuator.shown else 1.0)

    @Slot()
    def cycle(self) -> None:
        """The next step; after the last one the first."""
        self._actuator.request(self._steps[(self._level() + 1) % len(self._steps)])

    def _move(self, direction: int) -> None:
        shown = self._actuator.shown
        if shown is None:
            return
        if self._kind == "temperature" and self._unit == "fahrenheit":
            wanted = to_celsius(round(from_celsius(shown, self._unit)) + direction, self._unit)
            self._actuator.request(min(max(wanted, self._steps[0]), self._steps[-1]))
            return
        beyond = [step for step in self._steps if (step - shown) * direction > 0.01]
        if beyond:
            self._actuator.request(min(beyond) if direction > 0 else max(beyond))

    def _level(self) -> int:
        shown = self._actuator.shown
        if shown is None:
            return -1
        return min(range(len(self._steps)), key=lambda at: abs(self._steps[at] - shown))
