"""The control window, off screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hmi.emulator.window.control_window_object import ControlWindowObject
from hmi.resources import folder
from hmi.shell.theme import ThemeSource

CAR = {
    "speed": "47 km/h", "charge": "63.5 %", "soc": 63.5, "gear": "D", "parking_brake": False, "accelerator": 0.35, "brake": 0.0,
    "plug": "none", "outside_temperature": 8.0, "cabin_temperature": 21.5, "ambient_light": 70.0, "time_scale": 1.0,
    "drive": "wltc-3b", "drive_time_s": 312, "distance_km": 2.41, "frozen": ["Vehicle.Speed"],
    "doors": [{"path": f"Vehicle.Cabin.Door.{n}.IsOpen", "open": n == 1} for n in range(4)],
}  # fmt: skip

VEHICLE = {"name": "vehicle", "state": "kept down", "app": False, "fault": "down"}
CHARGE = {"name": "org.hmi.charge", "state": "running", "app": True, "fault": "hung"}


class Stage:
    """The window, what it wants, and its items by key."""

    def __init__(self) -> None:
        self.control = ControlWindowObject()
        self.wanted: list[tuple[str, list[Any]]] = []
        self.control.wanted.connect(lambda verb, words: self.wanted.append((verb, words)))
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(folder("qml")))
        self.engine.setInitialProperties({"control": self.control})
        self.engine.load(QUrl.fromLocalFile(str(folder("qml") / "Hmi" / "Emulator" / "ControlWindow.qml")))
        (window,) = self.engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        self.window = window

    def texts(self) -> list[str]:
        return [str(item.property("text")) for item in self._items() if item.property("text")]

    def press(self, key: str) -> None:
        (item,) = [item for item in self._items() if item.objectName() == key]
        QMetaObject.invokeMethod(item, "clicked")

    def enter(self, key: str, text: str) -> None:
        (item,) = [item for item in self._items() if item.objectName() == key]
        item.setProperty("text", text)
        QMetaObject.invokeMethod(item, "accepted")
        assert item.property("text") == ""

    def _items(self, root: QQuickItem | None = None) -> list[QQuickItem]:
        root = root or self.window.contentItem()
        return [root, *(found for child in root.childItems() for found in self._items(child))]


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[Stage]:
    scale = ThemeSource.instance().scale
    ThemeSource.instance().set_scale(0.55)
    stage = Stage()
    yield stage
    ThemeSource.instance().set_scale(scale)
    stage.window.close()
    stage.engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_opens_before_anything_is_known(stage: Stage) -> None:
    assert {"speed unknown", "charge unknown"} <= set(stage.texts())


def test_it_shows_the_car_the_screen_and_the_processes(stage: Stage) -> None:
    stage.control.set_car(CAR)
    stage.control.set_screen({"place": "app", "driving": "moving", "restrictions": "{}", "template": '{"a": 1}'})
    stage.control.set_processes([{"name": "org.hmi.charge", "state": "running", "app": True, "fault": ""}])
    stage.control.set_trouble("the bus is away")
    texts = stage.texts()
    for text in ("47 km/h", "63.5 %", "wltc-3b, 312 s, 2.41 km", "moving", "org.hmi.charge", "the bus is away"):
        assert text in texts


def test_levers_and_faults_become_wishes(stage: Stage) -> None:
    stage.control.set_car(CAR)
    stage.control.set_processes([VEHICLE, CHARGE])
    for key in ("gear-R", "plug-dc", "cycle-stop", "cycle-udds", "pace-60", "parking-brake", "kill-vehicle"):
        stage.press(key)
    stage.press("stale-Vehicle.Speed")
    stage.press("door-1")
    assert stage.wanted == [
        ("control", ["gear", "R"]),
        ("control", ["plug", "dc"]),
        ("drive", [""]),
        ("drive", ["udds"]),
        ("scale", [60.0]),
        ("control", ["parking_brake", True]),
        ("kill", ["vehicle"]),
        ("freeze", ["Vehicle.Speed", False]),
        ("control", ["Vehicle.Cabin.Door.1.IsOpen", False]),
    ]


def test_faults_are_put_in_and_taken_out(stage: Stage) -> None:
    stage.control.set_car({**CAR, "frozen": ["Vehicle.Cabin.HVAC"]})
    stage.control.set_processes([VEHICLE, CHARGE, {**VEHICLE, "name": "host", "fault": ""}])
    for key in ("down-vehicle", "down-host", "hang-org.hmi.charge", "slow-org.hmi.charge", "stale-Vehicle.Cabin.HVAC"):
        stage.press(key)
    stage.enter("stale-path", " Vehicle.Exterior ")
    assert stage.wanted == [
        ("down", ["vehicle", False]),
        ("down", ["host", True]),
        ("hang", ["org.hmi.charge", False]),
        ("slow", ["org.hmi.charge", True]),
        ("freeze", ["Vehicle.Cabin.HVAC", False]),
        ("freeze", ["Vehicle.Exterior", True]),
    ]


def test_the_picture_is_worth_looking_at(stage: Stage, tmp_path: Any, request: pytest.FixtureRequest) -> None:
    stage.control.set_car(CAR)
    stage.control.set_screen(
        {"place": "app · org.hmi.charge · ready", "driving": "moving", "restrictions": '{"rows": 6}', "template": "{}"}
    )
    names = ("bus", "calendar-server", "vehicle", "host", "shell", "org.hmi.charge", "org.hmi.calendar")
    stage.control.set_processes(
        [
            {"name": name, "state": "started 1 ×", "app": "." in name, "fault": "slow" * name.endswith("charge")}
            for name in names
        ]
    )
    image = stage.window.grabWindow()
    assert not image.isNull()
    assert image.save(str(tmp_path / "control.png"))
    assert len({image.pixel(x, 300) for x in range(0, image.width(), 3)}) > 5
