"""The charge app as a process, killed again and again while the car charges: its history has every kilowatt-hour."""

from __future__ import annotations

import asyncio
import os
import resource
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus, Proxy, variant
from hmi.bus.daemon import PrivateBus

APP = "org.hmi.App.org.hmi.charge"
SOC = "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current"
FOLDER = Path(__file__).parents[2] / "apps" / "charge"


class Desk:
    """A vehicle service and a charge app on one bus."""

    def __init__(self, bus: Bus, state: Path) -> None:
        self.bus, self.state = bus, state
        self.hands = bus.proxy("org.hmi.Vehicle", "/org/hmi/Simulator", "org.hmi.Simulator1")
        self.vehicle = bus.proxy("org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        self.processes: list[asyncio.subprocess.Process] = []
        self.car: asyncio.subprocess.Process

    async def start(self, name: str, *words: str, **environment: str) -> asyncio.subprocess.Process:
        """Start a process, and wait until it owns its name."""
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", *words, env={**os.environ, **environment})
        self.processes.append(process)
        there = asyncio.Event()
        undo = self.bus.watch_name(name, lambda owner: there.set() if owner else there.clear())
        await asyncio.wait_for(there.wait(), 20)
        undo()
        return process

    async def start_app(self) -> asyncio.subprocess.Process:
        """The charge app, as the host would start it."""
        return await self.start(
            APP, "hmi.sdk.main", str(FOLDER), HMI_APP_ID="org.hmi.charge", HMI_APP_STATE=str(self.state)
        )

    async def start_vehicle(self) -> asyncio.subprocess.Process:
        """The same car every time."""
        words = ("hmi.cli", "vehicle", "--soc", "30", "--time-scale", "120")
        return await self.start("org.hmi.Vehicle", *words, HMI_STATE_DIR=str(self.state.parent))

    async def soc_reaches(self, percent: float) -> None:
        """Wait for the battery."""
        reached = asyncio.Event()

        def look(samples: dict[str, Any]) -> None:
            if samples[SOC][2] == 0 and samples[SOC][0] >= percent:
                reached.set()

        path = await self.vehicle.call("Subscribe", [SOC], 0)
        changes: Proxy = self.bus.proxy("org.hmi.Vehicle", path, "org.hmi.VehicleSubscription1")
        undo = await changes.on_signal("Changed", look)
        look(await self.vehicle.call("Get", [SOC]))
        await asyncio.wait_for(reached.wait(), 30)
        undo()

    async def history(self, condition: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
        """The sessions on disk, once they are as they should be."""
        async with asyncio.timeout(15):
            while not condition(rows := self._rows()):
                await asyncio.sleep(0.05)
        return rows

    async def looked(self) -> None:
        """Until the app has seen the car for the first time, and its cable: then it opens its history."""
        async with asyncio.timeout(15):
            while True:
                with suppress(sqlite3.OperationalError):
                    assert self._rows() == []
                    return
                await asyncio.sleep(0.05)

    def _rows(self) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(f"file:{self.state}/history.sqlite?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute("SELECT * FROM session ORDER BY id")]


@pytest.fixture
async def desk(private_bus: PrivateBus, tmp_path: Path) -> AsyncIterator[Desk]:
    async with Bus() as bus:
        desk = Desk(bus, tmp_path / "charge")
        desk.state.mkdir()
        desk.car = await desk.start_vehicle()
        yield desk
        for process in desk.processes:
            if process.returncode is None:
                process.kill()
            await process.wait()


@pytest.mark.fault
@pytest.mark.end2end
async def test_killed_while_it_records_the_history_has_every_kilowatt_hour(desk: Desk) -> None:
    app = await desk.start_app()
    await desk.looked()
    await desk.hands.call("Control", {"plug": variant("dc"), "plug_power_kw": variant(50.0)})
    for percent in (36.0, 42.0, 48.0):
        await desk.soc_reaches(percent)
        app.kill()
        await app.wait()
        app = await desk.start_app()
    await desk.soc_reaches(54.0)
    await desk.hands.call("Control", {"plug": variant("none")})
    (session,) = await desk.history(lambda rows: len(rows) > 0 and not rows[-1]["connected"])
    charged = (await desk.hands.call("Status"))["energy_charged_kwh"]
    assert charged > 9
    assert session["energy_kwh"] == pytest.approx(charged, rel=0.01)
    assert session["reason"] == "unplugged"
    assert session["start_soc"] == pytest.approx(30, abs=0.3)


@pytest.mark.fault
@pytest.mark.end2end
async def test_a_vehicle_service_killed_while_charging_is_the_same_car_and_the_same_session(desk: Desk) -> None:
    await desk.start_app()
    await desk.looked()
    await desk.hands.call("Control", {"plug": variant("dc"), "plug_power_kw": variant(50.0)})
    for percent in (36.0, 42.0, 48.0):
        await desk.soc_reaches(percent)
        desk.car.kill()
        await desk.car.wait()
        desk.car = await desk.start_vehicle()
    await desk.soc_reaches(54.0)
    await desk.hands.call("Control", {"plug": variant("none")})
    (session,) = await desk.history(lambda rows: len(rows) > 0 and not rows[-1]["connected"])
    status = await desk.hands.call("Status")
    assert session["energy_kwh"] == pytest.approx(status["energy_charged_kwh"], rel=0.01)
    assert (session["soc"], session["reason"]) == (pytest.approx(status["soc"], abs=0.2), "unplugged")
    assert session["start_soc"] == pytest.approx(30, abs=0.3)


@pytest.mark.fault
@pytest.mark.end2end
async def test_a_disk_that_is_full_for_a_while_loses_no_kilowatt_hour(desk: Desk) -> None:
    app = await desk.start_app()
    await desk.looked()
    await desk.hands.call("Control", {"plug": variant("dc"), "plug_power_kw": variant(50.0)})
    await desk.soc_reaches(36.0)
    _, most = resource.prlimit(app.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(app.pid, resource.RLIMIT_FSIZE, (0, most))
    await desk.soc_reaches(42.0)
    (kept,) = await desk.history(lambda rows: len(rows) == 1)
    assert kept["soc"] < 40
    resource.prlimit(app.pid, resource.RLIMIT_FSIZE, (most, most))
    await desk.soc_reaches(48.0)
    await desk.hands.call("Control", {"plug": variant("none")})
    (session,) = await desk.history(lambda rows: not rows[-1]["connected"])
    charged = (await desk.hands.call("Status"))["energy_charged_kwh"]
    assert session["energy_kwh"] == pytest.approx(charged, rel=0.01)
    assert session["start_soc"] == pytest.approx(30, abs=0.3)
