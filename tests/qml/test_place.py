"""Where the driver is on a page comes back: when restrictions are lifted, when rows have changed, and with Back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt

from hmi.sdk import templates as t
from hmi.sdk.templates import AnyTemplate
from hmi.shell.pages.template_object import TemplateObject
from tests.snapshot.gallery import MOVING, PARKED, Gallery

Key = Qt.Key
ROWS = 120
DRAG = [QPoint(600, y) for y in (460, 420, 380, 340, 300, 260, 220, 180)]


def rows(first: int = 0, last: int = ROWS) -> list[t.Row]:
    """Of different heights."""
    tail = [f"Long {n} " * 40 * (n % 5 == 0) for n in range(last)]
    return [
        t.Row(key=f"r{n}", title=f"Row {n}", subtitle=f"Line {n} " * (n % 3), body=tail[n], on_select=True)
        for n in range(first, last)
    ]


def plain() -> AnyTemplate:
    return t.ListTemplate(title="List", note="A note above", rows=rows())


def sections() -> AnyTemplate:
    parts = [t.Section(key=f"s{n}", title=f"Section {n}", rows=rows(7 * n, 7 * n + 7)) for n in range(12)]
    return t.ListTemplate(title="Sections", sections=parts)


def grid() -> AnyTemplate:
    return t.GridTemplate(
        title="Grid", tiles=[t.Tile(key=f"r{n}", label=f"Tile {n}", on_select=True) for n in range(90)]
    )


def detail() -> AnyTemplate:
    facts = [t.Fact(key=f"f{n}", label=f"Fact {n}", value=f"{n}") for n in range(16)]
    return t.DetailTemplate(title="Detail", headline="Head", facts=facts, body="Said at length. " * 300)


def agenda() -> AnyTemplate:
    times = [(f"2026-03-12T{8 + n // 6:02}:{n % 6}0:00", f"2026-03-12T{8 + n // 6:02}:{n % 6}5:00") for n in range(60)]
    meetings = [
        t.AgendaItem(key=f"r{n}", title=f"Meeting {n}", start=start, end=end, on_select=True)
        for n, (start, end) in enumerate(times)
    ]
    return t.AgendaTemplate(title="Day", day="2026-03-12", items=meetings, next_key="r3")


def form() -> AnyTemplate:
    fields = [t.Field(key=f"r{n}", label=f"Field {n}", hint=f"What {n} is for" * (n % 2)) for n in range(20)]
    return t.FormTemplate(title="Form", intro="What is asked", fields=fields, submit_label="Send", on_submit=True)


def tabs() -> AnyTemplate:
    page = t.ListTemplate(title="In a tab", rows=rows())
    two = [t.Tab(key="one", label="One", template=page), t.Tab(key="two", label="Two", template=page)]
    return t.TabsTemplate(title="Tabs", tabs=two, selected="one", on_select=True)


PAGES = {page.__name__: page for page in (plain, sections, grid, detail, agenda, form, tabs)}


class Place(NamedTuple):
    """The focus, and where the words of the page stand; sure are those that half a pixel more would not hide."""

    focus: str
    words: dict[str, int]
    sure: frozenset[str]

    def is_like(self, other: Place) -> bool:
        """The same has the focus, and no word has moved."""
        moved = {w for w in self.sure | other.sure if abs(self.words.get(w, 9999) - other.words.get(w, 9999)) > 1}
        return not moved and self.focus == other.focus


def by_knob(gallery: Gallery) -> None:
    gallery.press(*[Key.Key_Down] * 14, Key.Key_Up)
    rest(gallery)


def by_finger(gallery: Gallery) -> None:
    for _ in range(3):
        gallery.touch(*DRAG)
    rest(gallery)


def rest(gallery: Gallery) -> None:
    """Until a flick has run out."""
    same_again, now = 0, place(gallery)
    while same_again < 3:
        before, now = now, place(gallery)
        same_again = same_again + 1 if now == before else 0


TOP = 90
"""Where the words of a page's title have ended."""
PATIENCE = 30
HANDS = {"knob": by_knob, "finger": by_finger}
either = pytest.mark.parametrize("scroll", HANDS.values(), ids=HANDS)
everywhere = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def place(gallery: Gallery) -> Place:
    gallery.settle(0.1)
    seen = [one for one in gallery.seen() if one.text and one.shown_height > 0 and one.clip_y > TOP - 2]
    sure = frozenset(one.text for one in seen if one.shown_height > 3 and one.clip_y > TOP + 2)
    return Place(gallery.focus(), {one.text: round(one.y) for one in seen}, sure)


def same(gallery: Gallery, before: Place) -> bool:
    """It comes back to that, however long a busy machine takes over it."""
    return any(place(gallery).is_like(before) for _ in range(PATIENCE))


