"""The measurement of the shell's start, once round."""

from __future__ import annotations

import pytest

from hmi.emulator.bench import main, startup


@pytest.mark.end2end
async def test_a_shell_is_started_beside_its_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "ROUNDS", 1)
    (figure,) = await main.ALONE["start"]()
    assert figure.n == 1
    assert 0 < figure.floor < 60_000
    assert 0 < figure.value < 60_000
