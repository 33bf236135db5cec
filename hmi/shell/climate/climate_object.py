"""The bar at the bottom: what the driver and the passenger set most."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.climate.actuator import Ask
from hmi.shell.climate.control_object import ControlObject
from hmi.shell.reading import Reading
from hmi.shell.tasks import Tasks

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_STATION = "Vehicle.Cabin.HVAC.Station.Row1"
_SEAT = "Vehicle.Cabin.Seat.Row1"
TEMPERATURES = tuple(16 + half / 2 for half in range(25))
"""16 to 28 degC by halves."""
FAN = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)
SEAT = (0.0, 34.0, 67.0, 100.0)
VOLUME = tuple(float(step) for step in range(0, 101, 5))
SWITCH = (0.0, 1.0)
NAMES = ("driver", "passenger", "fan", "defrost", "driverSeat", "passengerSeat", "volume")
SPOKEN = frozenset({"waiting", "unanswered", "refused"})
"""States that deserve a sentence."""


@QmlElement
@QmlUncreatable("the shell has one")
class ClimateObject(QObject):  # type: ignore[operator]
    """Seven controls, each bound to one VSS actuator."""

    neverChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, ask: Ask, tasks: Tasks) -> None:
        super().__init__()
        make = [
            ControlObject(f"{_STATION}.Driver.Temperature", "temperature", TEMPERATURES, ask, tasks),
            ControlObject(f"{_STATION}.Passenger.Temperature", "temperature", TEMPERATURES, ask, tasks),
            ControlObject(f"{_STATION}.Driver.FanSpeed", "level", FAN, ask, tasks),
            ControlObject("Vehicle.Cabin.HVAC.IsFrontDefrosterActive", "switch", SWITCH, ask, tasks),
            ControlObject(f"{_SEAT}.DriverSide.HeatingCooling", "level", SEAT, ask, tasks),
            ControlObject(f"{_SEAT}.PassengerSide.HeatingCooling", "level", SEAT, ask, tasks),
            ControlObject("Vehicle.Cabin.Infotainment.Media.Volume", "level", VOLUME, ask, tasks),
        ]
        self._driver, self._passenger, self._fan, self._defrost = make[:4]
        self._driver_seat, self._passenger_seat, self._volume = make[4:]
        self._by_path = {control.path: control for control in make}
        self._trouble = ("", "unknown")
        for control in make:
            control.changed.connect(self._look)

    @property
    def paths(self) -> list[str]:
        """The actuators it shows."""
        return list(self._by_path)

    def see(self, readings: dict[str, Reading]) -> None:
        """New values from the car."""
        for path, reading in readings.items():
            self._by_path[path].see(reading)

    def set_locale(self, locale: QLocale, unit: str) -> None:
        """The driver's language and unit of temperature."""
        for control in self._by_path.values():
            control.set_locale(locale, unit)

    @Slot()
    def _look(self) -> None:
        states = dict(zip(NAMES, (control.current() for control in self._by_path.values()), strict=True))
        found = next(((name, state) for name, state in states.items() if state in SPOKEN), ("", ""))
        if set(states.values()) == {"unknown"}:
            found = ("", "unknown")
        if found != self._trouble:
            self._trouble = found
            self.troubleChanged.emit()

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """The control there is something to say about; empty for none, or for all of them."""
        return self._trouble[0]

    @Property(str, notify=troubleChanged)
    def troubleState(self) -> str:
        """``waiting``, ``unanswered``, ``refused``, ``unknown`` (nothing is known of any) or empty."""
        return self._trouble[1]

    @Property(ControlObject, notify=neverChanged)
    def driver(self) -> ControlObject:
        return self._driver

    @Property(ControlObject, notify=neverChanged)
    def passenger(self) -> ControlObject:
        return self._passenger

    @Property(ControlObject, notify=neverChanged)
    def fan(self) -> ControlObject:
        return self._fan

    @Property(ControlObject, notify=neverChanged)
    def defrost(self) -> ControlObject:
        return self._defrost

    @Property(ControlObject, notify=neverChanged)
    def driverSeat(self) -> ControlObject:
        return self._driver_seat

    @Property(ControlObject, notify=neverChanged)
    def passengerSeat(self) -> ControlObject:
        return self._passenger_seat

    @Property(ControlObject, notify=neverChanged)
    def volume(self) -> ControlObject:
        return self._volume
