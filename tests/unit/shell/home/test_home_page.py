"""The cards on home: they share the place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF

from hmi.sdk.templates import Action, Card
from hmi.shell.apps.app_record import AppRecord
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.screen import Screen
from hmi.shell.window import ShellWindow, dp_scale
from tests.screen_fixtures import SIZES, Open, keyed, named, touch


def show(screen: Screen, count: int) -> None:
    screen.notices.dismiss(1)
    for record in screen.cards.records():
        screen.cards.remove(record.app_id)
    for at in range(count):
        action = Action("stop", "Stop charging") if at == 1 else None
        card = Card(
            title="Battery", icon="car", value="62", unit="%", line="Ready at 07:10", progress=0.6, action=action
        )
        screen.cards.put(CardRecord(f"c{at}", f"C{at}", card))


def cards(window: ShellWindow) -> list[QRectF]:
    window.window.grabWindow()
    found = keyed(window)
    return [item.mapRectToScene(item.boundingRect()) for key, item in found.items() if key.startswith("card-c")]


def page(window: ShellWindow) -> QRectF:
    stage = named(window.window.contentItem(), "stage")
    assert stage is not None
    return stage.mapRectToScene(stage.boundingRect())


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("size", SIZES)
def test_the_cards_fill_the_page_and_lie_apart(open_window: Open, size: str, count: int) -> None:
    screen, window = open_window(size)
    show(screen, count)
    rects, stage = cards(window), page(window)
    assert len(rects) == count
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
    covered = sum(rect.intersected(stage).width() * rect.intersected(stage).height() for rect in rects)
    assert covered > 0.66 * stage.width() * stage.height()
    assert max(rect.right() for rect in rects) == pytest.approx(
        stage.right() - (min(rect.left() for rect in rects) - stage.left()), abs=4
    )


@pytest.mark.parametrize("size", ["1920x720", "1200x1920"])
@pytest.mark.parametrize("count", [4, 6])
def test_up_to_six_cards_are_seen_without_scrolling(open_window: Open, size: str, count: int) -> None:
    screen, window = open_window(size)
    show(screen, count)
    assert all(rect.bottom() <= page(window).bottom() for rect in cards(window))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 3])
def test_values_side_by_side_stand_on_one_line(open_window: Open, size: str, count: int) -> None:
    screen, window = open_window(size)
    show(screen, count)
    window.window.grabWindow()
    heights: dict[float, set[float]] = {}
    for at in range(count):
        card = keyed(window)[f"card-c{at}"]
        value = next(item for item in descendants(card) if item.property("text") == "62")
        top = card.mapRectToScene(card.boundingRect()).top()
        heights.setdefault(top, set()).add(value.mapRectToScene(value.boundingRect()).top())
    assert all(len(tops) == 1 for tops in heights.values()), heights


def test_a_cards_action_is_pressed_by_touch_and_the_card_beside_it_opens_the_app(open_window: Open) -> None:
    screen, window = open_window("1920x720")
    screen.notices.dismiss(1)
    pressed: list[tuple[str, str]] = []
    screen.shell.cardPressed.connect(lambda app, key: pressed.append((app, key)))
    touch(window, keyed(window)["go-Charge"])
    assert (pressed, screen.shell.current) == ([("charge", "go-Charge")], "home")
    touch(window, keyed(window)["card-charge"])
    assert screen.shell.current == "app"


def test_a_crashed_app_is_restarted_from_its_card(open_window: Open) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    record = screen.cards.record("charge")
    assert record is not None
    screen.cards.put(CardRecord("charge", "Charge", record.card, "crashed"))
    wanted: list[str] = []
    screen.shell.restartWanted.connect(wanted.append)
    touch(window, keyed(window)["card-restart-charge"])
    assert (wanted, screen.shell.current) == (["charge"], "home")


@pytest.mark.parametrize("size", ["1280x720", "1024x600"])
def test_a_script_with_higher_lines_does_not_push_the_bar_under_the_button(open_window: Open, size: str) -> None:
    screen, window = open_window(size)
    screen.store.set("text_size", "largest")
    show(screen, 2)
    action = Action("stop", "停止")
    line = "80% まで充電中、1:52 に完了の予定です"
    screen.cards.put(CardRecord("c1", "C1", Card(title="電池", value="31", line=line, progress=0.3, action=action)))
    window.window.grabWindow()
    card = keyed(window)["card-c1"]
    bar = next(one for one in descendants(card) if one.property("fraction") is not None and one.isVisible())
    button = keyed(window)["stop"]
    assert bar.mapRectToScene(bar.boundingRect()).bottom() < button.mapRectToScene(button.boundingRect()).top()


@pytest.mark.parametrize("size", ["1920x720", "1280x720", "1024x600"])
@pytest.mark.parametrize("count", [2, 4])
def test_a_long_line_grows_smaller_and_takes_another_before_it_is_cut(open_window: Open, size: str, count: int) -> None:
    screen, window = open_window(size)
    screen.store.set("text_size", "largest")
    show(screen, count)
    line = "Quarterly review of the charging"
    screen.cards.put(CardRecord("c0", "C0", Card(title="Next meeting", icon="car", value="09:15", line=line)))
    window.window.grabWindow()
    words = next(one for one in descendants(keyed(window)["card-c0"]) if one.property("text") == line)
    assert not words.property("truncated")
    assert words.property("font").pixelSize() >= 24 * 1.25 * dp_scale(window.window.size()) - 1


@pytest.mark.parametrize("size", SIZES)
def test_the_card_of_an_app_that_cannot_be_used_leads_to_the_reason(open_window: Open, size: str) -> None:
    screen, window = open_window(size)
    screen.notices.dismiss(1)
    screen.store.set("reduced_motion", True)
    known = [AppRecord(app_id=f"a{at}", name=f"App {at}") for at in range(12)]
    screen.apps.show([*known, AppRecord(app_id="charge", name="Charge", state="invalid")], away=False)
    record = screen.cards.record("charge")
    assert record is not None
    screen.cards.put(CardRecord("charge", "Charge", record.card, "invalid"))
    window.window.grabWindow()
    card = keyed(window)["card-charge"]
    words = {one.property("text") for one in descendants(card) if one.isVisible()}
    assert "Cannot be used" in words
    assert not {"62", "Open Charge", "Restart"} & words
    touch(window, QPoint(*(round(edge + 40) for edge in card.mapToScene(QPointF()).toTuple())))
    window.window.grabWindow()
    reason = named(window.window.contentItem(), "app-charge")
    assert reason is not None
    assert screen.shell.current == "apps"
    assert page(window).contains(reason.mapRectToScene(reason.boundingRect()))


def test_an_action_stands_beside_the_title_of_a_low_card_or_is_its_icon(open_window: Open) -> None:
    screen, window = open_window("1280x720")
    show(screen, 4)
    long = "Stop charging the battery of this car"
    line = "Ready at 07:10 and warm inside"
    seen = {}
    for label in ("Stop charging", long):
        action = Action("halt", label, icon="stop")
        screen.cards.put(
            CardRecord("c0", "C0", Card(title="Battery", icon="car", value="62", line=line, action=action))
        )
        window.window.grabWindow()
        card = keyed(window)["card-c0"]
        words = next(one for one in descendants(card) if one.property("text") == line)
        button = keyed(window)["halt"]
        assert not words.property("truncated")
        assert not button.mapRectToScene(button.boundingRect()).intersects(
            words.mapRectToScene(words.boundingRect()).adjusted(0, 8, 0, 0)
        )
        seen[label] = button.property("text")
    assert seen == {"Stop charging": "Stop charging", long: None}


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("text_size", ["normal", "largest"])
def test_the_companions_fill_the_last_third_of_a_wide_page(open_window: Open, count: int, text_size: str) -> None:
    screen, window = open_window("1920x720")
    screen.store.set("text_size", text_size)
    show(screen, count)
    screen.shell.openApp("social")
    rects, stage = cards(window), page(window)
    assert len(rects) == count
    assert all(rect.left() > stage.left() + stage.width() * 0.6 for rect in rects)
    assert sum(rect.height() for rect in rects) > 0.85 * stage.height()
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])


def test_one_card_turns_upright_and_back_as_others_come_and_go(open_window: Open) -> None:
    screen, window = open_window("1200x1920")
    for count in (1, 2, 1, 3):
        show(screen, count)
        window.window.grabWindow()
        for key, card in keyed(window).items():
            for part in descendants(card) if key.startswith("card-c") else []:
                rect = part.mapRectToItem(card, part.boundingRect())
                assert (
                    not part.isVisible()
                    or part.width() == 0
                    or card.boundingRect().adjusted(-8, -8, 8, 8).contains(rect)
                )


def test_home_is_drawn_without_the_library_that_draws_curves(tmp_path: Path) -> None:
    code = """if True:
        import os, sys
        from PySide6.QtGui import QGuiApplication
        app = QGuiApplication(["hmi"])
        from hmi.resources import folder
        from hmi.shell.rearview.picture import TestPicture
        from hmi.shell.screen import Screen
        from hmi.shell.window import ShellWindow, parse_size
        window = ShellWindow(folder("qml"), Screen(TestPicture()).shell, parse_size("1920x720"))
        window.show(windowed=True)
        window.first_frame()
        print("QuickShapes" in open("/proc/self/maps").read())
        sys.stdout.flush()
        os._exit(0)
    """
    environment = {**os.environ, "HMI_STATE_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "False"


def descendants(item: object) -> list:  # type: ignore[type-arg]
    return [one for child in item.childItems() for one in (child, *descendants(child))]  # type: ignore[attr-defined]
