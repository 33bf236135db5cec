"""The names of a process after the loss of the bus."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

import pytest

from hmi.bus import NameTaken, names
from hmi.bus.names import Names

VEHICLE = "org.hmi.Vehicle"


class Connection:
    """A bus on which others may be faster."""

    def __init__(self) -> None:
        self.others: set[str] = set()

    async def ask(self, message: Any, _limit: float) -> Any:
        return SimpleNamespace(body=[3 if message.body[0] in self.others else 1])


async def test_a_name_that_another_took_is_told_once_and_once_when_it_is_ours_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(names, "PAUSE", 0)
    connection: Any = Connection()
    ours = Names()
    await ours.own(connection, VEHICLE)
    for _ in range(2):
        caplog.clear()
        connection.others.add(VEHICLE)
        for _ in range(3):  # the session tries as long as it lives
            with pytest.raises(NameTaken):
                await ours.renew(connection)
        connection.others.clear()
        for _ in range(2):
            await ours.renew(connection)
        assert [(record.levelname, record.message) for record in caplog.records] == [
            ("WARNING", "org.hmi.Vehicle belongs to another process on this bus; stop that one first"),
            ("WARNING", "org.hmi.Vehicle is free again, and ours"),
        ]
