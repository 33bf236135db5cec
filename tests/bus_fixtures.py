"""A real private bus for tests: ``private_bus.address``, also in HMI_BUS_ADDRESS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hmi.bus.daemon import PrivateBus


@pytest.fixture
def private_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """A dbus-daemon of this test's own, listening."""
    bus = PrivateBus(tmp_path / "bus")
    monkeypatch.setenv("HMI_BUS_ADDRESS", bus.start_blocking())
    yield bus
    bus.kill(18)  # SIGCONT, for tests that stopped it
    bus.stop_blocking()
