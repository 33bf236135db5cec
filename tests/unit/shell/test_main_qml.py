"""The whole screen in one window: every place, size, side and language, without a word from QML."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hmi.sdk.context import DrivingRestrictions
from hmi.shell.climate import control_object
from hmi.shell.reading import Reading
from hmi.shell.rearview.picture import TestPicture
from hmi.shell.screen import Screen
from hmi.shell.status import status_object
from hmi.shell.window import ShellWindow, dp_scale, parse_size
from tests.screen_fixtures import SIZES, Open, keyed, named

PLACES = ["goHome", "showApps", "showSettings", "showNotices"]
GEAR = "Vehicle.Powertrain.Transmission.CurrentGear"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("language", ["de", "ar", "pseudo"])
def test_every_target_is_at_least_76_dp_and_within_the_window(
    open_window: Open, size: str, side: str, language: str
) -> None:
    screen, window = open_window(size)
    screen.store.set("driver_side", side)
    screen.store.set("language", language)
    least = 76 * dp_scale(window.window.size()) - 1
    width = window.window.width()
    for place in PLACES:
        getattr(screen.shell, place)()
        for key, item in keyed(window).items():
            rect = item.mapRectToScene(item.boundingRect())
            assert min(rect.width(), rect.height()) >= least, (place, key, rect)
            assert rect.left() >= 0 and rect.right() <= width, (place, key, rect)  # noqa: PT018


@pytest.mark.parametrize("size", SIZES)
def test_the_page_keeps_four_fifths_of_the_height(open_window: Open, size: str) -> None:
    _, window = open_window(size)
    stage = named(window.window.contentItem(), "stage")
    assert stage is not None
    assert stage.height() >= 0.8 * window.window.height()


def test_the_dock_stands_at_the_drivers_edge_whatever_the_language(
    open_window: Open,
) -> None:
    screen, window = open_window("1920x720")
    places = []
    for side in ("left", "right"):
        for language in ("en", "ar"):
            screen.store.set("driver_side", side)
            screen.store.set("language", language)
            places.append(keyed(window)["dock-home"].mapToScene(keyed(window)["dock-home"].position()).x() > 960)
    assert places == [False, False, True, True]


@pytest.mark.parametrize("size", ["1920x720", "1280x720", "1024x600"])
@pytest.mark.parametrize("language", ["de", "ar", "ja", "pseudo"])
def test_the_status_keeps_off_the_edges_of_the_dock(open_window: Open, size: str, language: str) -> None:
    screen, window = open_window(size)
    screen.store.set("text_size", "largest")
    screen.store.set("language", language)
    screen.status.see({status_object.OUTSIDE: Reading(-38.0)})
    window.window.grabWindow()
    head = keyed(window)["dock-notices"]
    words = {text.property("text"): text for text in head.findChildren(QQuickItem) if text.property("lines")}
    assert screen.status.clock in words
    for said, text in words.items():
        room = (head.width() - float(text.property("contentWidth"))) / 2
        assert room >= 8 * dp_scale(window.window.size()) - 1, said


def test_the_rear_view_is_over_everything_and_nothing_below_can_be_touched(
    open_window: Open,
) -> None:
    screen, window = open_window("1920x720")
    screen.rear_view.see({GEAR: Reading(-1)})
    assert not keyed(window)["dock-home"].isEnabled()
    assert "notice-dismiss" not in keyed(window)
    assert keyed(window)["climate-defrost"].isEnabled()
    picture = window.window.grabWindow()
    assert picture.pixelColor(1000, 60).name() != picture.pixelColor(1000, 560).name()
    screen.rear_view.see({GEAR: Reading(126)})
    assert keyed(window)["dock-home"].isEnabled()


def test_what_the_keys_reach_comes_into_view(open_window: Open) -> None:
    screen, window = open_window("1024x600")
    screen.notices.dismiss(1)
    screen.store.set("reduced_motion", True)
    screen.shell.showSettings()
    last = keyed(window)["setting-messages_while_driving"]
    last.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    rect = last.mapRectToScene(last.boundingRect())
    assert 0 <= rect.top() < rect.bottom() <= keyed(window)["climate-defrost"].mapToScene(QPointF()).y()


def test_a_place_that_is_higher_than_the_screen_says_so_until_its_end(open_window: Open) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    screen.store.set("reduced_motion", True)
    screen.shell.showSettings()
    fades = [item for item in descendants(window.window.contentItem()) if item.objectName() == "more-below"]
    assert [fade.isVisible() for fade in fades].count(True) == 1
    flick = keyed(window)["setting-messages_while_driving"].parentItem()
    while flick.property("atYEnd") is None:
        flick = flick.parentItem()
    flick.setProperty("contentY", flick.property("contentHeight") - flick.height())
    assert not any(fade.isVisible() for fade in fades)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Home])
def test_after_the_rear_view_the_very_page_and_its_focus_are_there(open_window: Open, key: Qt.Key) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    screen.shell.showApps()
    screen.shell.showSettings()
    keyed(window)["setting-theme-day"].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    screen.rear_view.see({GEAR: Reading(-1)})
    QTest.keyClick(window.window, key)
    screen.rear_view.see({GEAR: Reading(126)})
    assert screen.shell.current == "settings"
    assert window.window.activeFocusItem().objectName() == "setting-theme-day"


def test_an_app_at_rest_can_be_started_from_its_page_as_from_its_card(open_window: Open) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    record = screen.cards.record("charge")
    assert record is not None
    screen.cards.put(msgspec.structs.replace(record, state="quarantined"))
    assert "card-restart-charge" in keyed(window)
    screen.shell.openApp("charge")
    screen.page.show_app("charge", "Charge", "car")
    screen.page.show_state("quarantined", "It has stopped too often.")
    assert {"page-close", "page-restart"} <= keyed(window).keys()


def test_escape_goes_back(open_window: Open) -> None:
    screen, window = open_window("1280x720")
    screen.shell.showApps()
    screen.shell.showSettings()
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    assert screen.shell.place == "apps"


def test_while_driving_only_the_appearance_can_be_set(
    open_window: Open,
) -> None:
    screen, window = open_window("1200x1920")
    screen.driving.apply(DrivingRestrictions(state="moving"))
    screen.shell.showSettings()
    open_ones = {key for key, item in keyed(window).items() if key.startswith("setting-") and item.isEnabled()}
    assert open_ones == {"setting-theme-auto", "setting-theme-day", "setting-theme-night"}
    screen.settings.set("language", "de")
    assert screen.store.now.language == "system"


def descendants(item: QQuickItem) -> list[QQuickItem]:
    return [one for child in item.childItems() for one in (child, *descendants(child))]


def test_no_window_is_a_sentence(tmp_path: Path, qtbot: QtBot, qtlog: object) -> None:
    from hmi.shell.window import NoWindowError

    with qtlog.disabled(), pytest.raises(NoWindowError):  # type: ignore[attr-defined]
        ShellWindow(tmp_path, Screen(TestPicture()).shell, parse_size("1280x720"))


WIDEST = "\N{MINUS SIGN}88,888.8°" * 20


def sign_of(button: QQuickItem) -> QRectF:
    """Where the sign in the middle of a button is drawn."""
    size = float(button.property("iconSize"))
    place = button.mapRectToScene(button.boundingRect()).center()
    return QRectF(place.x() - size / 2, place.y() - size / 2, size, size)


@pytest.mark.parametrize("size", SIZES)
def test_a_figure_has_its_place_whatever_it_says(open_window: Open, size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control_object, "temperature_text", lambda *_: WIDEST)
    monkeypatch.setattr(status_object, "temperature_text", lambda *_: WIDEST)
    screen, window = open_window(size)
    screen.climate.see({path: Reading(20.0) for path in screen.climate.paths})
    screen.status.see({status_object.OUTSIDE: Reading(20.0)})
    items = window.window.contentItem()
    for key in ("climate-driver", "climate-volume", "climate-passenger"):
        less, more = keyed(window)[f"{key}-down"], keyed(window)[f"{key}-up"]
        figure = named(items, key)
        assert figure is not None
        rect = figure.mapRectToScene(figure.boundingRect())
        assert not rect.intersects(sign_of(less)), key
        assert not rect.intersects(sign_of(more)), key
    texts = [item for item in keyed(window)["dock-notices"].findChildren(QQuickItem) if item.property("text") == WIDEST]
    assert texts
    assert all(item.width() <= keyed(window)["dock-notices"].width() for item in texts)
