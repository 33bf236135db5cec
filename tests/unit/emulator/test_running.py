"""How the tools find the head unit that runs."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmi.emulator import running


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of something that listens."""
    path = tmp_path / "there"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        yield f"unix:path={path}"


def test_nothing_runs_on_a_fresh_machine() -> None:
    assert running.address() is None


def test_a_noted_bus_is_found_until_it_is_forgotten(bus: str) -> None:
    running.note(bus)
    assert running.address() == bus
    running.forget(bus)
    assert running.address() is None


def test_the_note_of_a_head_unit_that_was_killed_leads_nowhere(tmp_path: Path) -> None:
    running.note(f"unix:path={tmp_path / 'gone'}")
    assert running.address() is None


def test_of_two_head_units_the_later_is_found_and_then_the_earlier_again(bus: str, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "later"))
        listening.listen()
        later = f"unix:path={tmp_path / 'later'}"
        running.note(bus)
        running.note(later)
        assert running.address() == later
        running.forget(later)
        assert running.address() == bus


def test_the_environment_has_the_first_word(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    running.note(bus)
    monkeypatch.setenv("HMI_BUS_ADDRESS", "unix:path=/elsewhere")
    assert running.address() == "unix:path=/elsewhere"
