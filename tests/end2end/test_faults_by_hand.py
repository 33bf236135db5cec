"""Each fault of the control window, put into a real head unit and taken out again."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from hmi.emulator.head_unit import HeadUnit
from hmi.emulator.options import Options
from hmi.emulator.runner import Runner, prepared
from hmi.emulator.scenario import Scenario, parse
from hmi.emulator.stage import Stage
from hmi.emulator.window.control_window_object import ControlWindowObject
from hmi.emulator.window.watcher import Watcher

pytestmark = [pytest.mark.end2end, pytest.mark.fault]
CHARGE = "org.hmi.charge"


class Desk:
    """A head unit, and a control window without its window."""

    def __init__(self, unit: HeadUnit) -> None:
        self.unit = unit
        self.control = ControlWindowObject()

    def wish(self, verb: str, name: str, on: bool) -> None:
        self.control.wanted.emit(verb, [name, on])

    def row(self, name: str) -> dict[str, Any]:
        rows: list[dict[str, Any]] = self.control.property("processes")
        return next((row for row in rows if row["name"] == name), {})

    async def until(self, condition: Callable[[], bool], limit: float = 30) -> None:
        async with asyncio.timeout(limit):
            while not condition():
                await asyncio.sleep(0.02)

    async def play(self, text: str) -> None:
        """Steps of a scenario; each must hold."""
        plan = prepared(Scenario("hand", "hand", parse(text, "hand")))
        runner = Runner(plan, Stage(self.unit.world, self.unit.findings, None), lambda _text: None)
        await runner.run()
        assert runner.outcome.failed == []


@pytest.fixture
async def desk(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    monkeypatch.setenv("HMI_BUS_ADDRESS", "")
    desk = Desk(HeadUnit(Options(headless=True, state=tmp_path / "state")))
    stop = asyncio.Event()
    try:
        await desk.unit.start()
        watching = asyncio.create_task(Watcher(desk.control).run(stop))
        await desk.until(lambda: bool(desk.row(CHARGE)))
        yield desk
        stop.set()
        await watching
    finally:
        await desk.unit.stop()


async def test_any_branch_goes_stale_and_lives_again(desk: Desk) -> None:
    desk.wish("freeze", "Vehicle.Exterior", True)
    await desk.play("expect signal Vehicle.Exterior.AirTemperature is stale within 20")
    assert desk.control.present_car()["frozen"] == ["Vehicle.Exterior"]
    desk.wish("freeze", "Vehicle.Exterior", False)
    await desk.play("expect signal Vehicle.Exterior.AirTemperature is good within 20")
    desk.wish("freeze", "Vehicle.Nonsense", True)
    await desk.until(lambda: "Vehicle.Nonsense" in desk.control.property("trouble"))


async def test_a_service_stays_dead_until_it_is_let_go(desk: Desk) -> None:
    parts = desk.unit.parts
    for name in ("vehicle", "host"):
        starts = parts[name].starts
        desk.wish("down", name, True)
        await desk.until(lambda name=name: desk.row(name)["state"] == "kept down")  # type: ignore[misc]
        if name == "vehicle":
            await desk.play("expect driving unknown within 20")
        assert (parts[name].pid, parts[name].starts) == (0, starts)
        desk.wish("down", name, False)
        await desk.until(lambda name=name: desk.row(name)["fault"] == "" and parts[name].pid != 0)  # type: ignore[misc]
        assert parts[name].starts == starts + 1
    await desk.play("expect driving parked within 20")
    desk.wish("down", "bus", True)
    await desk.until(lambda: "bus is no part that can be kept down" in desk.control.property("trouble"))


async def test_the_cloud_is_away_until_it_is_let_go(desk: Desk) -> None:
    account = json.loads((desk.unit.state / "apps" / "org.hmi.calendar" / "account.json").read_text())
    port = urlsplit(account["url"]).port
    assert port is not None

    def answers() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    assert answers()
    desk.wish("down", "calendar-server", True)
    await desk.until(lambda: desk.row("calendar-server")["fault"] == "down" and not answers())
    desk.wish("down", "calendar-server", False)
    await desk.until(answers)


def stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


async def test_a_slow_app_answers_late_and_a_hung_one_does_not(desk: Desk) -> None:
    pid = await desk.unit.world.pid(CHARGE)
    desk.wish("slow", CHARGE, True)
    for _ in range(2):
        await desk.until(lambda: stopped(pid))
        await desk.until(lambda: not stopped(pid))
    assert desk.row(CHARGE)["fault"] == "slow"
    await desk.play(f"open {CHARGE}\nexpect page ready and template gauge within 30")
    assert await desk.unit.world.pid(CHARGE) == pid
    desk.wish("hang", CHARGE, True)
    await desk.until(lambda: desk.row(CHARGE).get("fault") == "hung")
    assert stopped(pid)
    desk.wish("hang", CHARGE, False)
    await desk.until(lambda: desk.row(CHARGE).get("fault") == "" and not stopped(pid))
    assert await desk.unit.world.pid(CHARGE) == pid
    desk.wish("hang", CHARGE, True)
    await desk.until(lambda: desk.row(CHARGE).get("fault") == "hung")
    desk.control.wanted.emit("kill", [CHARGE])
    await desk.until(lambda: desk.row(CHARGE).get("fault") == "")
