"""A page that was changed by patches is the page that was presented whole, in every driving state, for every reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.patches import apply_patch
from hmi.sdk.reading import read_patch, read_template
from hmi.sdk.wire_page import WirePage
from hmi.shell.pages.screens import UnknownRevision
from hmi.shell.policy.table import STATES
from tests.fakes.screens import TABLE, Mirror, Side, seen


def row(key: int, code: int) -> t.Row:
    """A row whose fields follow from a small number: fast to make, and shrinks well."""
    title = ("A", "日本" * 30, "B" * 200)[code % 3]
    body, picture = ("", "SECRET")[code // 3 % 2], ("", "", "cover")[code // 6 % 3]
    return t.Row(f"k{key}", title, body=body, picture=picture, priority=code // 18 % 3, on_select=code % 2 == 0)


def template(draw: tuple[str, str, bool, list[tuple[int, int]]]) -> Any:
    kind, selected, retitled, cells = draw
    rows = [row(*cell) for cell in cells]
    title = "New" if retitled else "Old"
    if kind == "empty":
        return t.EmptyTemplate(title=title, text="Nothing")
    if "sections" in kind:
        sections = [t.Section("s", "S", rows[2:5]), t.Section("z", "Z", rows[5:])]
        page = t.ListTemplate(title=title, rows=rows[:2], sections=sections)
    else:
        page = t.ListTemplate(title="List", note=title, rows=rows)
    tabs = [t.Tab("a", "A", template=page), t.Tab("b", "B", template=page)]
    return t.TabsTemplate(title=title, tabs=tabs, selected=selected) if "tabs" in kind else page


KINDS = ("list", "sections", "tabs", "tabs, sections", "empty")
cells = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 53)), unique_by=lambda cell: cell[0], max_size=9)


Draw = tuple[str, str, bool, list[tuple[int, int]]]
draws = st.tuples(st.sampled_from(KINDS), st.sampled_from("aab"), st.booleans(), cells)
codes = st.lists(st.integers(0, 53), min_size=9, max_size=9)


def edited(first: Draw, edits: list[Any]) -> list[Any]:
    """Pages that come of one by edits: other rows in the old places, another title, other rows, another page."""
    made = [first]
    for edit in edits:
        kind, selected, retitled, cells = made[-1]
        if edit is None:
            made.append((kind, selected, not retitled, cells))
        elif isinstance(edit, tuple):
            made.append(edit)
        elif edit and isinstance(edit[0], int):
            now = [(key, code if code % 3 else old) for (key, old), code in zip(cells, edit, strict=False)]
            made.append((kind, selected, retitled, now))
        else:
            made.append((kind, selected, retitled, edit))
    return [template(draw) for draw in made]


pages = st.builds(edited, draws, st.lists(codes | codes | cells | st.none() | draws, min_size=1, max_size=5))
states = st.lists(st.sampled_from(STATES), min_size=6, max_size=6)


def send(side: Side, before: WirePage | None, page: WirePage, depth: int = 1) -> None:
    """As the SDK does."""
    patches = page.since(before) if before is not None else None
    if patches is None:
        first = page.first()
        side.screens.present("s", depth, read_template(first.whole()))
        patches = page.since(first)
    for patch in patches or ():
        side.screens.patch("s", depth, side.screens.revision("s"), read_patch(patch))


@settings(max_examples=100, deadline=None)
@given(pages=pages, states=states, most=st.sampled_from([1, 3, 500]))
@pytest.mark.usefixtures("qapp")
def test_patches_show_what_the_whole_template_shows(pages: list[Any], states: list[Any], most: int) -> None:
    by_patch, whole = Side("unknown"), Side("unknown")
    before: WirePage | None = None
    mirrors: dict[int, Mirror] = {}
    with pytest.MonkeyPatch.context() as patcher:
        patcher.setattr("hmi.sdk.wire_page.MOST_ROWS", most)
        for template, state in zip(pages, states, strict=False):
            page = WirePage(template)
            send(by_patch, before, page)
            whole.screens.present("s", 1, read_template(codec.encode(template)))
            before = page
            assert seen(by_patch.page) == seen(whole.page)
            for side in (by_patch, whole):
                side.driving.apply(TABLE.row(state))
            assert seen(by_patch.page) == seen(whole.page)
            items = (by_patch.page.child or by_patch.page).items
            mirror = mirrors.setdefault(id(items), Mirror(items))
            assert mirror.rows == [mirror.read(row) for row in range(items.rowCount())]


@settings(max_examples=100, deadline=None)
@given(pages=pages)
def test_a_patch_makes_of_one_page_the_other(pages: list[t.Template]) -> None:
    before, after = pages[:2]
    page: Any = read_template(codec.encode(before))
    patches = WirePage(after).since(WirePage(before))
    for patch in patches or ():
        page = apply_patch(page, read_patch(patch))
    assert patches is None or page == after


@pytest.mark.usefixtures("qapp")
class TestOneRow:
    """A list of a thousand rows, and one that changes."""

    def side(self, state: str = "parked") -> Side:
        side = Side(state)
        rows = [t.Row(f"k{number}", f"Row {number}", body="SECRET") for number in range(1000)]
        side.screens.present("s", 1, t.ListTemplate(title="T", rows=rows), 100_000)
        return side

    @pytest.mark.parametrize("state", ["parked", "idling"])
    def test_touches_that_row_alone(self, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
        side = self.side(state)
        told: list[Any] = []
        side.page.items.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
        side.page.items.modelReset.connect(lambda: told.append("reset"))
        monkeypatch.setattr(
            "hmi.shell.pages.template_object.cut_page", lambda *_, **__: pytest.fail("all was cut again")
        )
        monkeypatch.setattr("hmi.shell.keyed_model.diff", lambda *_: pytest.fail("all was compared"))
        side.patch(changed=[{"key": "k7", "title": "New"}])
        assert told == [(7, 7)]
        assert side.page.items.entries()[7].part.title == "New"

    def test_shows_no_more_of_itself_than_the_state_allows(self) -> None:
        side = self.side("idling")
        side.patch(changed=[{"key": "k7", "title": "New", "body": "SECRET"}])
        assert (side.page.items.entries()[7].part.title, side.page.items.entries()[7].part.body) == ("New", "")

    def test_and_the_title_are_cut_by_any_table(self) -> None:
        side = self.side()
        side.driving.apply(msgspec.structs.replace(TABLE.row("parked"), text=20))
        side.patch(template={"type": "list", "title": "T" * 99}, changed=[{"key": "k7", "title": "N" * 99}])
        assert (len(side.page.fields["title"]), len(side.page.items.entries()[7].part.title)) == (20, 20)

    def test_that_stands_further_on_than_may_be_shown_changes_nothing_on_the_screen(self) -> None:
        side = self.side("moving")
        before = seen(side.page)
        side.patch(changed=[{"key": "k7", "title": "New"}])
        assert seen(side.page) == before
        side.driving.apply(TABLE.row("parked"))
        assert side.page.items.entries()[7].part.title == "New"

    def test_of_higher_priority_comes_to_the_screen_of_a_moving_car(self) -> None:
        side = self.side("moving")
        side.screens.patch(
            "s",
            1,
            side.screens.revision("s"),
            read_patch('{"version":1,"changed":[{"key":"k7","title":"New","priority":1}]}'),
        )
        assert [entry.key for entry in side.page.items.entries()] == ["k0", "k1", "k2", "k3", "k4", "k7"]

    def test_or_none_brings_any_page_back_as_it_was(self) -> None:
        side = Side("moving")
        side.screens.present("s", 1, t.GridTemplate(title="T", tiles=[t.Tile(f"k{n}", "1") for n in range(9)]))
        before = seen(side.page)
        side.screens.present("deep", 2, t.EmptyTemplate(title="E", text="x"))
        side.patch()
        assert (seen(side.page), side.screens.top.screen_id) == (before, "s")

    def test_brings_its_screen_back_to_the_top(self) -> None:
        side = self.side()
        side.screens.present("deep", 2, t.EmptyTemplate(title="E", text="x"))
        side.patch()
        assert side.screens.top.screen_id == "s"
        assert side.screens.revision("deep") == 0


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("make", [
    lambda side: side.screens.pop("s"),
    lambda side: side.screens.renew(),
    lambda side: side.screens.present("s", 1, t.ListTemplate(title="T")),
    lambda side: side.screens.clear(),
], ids=["popped", "of a process before", "presented again", "gone"])  # fmt: skip
def test_a_patch_of_a_page_that_is_not_held_any_more_is_said_to_be(make: Callable[[Side], None]) -> None:
    side = Side()
    side.screens.present("s", 1, t.ListTemplate(title="T"))
    revision = side.screens.revision("s")
    make(side)
    with pytest.raises(UnknownRevision):
        side.screens.patch("s", 1, revision, read_patch('{"version":1}'))
