"""The table of restrictions, and what becomes of a bad one."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from hmi.shell.policy.table import BUNDLED, FULLY_RESTRICTED, STATES, load_table


def strict(state: str) -> object:
    return msgspec.structs.replace(FULLY_RESTRICTED, state=state)


@pytest.fixture
def table_file(tmp_path: Path) -> Path:
    file = tmp_path / "table.toml"
    file.write_text(BUNDLED.read_text("utf-8"), "utf-8")
    return file


def edit(file: Path, old: str, new: str) -> Path:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return file


def test_the_bundled_table_holds_the_figures_of_the_contract() -> None:
    table = load_table()
    assert table.problems == ()
    moving, idling, parked = table.row("moving"), table.row("idling"), table.row("parked")
    assert (moving.text, moving.text_cjk, moving.items, moving.rows, moving.depth) == (120, 31, 21, 6, 3)
    assert (moving.keyboard, moving.sign_in, moving.video, moving.message_body, moving.pictures) == (
        *(False, False, False, False),
        "icon",
    )
    assert (idling.text, idling.rows, idling.depth, idling.keyboard, idling.pictures) == (None, None, 5, False, "one")
    assert (parked.rows, parked.depth, parked.keyboard, parked.pictures) == (None, None, True, "any")
    assert table.row("unknown") == FULLY_RESTRICTED


def test_a_state_nobody_has_heard_of_is_fully_restricted() -> None:
    assert load_table().row("flying") == FULLY_RESTRICTED


@pytest.mark.parametrize("content", ["", "states = 5", "[states", "\x00", "[states.parked]\nrows = 'many'"])
def test_a_bad_file_restricts_every_state_and_says_so(tmp_path: Path, content: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(content, "utf-8")
    table = load_table(file)
    assert [table.row(state) for state in STATES] == [strict(state) for state in STATES]
    assert table.problems


def test_a_file_that_is_absent_restricts_every_state(tmp_path: Path) -> None:
    table = load_table(tmp_path / "absent.toml")
    assert table.row("parked") == strict("parked")
    assert "cannot be read" in table.problems[0]


def test_a_file_that_is_not_text_restricts_every_state(tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert load_table(file).row("parked") == strict("parked")


def test_a_missing_row_is_fully_restricted_and_the_others_hold(table_file: Path) -> None:
    table = load_table(edit(table_file, "[states.idling]", "[states.idle]"))
    assert table.row("idling") == strict("idling")
    assert table.row("parked").keyboard
    assert any("[states.idling] is missing" in problem for problem in table.problems)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('pictures = "any"', 'pictures = "all"'),
        ("flags = 0\n", "flags = -1\n"),
        ("flags = 0\n", "flags = 0\nstrange = 1\n"),
        ("video = true", 'video = "yes"'),
        ('flags = 0\nrows = "unlimited"', "flags = 0\nrows = 0"),
    ],
)
def test_a_malformed_row_is_fully_restricted(table_file: Path, old: str, new: str) -> None:
    table = load_table(edit(table_file, old, new))
    assert table.row("parked") == strict("parked")
    assert "[states.parked] is wrong" in table.problems[0]


def test_what_a_row_leaves_out_is_restricted(table_file: Path) -> None:
    table = load_table(edit(table_file, "keyboard = true\n", ""))
    assert not table.row("parked").keyboard
    assert table.row("parked").video


def test_the_unknown_state_cannot_be_made_looser(table_file: Path) -> None:
    text = table_file.read_text("utf-8")
    head, _, unknown = text.partition("[states.unknown]")
    table_file.write_text(head + "[states.unknown]" + unknown.replace("rows = 6", "rows = 7"), "utf-8")
    table = load_table(table_file)
    assert table.row("unknown") == FULLY_RESTRICTED
    assert "strictest" in table.problems[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("moving_at_kmh = 1.0 ", "moving_at_kmh = 60.0 "),
        ("still_below_kmh = 0.5 ", "still_below_kmh = 5.0 "),
        ("stale_after_s = 2.0 ", "stale_after_s = 3600.0 "),
        ("still_below_kmh = 0.5 ", "still_below_kmh = nan "),
    ],
)
def test_limits_that_make_no_sense_restrict_every_state(table_file: Path, old: str, new: str) -> None:
    table = load_table(edit(table_file, old, new))
    assert table.row("parked") == strict("parked")


def test_the_environment_names_the_car_makers_table(table_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(table_file, "[states.parked]", "[states.absent]")
    monkeypatch.setenv("HMI_RESTRICTIONS", str(table_file))
    assert load_table().row("parked") == strict("parked")


def test_a_car_maker_may_tighten(table_file: Path) -> None:
    text = table_file.read_text("utf-8").replace("rows = 6\nitems = 21\ndepth = 3", "rows = 4\nitems = 12\ndepth = 2")
    table_file.write_text(text, "utf-8")
    table = load_table(table_file)
    assert table.problems == ()
    assert (table.row("moving").rows, table.row("unknown").items) == (4, 12)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("moving_at_kmh = 1.0 ", 'moving_at_kmh = "0.3" '),
        ("stale_after_s = 2.0 ", "stale_after_sec = 1.0 "),
        ('required = ["gear"', 'required = ["rpm"'),
        ("moving_at_kmh = 1.0 ", "moving_at_kmh = nan "),
    ],
)
def test_a_malformed_rule_restricts_every_state(table_file: Path, old: str, new: str) -> None:
    table = load_table(edit(table_file, old, new))
    assert [table.row(state) for state in STATES] == [strict(state) for state in STATES]
    assert "fully restricted" in table.problems[0]
