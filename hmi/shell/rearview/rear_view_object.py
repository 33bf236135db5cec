"""The rear view for QML."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.plain_qt import timer
from hmi.shell.reading import Reading
from hmi.shell.rearview.backing import BackingEvent
from hmi.shell.rearview.picture import RearPicture

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

GEARS = ("Vehicle.Powertrain.Transmission.CurrentGear", "Vehicle.Powertrain.Transmission.SelectedGear")
SPEED = "Vehicle.Speed"
STEERING = "Vehicle.Chassis.SteeringWheel.Angle"
PATHS = (*GEARS, SPEED, STEERING)

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the shell has one")
class RearViewObject(QObject):  # type: ignore[operator]
    """On while backing; ``pictureState`` says in which words to speak when there is no picture."""

    activeChanged = Signal()
    pictureChanged = Signal()
    steeringChanged = Signal()

    def __init__(
        self,
        picture: RearPicture,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._clock = picture, clock
        self._event = BackingEvent()
        self._gears: dict[str, float | None] = {}
        self._active = False
        self._failed = False
        self._steering = 0.0
        self._timer = timer(self, self._advance)

    @property
    def is_on(self) -> bool:
        """``active``, for Python."""
        return self._active

    def see(self, readings: dict[str, Reading]) -> None:
        """New values from the car."""
        now = self._clock()
        for path, reading in readings.items():
            if path in GEARS:
                self._gears[path] = reading.number
                self._event.gear(self._gear(), now)
            elif path == SPEED:
                self._event.speed(reading.number, now)
            elif path == STEERING:
                self._steer(reading.number or 0.0)
        self._advance()

    def _gear(self) -> float | None:
        # Either of them in reverse is reverse: the selected gear comes first, the current one is the truth.
        known = [gear for gear in self._gears.values() if gear is not None]
        return min(known) if known else None

    def _steer(self, angle: float) -> None:
        if angle != self._steering:
            self._steering = angle
            self.steeringChanged.emit()

    @Slot()
    def _advance(self) -> None:
        again = self._event.time(self._clock())
        if again is not None:
            self._timer.start(max(1, round((again - self._clock()) * 1000)))
        if self._event.active == self._active:
            return
        self._active = self._event.active
        self._run(self._active)
        self.activeChanged.emit()
        self.pictureChanged.emit()

    def _run(self, wanted: bool) -> None:
        """Start or stop the camera. One that fails is no camera: the driver is told to look round, at once."""
        self._failed = False
        try:
            if wanted:
                self._picture.start(self.pictureChanged.emit)
            else:
                self._picture.stop()
        except Exception:  # noqa: BLE001 - a camera is foreign code, and the driver is looking
            self._failed = True
            _log.exception("the rear camera failed")

    @Property(bool, notify=activeChanged)
    def active(self) -> bool:
        return self._active

    @Property(str, notify=pictureChanged)
    def kind(self) -> str:
        return self._picture.kind

    @Property(str, notify=pictureChanged)
    def pictureState(self) -> str:
        """``live``, ``stale`` or ``absent``."""
        return "absent" if self._failed else self._picture.state

    @Property(float, notify=steeringChanged)
    def steering(self) -> float:
        """Degrees, positive to the left."""
        return self._steering
