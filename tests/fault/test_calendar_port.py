"""The port of the local calendar server, taken by another program in the moment before its start."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmi.emulator import caldav
from hmi.emulator.caldav import LocalCalendar, LocalCalendarError
from hmi.emulator.ports import free_port

pytestmark = pytest.mark.fault


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


async def test_another_port_is_taken_and_kept(tmp_path: Path, taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = iter([taken, taken, free_port()])
    monkeypatch.setattr(caldav, "free_port", lambda: next(choices))
    calendar = LocalCalendar(tmp_path / "server")
    await calendar.start()
    url = calendar.url
    assert f":{taken}/" not in url
    await calendar.stop()
    await calendar.start()
    assert calendar.url == url
    await calendar.stop()


async def test_when_each_is_taken_a_sentence_says_so(
    tmp_path: Path, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caldav, "free_port", lambda: taken)
    calendar = LocalCalendar(tmp_path / "server")
    with pytest.raises(LocalCalendarError, match=f"does not start: another program has port {taken}$"):
        await calendar.start()
    assert calendar.pid == 0
