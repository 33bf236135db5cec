"""The whole screen in one window: every place, size, side and language, without a word from QML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hmi.resources import folder
from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import Action, Card
from hmi.shell.apps.app_record import AppRecord
from hmi.shell.notices import notice as notices
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.reading import Reading
from hmi.shell.rearview.picture import TestPicture
from hmi.shell.screen import Screen
from hmi.shell.theme import ThemeSource
from hmi.shell.window import ShellWindow, dp_scale, parse_size

KEPT: list[Screen] = []
"""QML remembers types by their address; an object that goes while others come would leave it a wrong one."""
PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, text=None, text_cjk=None, keyboard=True, message_body=True
)
SIZES = ["1920x720", "1280x720", "1024x600", "1200x1920"]
PLACES = ["goHome", "showApps", "showSettings", "showNotices"]
GEAR = "Vehicle.Powertrain.Transmission.CurrentGear"


def furnish(screen: Screen) -> None:
    screen.driving.apply(PARKED)
    broken = AppRecord(app_id="bad", name="Broken", state="invalid", cause="bad-manifest")
    names = ["Charge", "Calendar", "Media", "Social"]
    screen.apps.show([broken, *(AppRecord(app_id=name.lower(), name=name, icon="car") for name in names)], away=False)
    for name in names[:3]:
        screen.apps.used(name.lower())
        action = Action("go", f"Open {name}")
        screen.cards.put(
            CardRecord(name.lower(), name, Card(title=name, icon="car", value="62", unit="%", action=action))
        )
    for path in screen.climate.paths:
        screen.climate.see({path: Reading(20.0)})
    pair = (notices.Action("yes", "Reply"), notices.Action("no", "Later"))
    screen.notices.post(notices.Notice(number=1, sender=":1", app_name="Mail", summary="Anna", body="Hi", actions=pair))


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Callable[[str], tuple[Screen, ShellWindow]]]:
    before, opened = QLocale(), []

    def open_window(size: str) -> tuple[Screen, ShellWindow]:
        screen = Screen(TestPicture())
        window = ShellWindow(folder("qml"), screen.shell, parse_size(size))
        screen.preferences.retranslate = window.engine.retranslate
        opened.append((screen, window))
        KEPT.append(screen)
        furnish(screen)
        window.show(windowed=True)
        window.first_frame()
        return screen, window

    yield open_window
    for screen, window in opened:
        qapp.removeTranslator(screen.preferences._translations._translator)  # type: ignore[attr-defined]
        window.close()
    QLocale.setDefault(before)
    ThemeSource.instance().set_scale(1.0)
    ThemeSource.instance().set_text_scale(1.0)


def keyed(window: ShellWindow) -> dict[str, QQuickItem]:
    """Everything that can be pressed now."""
    found: dict[str, QQuickItem] = {}

    def visit(item: QQuickItem) -> None:
        if not item.isVisible():
            return
        if item.objectName() and item.property("pressed") is not None:
            found[item.objectName()] = item
        for child in item.childItems():
            visit(child)

    visit(window.window.contentItem())
    return found


def named(item: QQuickItem, name: str) -> QQuickItem | None:
    if item.objectName() == name:
        return item
    return next((found for child in item.childItems() if (found := named(child, name))), None)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("language", ["de", "ar", "pseudo"])
def test_every_target_is_at_least_76_dp_and_within_the_window(
    open_window: Callable[[str], tuple[Screen, ShellWindow]], size: str, side: str, language: str
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
def test_the_page_keeps_four_fifths_of_the_height(
    open_window: Callable[[str], tuple[Screen, ShellWindow]], size: str
) -> None:
    _, window = open_window(size)
    stage = named(window.window.contentItem(), "stage")
    assert stage is not None
    assert stage.height() >= 0.8 * window.window.height()


def test_the_dock_stands_at_the_drivers_edge_whatever_the_language(
    open_window: Callable[[str], tuple[Screen, ShellWindow]],
) -> None:
    screen, window = open_window("1920x720")
    places = []
    for side in ("left", "right"):
        for language in ("en", "ar"):
            screen.store.set("driver_side", side)
            screen.store.set("language", language)
            places.append(keyed(window)["dock-home"].mapToScene(keyed(window)["dock-home"].position()).x() > 960)
    assert places == [False, False, True, True]


def test_the_rear_view_is_over_everything_and_nothing_below_can_be_touched(
    open_window: Callable[[str], tuple[Screen, ShellWindow]],
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


def test_arrow_keys_reach_every_target_of_home(open_window: Callable[[str], tuple[Screen, ShellWindow]]) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    targets = {key for key, item in keyed(window).items() if item.isEnabled()}
    reached: set[str] = set()
    ways = [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down]
    for round_ in range(60):
        for _ in range(9):
            QTest.keyClick(window.window, ways[(round_ * round_ + round_ // 3) % 4])
            reached.add(window.window.activeFocusItem().objectName())
        QTest.keyClick(window.window, ways[(round_ + 1) % 4])
        reached.add(window.window.activeFocusItem().objectName())
    assert targets <= reached


def test_what_the_keys_reach_comes_into_view(open_window: Callable[[str], tuple[Screen, ShellWindow]]) -> None:
    screen, window = open_window("1024x600")
    screen.notices.dismiss(1)
    screen.store.set("reduced_motion", True)
    screen.shell.showSettings()
    last = keyed(window)["setting-messages_while_driving"]
    last.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    rect = last.mapRectToScene(last.boundingRect())
    assert 0 <= rect.top() < rect.bottom() <= keyed(window)["climate-defrost"].mapToScene(QPointF()).y()


def test_escape_goes_back(open_window: Callable[[str], tuple[Screen, ShellWindow]]) -> None:
    screen, window = open_window("1280x720")
    screen.shell.showApps()
    screen.shell.showSettings()
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    assert screen.shell.place == "apps"


def test_while_driving_only_the_appearance_can_be_set(
    open_window: Callable[[str], tuple[Screen, ShellWindow]],
) -> None:
    screen, window = open_window("1200x1920")
    screen.driving.apply(DrivingRestrictions(state="moving"))
    screen.shell.showSettings()
    open_ones = {key for key, item in keyed(window).items() if key.startswith("setting-") and item.isEnabled()}
    assert open_ones == {"setting-theme-auto", "setting-theme-day", "setting-theme-night"}
    screen.settings.set("language", "de")
    assert screen.store.now.language == "system"


def test_no_window_is_a_sentence(tmp_path: Path, qtbot: QtBot, qtlog: object) -> None:
    from hmi.shell.window import NoWindowError

    with qtlog.disabled(), pytest.raises(NoWindowError):  # type: ignore[attr-defined]
        ShellWindow(tmp_path, Screen(TestPicture()).shell, parse_size("1280x720"))
