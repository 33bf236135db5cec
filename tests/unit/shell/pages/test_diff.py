"""From one list to another by few steps."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hmi.sdk.templates import Row
from hmi.shell.pages.diff import Change, Insert, Move, Remove, diff
from hmi.shell.policy.uncut import Entry


def entries(keys: str, changed: str = "") -> list[Entry]:
    return [Entry(key, "", Row(key, "new" if key in changed else "old")) for key in keys]


def apply(old: list[Entry], new: list[Entry]) -> tuple[list[Entry], list[object]]:
    result, steps = list(old), list(diff(old, new))
    for step in steps:
        match step:
            case Remove(row, length):
                del result[row : row + length]
            case Insert(row, added):
                result[row:row] = added
            case Move(row, to):
                assert to < row
                result.insert(to, result.pop(row))
            case Change(row, changed):
                result[row : row + len(changed)] = changed
    return result, steps


def test_the_same_list_needs_no_step() -> None:
    assert apply(entries("abc"), entries("abc"))[1] == []


def test_one_changed_row_is_one_change() -> None:
    result, steps = apply(entries("abc"), entries("abc", "b"))
    assert [type(step) for step in steps] == [Change]
    assert result == entries("abc", "b")


def test_a_row_that_goes_to_the_top_is_one_move() -> None:
    assert [type(step) for step in apply(entries("abcd"), entries("dabc"))[1]] == [Move]


def test_rows_in_a_row_come_and_go_together() -> None:
    assert [type(step) for step in apply(entries("abcdef"), entries("axyzf"))[1]] == [Remove, Insert]


def test_a_shuffle_of_many_rows_keeps_what_is_in_order() -> None:
    keys = [f"{number}" for number in range(500)]
    old = [Entry(key, "", Row(key, "t")) for key in keys]
    new = [old[(number * 7) % 500] for number in range(500)]
    result, steps = apply(old, new)
    assert result == new
    assert len(steps) < 500


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from("abcdefghij"), unique=True),
    st.lists(st.sampled_from("abcdefghij"), unique=True),
    st.text("abcdefghij"),
)
def test_the_steps_lead_to_the_new_list(old: list[str], new: list[str], changed: str) -> None:
    result, _ = apply(entries("".join(old)), entries("".join(new), changed))
    assert result == entries("".join(new), changed)
