"""What happened in a run: collected while it goes on, written as JSON at its end."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import defaultdict
from pathlib import Path
from typing import Any

from hmi.bus import BusError
from hmi.emulator.hands import World
from hmi.emulator.runner import Outcome

log = logging.getLogger(__name__)
PERIOD = 1.0
"""Seconds between two looks for a report."""
RARELY = 10.0
"""And for the summary alone, which knows nothing of apps and frames: a head unit at rest is left at rest."""
CHARGE = "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current"
"""Of a car that is not simulated."""


class Recorder:
    """Looks at the head unit now and then: what dies takes its own account with it.

    Unless ``whole``, for a report, only at the car: apps and screen measure their memory to answer."""

    def __init__(self, world: World, *, whole: bool) -> None:
        self._world = world
        self._whole = whole
        self._task: asyncio.Task[None] | None = None
        self._shell: dict[str, Any] = {}
        self._apps: dict[str, dict[str, Any]] = {}
        self._counts: defaultdict[tuple[str, ...], Sum] = defaultdict(Sum)
        self._soc: dict[str, float | None] = {"start": None, "end": None}
        self._drives = False
        """Whether the car counts its kilometres: the simulated one does."""

    async def start(self) -> None:
        """Look a first time, before anything is done to the car, and from then on."""
        await self._look()
        self._task = asyncio.create_task(self._look_on(), name="recorder")

    async def stop(self) -> None:
        """Look a last time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._look()

    def report(self, scenario: str, errors: list[str], outcome: Outcome) -> dict[str, Any]:
        """The report as the issue of the emulator describes it."""
        return {
            "scenario": scenario,
            "errors": errors,
            "expectations": {"passed": outcome.passed, "failed": outcome.failed},
            "shell": {key: self._shell.get(key) for key in ("pid", "frames", "frame_ms", "pss_mb")},
            "apps": self._apps,
            "signals": int(self._counts["updates",].total),
            "distance_km": round(self._counts["distance",].total, 3) if self._drives else None,
            "soc": self._soc,
        }

    async def _look_on(self) -> None:
        while True:
            await asyncio.sleep(PERIOD if self._whole else RARELY)
            await self._look()

    async def _look(self) -> None:
        others = (self._look_at_apps, self._look_at_shell) if self._whole else ()
        for look in (self._look_at_car, *others):
            try:
                await look()
            except BusError as error:
                log.debug("nothing to record: %s", error)

    async def _look_at_car(self) -> None:
        life = await self._world.pid("vehicle")
        updates = sum(int(source.get("updates", 0)) for source in await self._world.car.sources())
        self._counts["updates",].take(updates, life)
        try:
            status = await self._world.car.status()
        except BusError:
            soc, quality = await self._world.car.sample(CHARGE)
            self._note_charge(soc if quality == "good" else None)
        else:
            self._drives = True
            self._counts["distance",].take(float(status.get("distance_km", 0.0)), life)
            self._note_charge(status.get("soc"))

    def _note_charge(self, percent: float | None) -> None:
        """The first and the last that was known."""
        if percent is not None:
            self._soc["end"] = round(float(percent), 2)
            if self._soc["start"] is None:
                self._soc["start"] = self._soc["end"]

    async def _look_at_apps(self) -> None:
        life = await self._world.pid("host")
        for app, record in (await self._world.apps.records()).items():
            entry = self._apps.setdefault(app, {"starts": 0, "crashes": 0, "presents": 0, "pss_mb": 0.0})
            for key in ("starts", "crashes"):
                entry[key] = int(self._counts[app, key].take(int(record.get(key, 0)), life))
            entry["pss_mb"] = round(record.get("memory_bytes", 0) / 2**20, 1) or entry["pss_mb"]

    async def _look_at_shell(self) -> None:
        self._shell = await self._world.screen.stats()
        for app, count in self._shell.get("presents", {}).items():
            presents = self._counts[app, "presents"].take(int(count), self._shell["pid"])
            if app in self._apps:
                self._apps[app]["presents"] = int(presents)


class Sum:
    """A counter that starts from nothing whenever the process that counts does."""

    def __init__(self) -> None:
        self._before = 0.0
        self._last = 0.0
        self._life = 0

    @property
    def total(self) -> float:
        """Over all its lives."""
        return self._before + self._last

    def take(self, value: float, life: int) -> float:
        """What it says now, and which process says it; returns the total."""
        if life != self._life or value < self._last:
            self._before += self._last
        self._last, self._life = value, life
        return self.total


def write(report: dict[str, Any], path: Path) -> None:
    """Write it whole or not at all; OSError names the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.part")
    try:
        temporary.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from None
