"""With keys or a knob alone: every control of every template is reached, seen whole with its ring, used and left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hmi.emulator.apps.gallery.samples import PAGES
from tests.snapshot.gallery import PLACES, SCALES, Gallery, Seen

Key = Qt.Key
STEPS = 12
SCROLLS = {"", "scroll"}
"""What is only read scrolls first, and lets go at its end."""
DRESSES = [(size, False) for size in PLACES] + [("1920x720", True), ("1200x1920", True)]
STANDING = frozenset({"progress", "waiting", "gauge-unknown"})


def wanted(shown: Any) -> set[str]:
    """Everything that a driver can touch on the page, scrolled to or not."""
    found = {str(item["key"]) for item in items(shown) if item.get("enabled", True) and shown.kind in TOUCHED}
    found |= {str(action["key"]) for action in shown.fields.get("actions", []) if action["enabled"]}
    found |= {str(tab["key"]) for tab in shown.fields.get("tabs", [])}
    return found | (wanted(shown.child) if shown.child is not None else set())


TOUCHED = frozenset({"list", "grid", "agenda", "form"})


def items(shown: Any) -> list[dict[str, Any]]:
    model = shown.items
    return [model.data(model.index(row, 0), Qt.ItemDataRole.UserRole + 3) for row in range(model.rowCount())]


def step(gallery: Gallery, way: Qt.Key) -> str:
    """Turns the knob once; says where the focus is."""
    QTest.keyClick(gallery.view, way)
    return gallery.focus()


def sweep(gallery: Gallery, way: Qt.Key) -> Iterator[str]:
    """From here as far as it goes that way."""
    here, still = gallery.focus(), 0
    while still < (STEPS if here in SCROLLS else 1):
        there = step(gallery, way)
        still = still + 1 if there == here else 0
        if there != here:
            here = there
            yield here


def focused(gallery: Gallery) -> tuple[Seen, Seen]:
    """The control that has the focus, and its ring."""
    seen = gallery.seen()
    place = next(index for index, one in enumerate(seen) if one.focused and one.focusable)
    ring = next(one for one in seen[place:] if one.type == "FocusRing")
    return seen[place], ring


def explore(gallery: Gallery, visit: Callable[[str], None]) -> None:
    """Down to the end and up again, and to both sides from everywhere."""
    gallery.press(Key.Key_Down)
    visit(gallery.focus())
    for main in (Key.Key_Up, Key.Key_Down, Key.Key_Up):
        for here in list(sweep(gallery, main)) if main is Key.Key_Up else sweep(gallery, main):
            visit(here)
            for side in (Key.Key_Right, Key.Key_Left):
                for there in sweep(gallery, side):
                    visit(there)
                gallery.focus(here)


@pytest.mark.parametrize("sample", [name for name in PAGES if name not in STANDING])
@pytest.mark.parametrize(("size", "mirrored"), DRESSES)
def test_every_control_is_reached_and_seen_whole(gallery: Gallery, size: str, mirrored: bool, sample: str) -> None:
    gallery.resize(*PLACES[size])
    gallery.dress(scale=SCALES.get(size, 1.0), mirrored=mirrored)
    shown = gallery.sample(sample)
    reached: set[str] = set()
    hidden = []

    def visit(name: str) -> None:
        if name in reached:
            return
        reached.add(name)
        gallery.settle()
        control, ring = focused(gallery)
        hidden.extend(
            f"{one.type} of {name}: {one.shown_width:.0f} x {one.shown_height:.0f} of {one.width:.0f} x {one.height:.0f}"
            for one in (control, ring)
            if one.shown_height < one.height - 1 or one.shown_width < one.width - 1
        )

    explore(gallery, visit)
    assert wanted(shown) - reached == set()
    assert hidden == []


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("sample", ["grid", "detail", "message", "tabs"])
def test_right_goes_to_the_right_and_left_to_the_left(gallery: Gallery, sample: str, mirrored: bool) -> None:
    gallery.dress(mirrored=mirrored)
    gallery.sample(sample)
    gallery.press(Key.Key_Down)
    for way, sign in ((Key.Key_Left, -1), (Key.Key_Right, 1), (Key.Key_Left, -1)):
        before = focused(gallery)[0]
        for _ in sweep(gallery, way):
            after = focused(gallery)[0]
            assert sign * (after.x + after.width / 2 - before.x - before.width / 2) > 0
            before = after


def enter(gallery: Gallery, sample: str, name: str) -> Any:
    """Turns to a row of a form and presses the knob."""
    shown = gallery.sample(sample)
    gallery.press(Key.Key_Down)
    while gallery.focus() != name:
        before = gallery.focus()
        assert step(gallery, Key.Key_Down) != before
    gallery.press(Key.Key_Return)
    return shown


@pytest.mark.parametrize("way_out", [Key.Key_Escape, Key.Key_Back])
@pytest.mark.parametrize("field", ["url", "since", "ready"])
def test_a_field_is_left_to_where_it_was_entered(gallery: Gallery, field: str, way_out: Qt.Key) -> None:
    enter(gallery, "form", field)
    inside = gallery.focus()
    gallery.press(way_out)
    assert inside != field
    assert gallery.focus() == field
    assert focused(gallery)[1].shown_height > 1


def test_a_text_is_written_with_the_knob_alone(gallery: Gallery) -> None:
    enter(gallery, "form", "user")
    gallery.press(Key.Key_Down, Key.Key_Return)
    letter = gallery.focus()
    gallery.press(Key.Key_Escape)
    assert letter.startswith("key-")
    assert letter.removeprefix("key-") in {one.text for one in gallery.seen()}


@pytest.mark.parametrize(
    ("ways", "time"),
    [((), "08:10"), ((Key.Key_Down,), "06:10"), ((Key.Key_Right,), "07:15"), ((Key.Key_Right, Key.Key_Down), "07:05")],
)
def test_a_time_is_set_with_the_knob_alone(gallery: Gallery, ways: tuple[Qt.Key, ...], time: str) -> None:
    enter(gallery, "form", "ready")
    assert gallery.focus() == "hours-up"
    gallery.press(*ways, Key.Key_Return)
    gallery.press(Key.Key_Escape)
    assert time in {one.text for one in gallery.seen()}


def test_a_choice_is_made_with_the_knob_alone(gallery: Gallery) -> None:
    enter(gallery, "form", "since")
    here = gallery.focus()
    gallery.press(Key.Key_Down, Key.Key_Return)
    assert here == "choice-10"
    assert gallery.focus() == "since"
    assert "30 minutes before" in {one.text for one in gallery.seen()}


@pytest.mark.parametrize("field", ["user", "since", "ready"])
def test_every_control_of_an_editor_is_reached(gallery: Gallery, field: str) -> None:
    enter(gallery, "form", field)
    expected = {one.name for one in gallery.seen() if one.focusable and one.enabled and one.name}
    # A line of text has no name to come back to: its side is looked at first.
    reached = {step(gallery, Key.Key_Left)}
    explore(gallery, reached.add)
    assert expected - reached == set()
