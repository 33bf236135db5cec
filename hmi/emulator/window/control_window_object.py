"""What the control window shows and asks for, as QML sees it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Hmi.EmulatorBridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the window has one")
class ControlWindowObject(QObject):  # type: ignore[operator]
    """State comes in by ``set_…``; what the person wants goes out as ``wanted(verb, words)``."""

    carChanged = Signal()
    screenChanged = Signal()
    processesChanged = Signal()
    troubleChanged = Signal()
    wanted = Signal(str, "QVariantList")  # type: ignore[arg-type]

    def __init__(self) -> None:
        super().__init__()
        self._car: dict[str, Any] = {
            "speed": "speed unknown", "charge": "charge unknown", "soc": 0.0, "gear": "", "parking_brake": False,
            "accelerator": 0.0, "brake": 0.0, "plug": "none", "outside_temperature": 0.0, "cabin_temperature": 0.0,
            "ambient_light": 0.0, "time_scale": 1.0, "drive": "", "drive_time_s": 0.0, "distance_km": 0.0,
            "doors": [], "frozen": [],
        }  # fmt: skip
        self._screen: dict[str, Any] = {"place": "", "driving": "", "restrictions": "", "template": ""}
        self._processes: list[dict[str, Any]] = []
        self._trouble = ""

    @Property("QVariantMap", notify=carChanged)  # type: ignore[arg-type]
    def car(self) -> dict[str, Any]:
        """Levers and figures of the simulated car."""
        return self._car

    @Property("QVariantMap", notify=screenChanged)  # type: ignore[arg-type]
    def screen(self) -> dict[str, Any]:
        """Place, driving state, restrictions and the present template as text."""
        return self._screen

    @Property("QVariantList", notify=processesChanged)  # type: ignore[arg-type]
    def processes(self) -> list[dict[str, Any]]:
        """Parts and apps: name, state, app, and what is wrong with it: ``down``, ``slow``, ``hung`` or nothing."""
        return self._processes

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the last wish was refused, or what is away; empty when all is well."""
        return self._trouble

    @Slot(str, "QVariant")
    def control(self, key: str, value: bool | float | str) -> None:
        """Move a lever."""
        self.wanted.emit("control", [key, value])

    @Slot(str)
    def drive(self, cycle: str) -> None:
        """Replay a cycle; empty ends it."""
        self.wanted.emit("drive", [cycle])

    @Slot(float)
    def scaleTime(self, scale: float) -> None:
        """Simulated seconds per second."""
        self.wanted.emit("scale", [scale])

    @Slot(str, bool)
    def freeze(self, branch: str, frozen: bool) -> None:
        """Let a branch of signals go stale."""
        self.wanted.emit("freeze", [branch, frozen])

    @Slot(str)
    def kill(self, name: str) -> None:
        """kill -9 a part or an app."""
        self.wanted.emit("kill", [name])

    @Slot(str, bool)
    def keepDown(self, part: str, down: bool) -> None:
        """Keep a part dead, or let it come back."""
        self.wanted.emit("down", [part, down])

    @Slot(str, bool)
    def slow(self, app: str, slow: bool) -> None:
        """Make an app slow: it answers, late."""
        self.wanted.emit("slow", [app, slow])

    @Slot(str, bool)
    def hang(self, app: str, hung: bool) -> None:
        """Hang an app: it does not run at all until it is let go."""
        self.wanted.emit("hang", [app, hung])

    def set_car(self, car: dict[str, Any]) -> None:
        """What the car says now."""
        if car != self._car:
            self._car = car
            self.carChanged.emit()

    def present_car(self) -> dict[str, Any]:
        """What was said of the car last, for Python."""
        return self._car

    def set_screen(self, screen: dict[str, Any]) -> None:
        """What the screen says now."""
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()

    def set_processes(self, processes: list[dict[str, Any]]) -> None:
        """What runs now."""
        if processes != self._processes:
            self._processes = processes
            self.processesChanged.emit()

    def set_trouble(self, text: str) -> None:
        """A sentence, or nothing."""
        if text != self._trouble:
            self._trouble = text
            self.troubleChanged.emit()
