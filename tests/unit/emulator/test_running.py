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
    note = running.Note()
    note.write(bus)
    assert running.address() == bus
    note.remove()
    assert running.address() is None
    assert list(note.path.parent.iterdir()) == []


def test_the_note_of_a_head_unit_that_was_killed_leads_nowhere(tmp_path: Path) -> None:
    running.Note().write(f"unix:path={tmp_path / 'gone'}")
    assert running.address() is None


def test_of_two_head_units_the_later_is_found_and_then_the_earlier_again(bus: str, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "later"))
        listening.listen()
        later = f"unix:path={tmp_path / 'later'}"
        running.Note().write(bus)
        second = running.Note()
        second.write(later)
        assert running.address() == later
        second.remove()
        assert running.address() == bus


def test_a_folder_that_cannot_be_written_costs_the_note_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "file"))
    note = running.Note()
    note.write("unix:path=/somewhere")
    note.remove()
    assert running.address() is None


def test_the_environment_has_the_first_word(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    running.Note().write(bus)
    monkeypatch.setenv("HMI_BUS_ADDRESS", "unix:path=/elsewhere")
    assert running.address() == "unix:path=/elsewhere"
