"""What the report counts, over the deaths of those who count."""

from __future__ import annotations

import asyncio
import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import PeerGone, RemoteError
from hmi.emulator.main import _summary
from hmi.emulator.options import Options
from hmi.emulator.report import Recorder, Sum, write
from hmi.emulator.runner import Outcome
from hmi.emulator.stage import Stage


class Side:
    """The car, the apps and the screen of a world in one."""

    def __init__(self) -> None:
        self.pids = {"vehicle": 1, "host": 2, "shell": 3}
        self.updates, self.distance, self.soc = 10, 1.5, 50.0
        self.starts, self.crashes, self.memory, self.presents = 1, 0, 2**20, 4
        self.gone = False
        self.car = self.apps = self.screen = self

    async def pid(self, name: str) -> int:
        return self.pids[name]

    async def sources(self) -> list[dict[str, Any]]:
        return [{"updates": self.updates}, {"updates": 1}]

    async def status(self) -> dict[str, Any]:
        return {"distance_km": self.distance, "soc": self.soc}

    async def records(self) -> dict[str, dict[str, Any]]:
        record = {"starts": self.starts, "crashes": self.crashes, "memory_bytes": self.memory}
        return {"a": record}

    async def stats(self) -> dict[str, Any]:
        if self.gone:
            raise PeerGone("no shell")
        frame_ms = {"p50": 1, "p95": 2, "p99": 3, "max": 4}
        return {
            "pid": self.pids["shell"],
            "frames": 7,
            "frame_ms": frame_ms,
            "pss_mb": 80.5,
            "presents": {"a": self.presents},
        }


async def looked(world: Side, *changes: dict[str, Any]) -> dict[str, Any]:
    """The report of a recorder that looked at the world as it was, and after each change."""
    recorder = Recorder(world, whole=True)  # type: ignore[arg-type]
    for change in ({}, *changes):
        for name, value in change.items():
            setattr(world, name, value)
        await recorder.stop()  # looks once more
    return recorder.report("s", ["e"], Outcome(passed=2, failed=["f"]))


async def test_the_report_has_the_fields_of_its_description() -> None:
    assert await looked(Side()) == {
        "scenario": "s",
        "errors": ["e"],
        "expectations": {"passed": 2, "failed": ["f"]},
        "shell": {"pid": 3, "frames": 7, "frame_ms": {"p50": 1, "p95": 2, "p99": 3, "max": 4}, "pss_mb": 80.5},
        "apps": {"a": {"starts": 1, "crashes": 0, "presents": 4, "pss_mb": 1.0}},
        "signals": 11,
        "distance_km": 1.5,
        "soc": {"start": 50.0, "end": 50.0},
    }


async def test_counters_go_on_when_a_new_process_counts_from_nothing() -> None:
    again = {"pids": {"vehicle": 11, "host": 12, "shell": 13}, "starts": 3, "crashes": 2}
    report = await looked(Side(), {"starts": 2, "crashes": 1, "distance": 4.0}, again)
    assert report["apps"]["a"] == {"starts": 5, "crashes": 3, "presents": 8, "pss_mb": 1.0}
    assert (report["signals"], report["distance_km"]) == (22, 8.0)


async def test_what_is_gone_keeps_its_last_account() -> None:
    report = await looked(Side(), {"gone": True, "memory": 0, "soc": 40.0})
    assert (report["shell"]["frames"], report["apps"]["a"]["pss_mb"]) == (7, 1.0)
    assert report["soc"] == {"start": 50.0, "end": 40.0}


async def test_it_looks_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hmi.emulator.report.PERIOD", 0)
    world, often = Side(), asyncio.Event()
    looks = iter([None, None])

    async def sources() -> list[dict[str, Any]]:
        if next(looks, often) is often:
            often.set()
        return []

    world.sources = sources  # type: ignore[method-assign]
    recorder = Recorder(world, whole=True)  # type: ignore[arg-type]
    await recorder.start()
    assert recorder.report("", [], Outcome())["soc"]["start"] == 50.0
    async with asyncio.timeout(10):
        await often.wait()
    await recorder.stop()


async def test_without_a_report_apps_and_screen_are_left_at_rest() -> None:
    world = Side()

    async def asked() -> Any:
        raise AssertionError("nobody wants to know")

    world.records = world.stats = asked  # type: ignore[method-assign]
    recorder = Recorder(world, whole=False)  # type: ignore[arg-type]
    await recorder.start()
    world.distance, world.soc = 4.0, 40.0
    await recorder.stop()
    report = recorder.report("", [], Outcome())
    assert (report["distance_km"], report["soc"]) == (4.0, {"start": 50.0, "end": 40.0})


def test_a_counter_that_falls_without_a_new_process_was_begun_anew_too() -> None:
    total = Sum()
    assert [total.take(value, 1) for value in (5, 7, 2)] == [5, 7, 9]


class CarOnCan(Side):
    """No simulator behind it; its charge is a signal that may not have come yet."""

    def __init__(self) -> None:
        super().__init__()
        self.charge: tuple[Any, str] = ("", "unknown")

    async def status(self) -> dict[str, Any]:
        raise RemoteError("org.freedesktop.DBus.Error.UnknownObject", "no simulator")

    async def sample(self, path: str) -> tuple[Any, str]:
        assert path.endswith("StateOfCharge.Current")
        return self.charge


async def test_of_a_car_on_can_what_is_known_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    for changes, known in (
        ((), ""),
        (({"charge": (61.04, "good")}, {"charge": (60.5, "good")}, {"charge": ("", "stale")}), "61.04 % → 60.5 %, "),
    ):
        report = await looked(CarOnCan(), *changes)
        assert report["distance_km"] is None
        _summary(Options(), report, Stage(CarOnCan(), None, None))  # type: ignore[arg-type]
        assert capsys.readouterr().out.startswith(f"{known}2 expectations held, 1 did not, 1 errors\n")


async def test_of_a_simulated_car_everything_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    _summary(Options(), await looked(Side(), {"soc": 40.0}), Stage(Side(), None, None))  # type: ignore[arg-type]
    assert capsys.readouterr().out.startswith("1.50 km driven, 50.0 % → 40.0 %, 2 expectations")


def test_a_report_without_room_leaves_the_old_one_and_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.json"
    write({"scenario": "first"}, file)

    def full(path: Path, _text: str, **_words: str) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match=f"No space left on device: '{file}'"):
        write({"scenario": "second"}, file)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert json.loads(file.read_text()) == {"scenario": "first"}