def drive(gallery: Gallery, meanwhile: Callable[[], None] = lambda: None) -> None:
    gallery.driving.apply(MOVING)
    gallery.settle(0.1)
    meanwhile()
    gallery.driving.apply(PARKED)
    gallery.settle(0.1)


@either
@everywhere
def test_the_very_place_returns_when_the_car_is_parked_again(
    gallery: Gallery, page: Callable[[], AnyTemplate], scroll: Callable[[Gallery], None]
) -> None:
    gallery.show(page())
    top = place(gallery)
    scroll(gallery)
    before = place(gallery)
    assert before.words != top.words
    drive(gallery)
    assert same(gallery, before)


@either
@everywhere
def test_whatever_the_driver_did_on_the_way(
    gallery: Gallery, page: Callable[[], AnyTemplate], scroll: Callable[[Gallery], None]
) -> None:
    gallery.show(page())
    scroll(gallery)
    before = place(gallery)
    drive(
        gallery, lambda: gallery.press(Key.Key_Down, Key.Key_Up, Key.Key_Down) if before.focus else by_finger(gallery)
    )
    assert same(gallery, before)


@either
@everywhere
def test_a_screen_that_was_covered_returns_as_it_was_left(
    gallery: Gallery, page: Callable[[], AnyTemplate], scroll: Callable[[Gallery], None]
) -> None:
    below = gallery.show(page())
    scroll(gallery)
    before = place(gallery)
    gallery.show(t.MessageTemplate(title="Above", text="Sure?"), depth=2)
    gallery.page.show_screen("back", 1, below)
    assert same(gallery, before)


@either
def test_rows_that_came_and_went_meanwhile_move_nothing(gallery: Gallery, scroll: Callable[[Gallery], None]) -> None:
    shown = gallery.show(plain())
    scroll(gallery)
    before = place(gallery)
    first = min(row.title for row in rows() if row.title in before.words)
    other = [t.Row(key=f"new{n}", title=f"New {n}") for n in range(5)] + rows(2)
    drive(gallery, lambda: feed(shown, t.ListTemplate(title="List", note="A note above", rows=other)))
    assert first
    assert same(gallery, before)


def feed(shown: TemplateObject, page: AnyTemplate) -> None:
    shown.feed(page)


def test_where_a_row_above_has_gone_the_one_with_the_focus_stays(gallery: Gallery) -> None:
    shown = gallery.show(plain())
    by_knob(gallery)
    before = place(gallery)
    gone = f"r{int(before.focus[1:]) - 1}"
    left = [row for row in rows() if row.key != gone]
    assert gallery_row(gone) in before.words
    drive(gallery, lambda: feed(shown, t.ListTemplate(title="List", note="A note above", rows=left)))
    assert comes_to(gallery, lambda now: gallery_row(gone) not in now.words and stands(now, before, before.focus))


def test_where_the_top_row_has_gone_the_next_one_stays(gallery: Gallery) -> None:
    shown = gallery.show(plain())
    by_finger(gallery)
    before = place(gallery)
    inside = [row.key for row in rows() if row.title in before.sure]
    other = [t.Row(key=f"new{n}", title=f"New {n}") for n in range(40)] + rows(int(inside[1][1:]))
    drive(gallery, lambda: feed(shown, t.ListTemplate(title="List", note="A note above", rows=other)))
    assert comes_to(gallery, lambda now: stands(now, before, inside[1]))


def comes_to(gallery: Gallery, right: Callable[[Place], bool]) -> bool:
    return any(right(place(gallery)) for _ in range(PATIENCE))


def stands(now: Place, before: Place, key: str) -> bool:
    """This row is where it was, and the focus too."""
    row = gallery_row(key)
    return now.focus == before.focus and abs(now.words.get(row, 9999) - before.words[row]) <= 1


def gallery_row(key: str) -> str:
    return f"Row {key.removeprefix('r')}"


def test_a_list_of_two_hundred_rows_far_down(gallery: Gallery) -> None:
    gallery.show(t.ListTemplate(title="Long", rows=rows(0, 200)))
    gallery.press(*[Key.Key_Down] * 140)
    rest(gallery)
    before = place(gallery)
    assert int(before.focus[1:]) > 60
    assert gallery_row(before.focus) in before.sure
    drive(gallery)
    assert same(gallery, before)


def test_each_tab_keeps_its_own_place(gallery: Gallery) -> None:
    shown = gallery.show(tabs())
    by_finger(gallery)
    before = place(gallery)
    other = msgspec.structs.replace(tabs(), selected="two")
    shown.feed(other)
    there = place(gallery)
    shown.feed(tabs())
    assert there.words != before.words
    assert place(gallery).words == pytest.approx(before.words, abs=1)
