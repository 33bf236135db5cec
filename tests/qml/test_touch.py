"""What a touch, a key or a turn of the knob does on a page."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt

from hmi.emulator.apps.gallery import samples
from hmi.sdk import templates as t
from hmi.shell.pages.template_object import TemplateObject
from tests.snapshot.gallery import Gallery

Key = Qt.Key


def heard(shown: TemplateObject) -> list[tuple[str, str, Any]]:
    said: list[tuple[str, str, Any]] = []
    shown.sent.connect(lambda key, event, value: said.append((key, event, value)))
    return said


def words(gallery: Gallery) -> list[str]:
    return [one.text for one in gallery.seen() if one.text and one.shown_height > 1]


def focused(gallery: Gallery) -> str:
    return gallery.focus()


def first_row(gallery: Gallery) -> str:
    """Key of the first row that is whole on the screen."""
    rows = [one for one in gallery.seen() if one.pressable and one.focusable and one.y >= 104]
    return min((one for one in rows if one.y >= one.clip_y - 1), key=lambda one: one.y).name


def test_a_row_is_selected_by_touch_and_by_enter(gallery: Gallery) -> None:
    said = heard(gallery.sample("list"))
    gallery.tap("s2")
    gallery.press(Key.Key_Down, Key.Key_Return)
    assert said[0] == ("s2", "select", None)
    assert said[1][1] == "select"


def test_a_toggle_row_sends_the_wish_and_shows_it_at_once(gallery: Gallery) -> None:
    gallery.resize(1200, 1560)
    said = heard(gallery.sample("list"))
    gallery.tap("cheap")
    gallery.tap("auto")
    assert said == [("cheap", "toggle", True), ("auto", "toggle", False)]


def test_a_disabled_row_says_nothing(gallery: Gallery) -> None:
    gallery.resize(1200, 1560)
    said = heard(gallery.sample("list"))
    gallery.tap("off")
    assert said == []


def test_a_refresh_keeps_the_focus_where_it_was(gallery: Gallery) -> None:
    shown = gallery.sample("gauge")
    gallery.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    before = focused(gallery)
    page = samples.measures.gauge_page()
    page.value = 65
    shown.feed(page)
    gallery.settle()
    assert before
    assert focused(gallery) == before


def test_arrow_keys_move_the_limit_and_send_it_once(gallery: Gallery, qtbot: Any) -> None:
    shown = gallery.sample("gauge")
    said = heard(shown)
    while focused(gallery) != "target":
        gallery.press(Key.Key_Left)
    gallery.press(Key.Key_Right, Key.Key_Right)
    qtbot.waitUntil(lambda: bool(said), timeout=2000)
    assert said == [("target", "change", 90)]
    assert "Limit 90%" in words(gallery)


def round_the_gauge(gallery: Gallery, *degrees: float) -> list[QPoint]:
    """Places on the gauge's arc; 0 is at three o'clock, the handle of 80 % stands at -9, the ends at 135 and 45."""
    arc = gallery.find("target")
    radius = arc.width / 2 - 28
    across, down = arc.x + arc.width / 2, arc.y + arc.height / 2
    angles = [math.radians(angle) for angle in degrees]
    return [QPoint(round(across + radius * math.cos(a)), round(down + radius * math.sin(a))) for a in angles]


def test_the_limit_follows_the_finger_and_is_sent_when_it_leaves(gallery: Gallery) -> None:
    said = heard(gallery.sample("gauge"))
    gallery.touch(*round_the_gauge(gallery, 0, -40, -90), hold=True)
    during = list(said)
    shown = words(gallery)
    gallery.lift()
    assert "Limit 50%" in shown
    assert during == []
    assert said == [("target", "change", 50)]


def test_a_touch_beside_the_handle_changes_nothing(gallery: Gallery) -> None:
    said = heard(gallery.sample("gauge"))
    for place in (-60, 40, 90, 180):
        gallery.touch(*round_the_gauge(gallery, place))
    assert said == []
    assert "Limit 80%" in words(gallery)


def test_holding_the_edge_of_the_handle_does_not_move_it(gallery: Gallery) -> None:
    said = heard(gallery.sample("gauge"))
    gallery.touch(*round_the_gauge(gallery, 0), hold=True)
    held = words(gallery)
    gallery.lift()
    assert "Limit 80%" in held
    assert said == []


def test_a_finger_that_goes_on_past_the_end_stays_at_the_end(gallery: Gallery) -> None:
    said = heard(gallery.sample("gauge"))
    gallery.touch(*round_the_gauge(gallery, -9, 20, 50, 90, 120, 140))
    assert said == [("target", "change", 100)]


def test_a_refresh_takes_nothing_from_under_the_finger(gallery: Gallery) -> None:
    shown = gallery.sample("gauge")
    said = heard(shown)
    gallery.touch(*round_the_gauge(gallery, -9, -40), hold=True)
    page = samples.measures.gauge_page()
    page.value, page.target = 65, 75
    shown.feed(page)
    gallery.settle()
    during = words(gallery)
    gallery.lift()
    assert "Limit 70%" in during
    assert said == [("target", "change", 70)]


def test_a_form_is_filled_in_by_screen_keys_and_by_desk_keys(gallery: Gallery) -> None:
    said = heard(gallery.sample("form"))
    gallery.tap("user")
    gallery.tap("key-a")
    gallery.tap("key-@")
    gallery.write("x.org")
    gallery.press(Key.Key_Return)
    gallery.tap("editor-back")
    gallery.tap("submit")
    key, event, values = said[-1]
    assert (key, event) == ("submit", "submit")
    assert values["user"] == "a@x.org"
    assert values["url"] == "https://cal.example.org"
    assert values["private"] == "true"


def test_a_password_is_never_written_out(gallery: Gallery) -> None:
    gallery.sample("form")
    gallery.tap("password")
    assert not [word for word in words(gallery) if "hunter22" in word]


def test_a_half_filled_form_comes_back_after_driving(gallery: Gallery) -> None:
    gallery.sample("form")
    gallery.tap("user")
    gallery.write("ada")
    gallery.dress(moving=True)
    gallery.settle()
    away = words(gallery)
    gallery.dress()
    gallery.settle()
    gallery.settle()
    assert "Available when parked" in away
    assert "https://cal.example.org" not in away
    assert gallery.find("editor-user").shown_height > 1
    gallery.tap("editor-back")
    gallery.settle()
    assert "ada" in words(gallery)
    assert "https://cal.example.org" in words(gallery)


def test_a_list_comes_back_to_the_row_that_was_on_top(gallery: Gallery) -> None:
    gallery.sample("list")
    gallery.touch(*(QPoint(400, 500 - 20 * step) for step in range(18)), hold=True)
    gallery.settle(0.3)
    gallery.lift()
    gallery.settle(0.5)
    top = first_row(gallery)
    gallery.dress(moving=True)
    gallery.settle()
    gallery.dress()
    gallery.settle()
    assert top != "s1"
    assert first_row(gallery) == top


def test_skeleton_rows_turn_into_words_after_two_seconds(gallery: Gallery, qtbot: Any) -> None:
    gallery.show(t.ListTemplate(title="Sessions", loading=True))
    assert "Sessions" in words(gallery)
    assert "Still loading" not in words(gallery)
    qtbot.waitUntil(lambda: "Still loading" in words(gallery), timeout=3000)


def test_an_empty_list_says_so(gallery: Gallery) -> None:
    gallery.show(t.ListTemplate(title="Sessions", empty="No session yet"))
    assert "No session yet" in words(gallery)


def test_cut_rows_are_counted_in_words(gallery: Gallery) -> None:
    gallery.resize(1200, 1560)
    gallery.sample("list")
    gallery.dress(moving=True)
    gallery.settle()
    assert [word for word in words(gallery) if "12" in word and "parked" in word]


def test_the_value_under_the_finger_is_told(gallery: Gallery) -> None:
    gallery.sample("chart")
    chart = gallery.find("chart")
    plain = words(gallery)
    gallery.touch(QPoint(round(chart.x + chart.width * 0.4), round(chart.y + chart.height * 0.6)), hold=True)
    told = [word for word in words(gallery) if word.endswith("\u00a0kW") and word not in plain]
    gallery.lift()
    assert told == ["50.0\u00a0kW"]
    assert words(gallery) == plain


def test_a_tab_is_marked_at_once_and_sent(gallery: Gallery) -> None:
    said = heard(gallery.sample("tabs"))
    gallery.tap("history")
    assert said == [("history", "select", None)]


def test_the_buttons_of_a_trouble_page_reach_the_page(gallery: Gallery) -> None:
    asked: list[str] = []
    gallery.page.restartWanted.connect(lambda: asked.append("restart"))
    gallery.page.closeWanted.connect(lambda: asked.append("close"))
    gallery.show(samples.sentences.empty_page(), state="crashed", message="It comes back by itself in 4 s.")
    gallery.tap("page-restart")
    gallery.show(samples.sentences.empty_page(), state="notResponding")
    gallery.tap("page-close")
    assert asked == ["restart", "close"]


def now_line(gallery: Gallery) -> float:
    """How far down the line of the present minute stands."""
    return next(one.y for one in gallery.seen() if one.type == "NowLine" and one.shown_height > 1)


def test_the_line_of_the_present_minute_goes_with_the_clock(gallery: Gallery) -> None:
    gallery.resize(1200, 1560)
    gallery.sample("agenda")
    before = now_line(gallery)
    gallery.set_now(samples.DAY + timedelta(minutes=60))
    gallery.settle()
    during = now_line(gallery)
    gallery.set_now(samples.DAY + timedelta(minutes=110))
    gallery.settle()
    assert before < during < now_line(gallery)


def test_how_soon_the_next_meeting_is_goes_with_the_clock(gallery: Gallery) -> None:
    gallery.sample("agenda")
    told = []
    for minutes in (-84, -60, 0, 35, 40):
        gallery.set_now(samples.DAY + timedelta(minutes=minutes))
        gallery.settle()
        told += [word for word in words(gallery) if word.startswith("In ") or word == "Now"]
    assert told == ["In 2 h", "In 1 h 36 min", "In 36 min", "In 1 min", "Now"]
