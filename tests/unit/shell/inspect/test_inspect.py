"""Eyes and fingers on a window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickView

from hmi.bus import Caller, RefusedCall
from hmi.sdk.templates import ListTemplate, Row
from hmi.shell.inspect.frame_meter import FrameMeter
from hmi.shell.inspect.inspect_service import InspectService
from hmi.shell.inspect.items import Eyes, find
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.template_object import TemplateObject
from tests.unit.shell.inspect.conftest import Run

ITEMS = """
import QtQuick
Item {
    id: root
    property string log: ""
    focus: true
    Keys.onPressed: event => { root.log += "[" + event.key + event.text + "]"; }
    Text { text: "Plain"; x: 10; y: 10 }
    Rectangle {
        objectName: "dock-home"; x: 100; y: 100; width: 80; height: 40
        Accessible.role: Accessible.Button; Accessible.name: "Home"
        MouseArea { anchors.fill: parent; onPressed: root.log += "p"; onClicked: root.log += "Home " }
        Text { text: "Home" }
    }
    Rectangle {
        objectName: "b2"; x: 200; y: 100; width: 80; height: 40; enabled: false
        Accessible.role: Accessible.Button; Accessible.name: "Homeward"
    }
    Text { text: "Hidden"; visible: false }
    Text { text: "Faded"; opacity: 0 }
    Text { text: "Outside"; x: 900 }
    Item {
        x: 0; y: 200; width: 100; height: 50; clip: true
        Text { text: "Clipped away"; y: 60 }
        Text { objectName: "half"; text: "Half"; y: 40; height: 30 }
    }
}
"""
NOBODY = Caller(":1.1", None)  # type: ignore[arg-type]


class Still:
    """A view that nothing happens to."""

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}

    def place(self) -> str:
        return "app"

    def overlay(self) -> str:
        return ""

    def notice(self) -> str:
        return "Charged"

    def set_setting(self, name: str, value: Any) -> str:
        self.settings[name] = value
        return "" if name == "theme" else f"there is no setting {name}"


@pytest.fixture
def view(window: Callable[[str], QQuickView]) -> QQuickView:
    return window(ITEMS)


@pytest.fixture
def service(view: QQuickView) -> InspectService:
    return InspectService(view, Still(), PageObject(), DrivingObject(), FrameMeter(view))


def log(view: QQuickView) -> str:
    return str(view.rootObject().property("log"))


def test_a_person_sees_what_is_visible_and_inside(view: QQuickView) -> None:
    texts = [item.text for item in Eyes(view).items()]
    assert texts == ["Plain", "Home", "Home", "Homeward", "Half"]


def test_an_item_says_where_it_is_and_whether_it_can_be_pressed(view: QQuickView) -> None:
    item = find(Eyes(view).items(), "key:dock-home")
    assert (item.x, item.y, item.width, item.height, item.enabled) == (100, 100, 80, 40, True)
    assert not find(Eyes(view).items(), "Homeward").enabled


def test_what_is_clipped_is_as_big_as_what_is_seen_of_it(view: QQuickView) -> None:
    assert find(Eyes(view).items(), "key:half").height == 10


def test_the_same_text_is_found_before_one_that_contains_it(view: QQuickView) -> None:
    assert find(Eyes(view).items(), "Home").text == "Home"
    assert find(Eyes(view).items(), "homew").key == "b2"


SLIDING = """
import QtQuick
Item {
    id: root
    property string log: ""
    property bool sliding: false
    Rectangle {
        id: notice
        objectName: "notice"; width: 80; height: 40
        MouseArea { anchors.fill: parent; onPressed: root.log = notice.y }
        NumberAnimation on y { running: root.sliding; from: 0; to: 250; duration: 120 }
    }
}
"""


def test_what_slides_in_is_touched_where_it_comes_to_rest(window: Callable[[str], QQuickView], run: Run) -> None:
    view = window(SLIDING)
    service = InspectService(view, Still(), PageObject(), DrivingObject(), FrameMeter(view))
    view.rootObject().setProperty("sliding", True)
    run(service.tap(NOBODY, "key:notice"))
    assert log(view) == "250"


@pytest.mark.parametrize("target", ["Home", "key:dock-home", "110,110"])
def test_a_tap_is_a_press_and_a_release_of_the_mouse(
    run: Run, service: InspectService, view: QQuickView, target: str
) -> None:
    run(service.tap(NOBODY, target))
    assert log(view) == "pHome "


def test_a_tap_on_what_is_not_there_says_what_is(run: Run, service: InspectService) -> None:
    with pytest.raises(RefusedCall, match="there is: Half, Home, Homeward, Plain"):
        run(service.tap(NOBODY, "Nowhere"))


def test_keys_and_text_go_to_what_has_the_focus(service: InspectService, view: QQuickView) -> None:
    service.press(NOBODY, "Left")
    service.press(NOBODY, "Back")
    service.type(NOBODY, "aé")
    assert log(view) == f"[{0x01000012}][{0x01000061}][65a][{0x01FFFFFF}é]"


def test_an_unknown_key_is_refused(service: InspectService) -> None:
    with pytest.raises(RefusedCall, match="no key"):
        service.press(NOBODY, "Hyperspace")


def test_a_picture_is_written(run: Run, service: InspectService, tmp_path: Path) -> None:
    run(service.grab(NOBODY, str(tmp_path / "deep" / "shot.png")))
    assert QImage(str(tmp_path / "deep" / "shot.png")).width() == 400


def test_a_picture_that_cannot_be_written_is_refused(run: Run, service: InspectService, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RefusedCall, match="no picture"):
        run(service.grab(NOBODY, str(tmp_path / "file" / "shot.png")))


def test_the_window_takes_another_size(run: Run, service: InspectService, view: QQuickView) -> None:
    run(service.resize(NOBODY, 640, 480))
    assert (view.width(), view.height()) == (640, 480)


def test_a_setting_that_cannot_be_set_is_refused_with_the_reason(service: InspectService) -> None:
    service.set_setting(NOBODY, "theme", "day")
    with pytest.raises(RefusedCall, match="no setting volume"):
        service.set_setting(NOBODY, "volume", 5)


def test_the_tree_tells_place_page_template_and_items(view: QQuickView) -> None:
    driving, page = DrivingObject(), PageObject()
    shown = TemplateObject(driving)
    shown.feed(ListTemplate(title="L", rows=[Row(f"k{n}", "t", body="secret") for n in range(9)]))
    page.show_app("org.hmi.test", "Test", "")
    page.show_state("ready")
    page.show_screen("s1", 1, shown)
    tree = json.loads(InspectService(view, Still(), page, driving, FrameMeter(view)).tree(NOBODY))
    assert (tree["place"], tree["app"], tree["screen"], tree["depth"]) == ("app", "org.hmi.test", "s1", 1)
    assert (tree["page_state"], tree["notice"], tree["overlay"]) == ("ready", "Charged", "")
    assert tree["driving"]["state"] == "unknown"
    assert tree["driving"]["restrictions"]["rows"] == 6
    assert (tree["template"]["type"], len(tree["template"]["items"]), tree["template"]["cut"]) == ("list", 6, 3)
    assert "secret" not in json.dumps(tree)
    assert {"text", "key", "x", "y", "width", "height", "enabled", "focused"} == set(tree["items"][0])


def test_frames_are_counted_and_timed(run: Run, service: InspectService) -> None:
    service.reset_stats(NOBODY)
    run(service.resize(NOBODY, 500, 300))
    stats = json.loads(service.stats(NOBODY))
    assert stats["frames"] >= 1
    assert 0 < stats["frame_ms"]["p50"] <= stats["frame_ms"]["max"] < 1000
    assert stats["pss_mb"] > 10
    service.reset_stats(NOBODY)
    assert json.loads(service.stats(NOBODY))["frames"] == 0
