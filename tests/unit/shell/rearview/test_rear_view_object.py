"""The rear view as QML sees it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.rearview.rear_view_object import GEARS, SPEED, STEERING, RearViewObject


class Camera:
    kind = "fake"
    state = "live"

    def __init__(self) -> None:
        self.log: list[str] = []

    def start(self, changed: Callable[[], None]) -> None:
        self.log.append("start")
        self.changed = changed

    def stop(self) -> None:
        self.log.append("stop")


def test_the_camera_runs_only_during_an_event(qtbot: QtBot) -> None:
    view = RearViewObject(camera := Camera())
    view.see({GEARS[0]: Reading(-1)})
    assert view.is_on
    view.see({GEARS[0]: Reading(126)})
    assert (view.is_on, camera.log) == (False, ["start", "stop"])


def test_either_gear_signal_in_reverse_is_enough(qtbot: QtBot) -> None:
    view = RearViewObject(Camera())
    view.see({GEARS[0]: Reading(126), GEARS[1]: Reading(-1)})
    assert view.is_on


def test_a_lost_vehicle_service_keeps_the_picture(qtbot: QtBot) -> None:
    view = RearViewObject(Camera())
    view.see({GEARS[0]: Reading(-1), SPEED: Reading(3.0)})
    view.see({GEARS[0]: UNKNOWN, GEARS[1]: UNKNOWN, SPEED: UNKNOWN})
    assert view.is_on


def test_a_camera_that_stops_delivering_is_told_to_qml(qtbot: QtBot) -> None:
    view = RearViewObject(camera := Camera())
    view.see({GEARS[0]: Reading(-1)})
    camera.state = "stale"
    with qtbot.waitSignal(view.pictureChanged):
        camera.changed()
    assert view.pictureState == "stale"


def test_a_camera_that_cannot_be_started_is_told_as_none_and_tried_again_next_time(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Camera):
        def start(self, changed: Callable[[], None]) -> None:
            super().start(changed)
            if len(self.log) == 1:
                raise OSError("no such device")

    view = RearViewObject(Broken())
    with qtbot.waitSignal(view.activeChanged):
        view.see({GEARS[0]: Reading(-1)})
    assert (view.is_on, view.pictureState) == (True, "absent")
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    view.see({GEARS[0]: Reading(126)})
    view.see({GEARS[0]: Reading(-1)})
    assert view.pictureState == "live"


def test_the_steering_wheel_bends_the_lines(qtbot: QtBot) -> None:
    view = RearViewObject(Camera())
    view.see({STEERING: Reading(90.0)})
    assert view.steering == 90.0
    view.see({STEERING: UNKNOWN})
    assert view.steering == 0.0
