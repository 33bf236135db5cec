"""What the host answers on the bus."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from hmi.bus import Bus, Caller
from hmi.host.apps_service import AppsService
from hmi.host.usage_sampler import AppUsage, UsageSampler

from .conftest import MANIFEST, write_app
from .fakes import Bench

NOBODY = cast("Caller", None)


class SlowSampler(UsageSampler):
    """Measures until it is let go."""

    def __init__(self) -> None:
        self.asked, self.let_go = asyncio.Event(), asyncio.Event()

    async def sample(self, apps: Mapping[str, tuple[int, ...]]) -> dict[str, AppUsage]:
        self.asked.set()
        await self.let_go.wait()
        return {}


async def test_the_list_is_no_older_than_what_was_told_while_the_processes_were_measured(tmp_path: Path) -> None:
    """Whoever asks for it forgets what he knew: an app that was installed meanwhile was on no screen until a restart."""
    write_app(tmp_path / "apps")
    bench, sampler = Bench(tmp_path), SlowSampler()
    service = AppsService(cast("Bus", None), bench.supervisor, sampler)
    told: list[str] = []
    bench.supervisor.on_change = lambda record: told.append(record.id)
    listing = asyncio.create_task(service.list(NOBODY))
    await sampler.asked.wait()
    write_app(tmp_path / "apps", "late", MANIFEST.replace("org.example.demo", "org.example.late"))
    await bench.supervisor.rescan()
    sampler.let_go.set()
    assert told == ["org.example.late"]
    assert [record["id"].value for record in await listing] == ["org.example.demo", "org.example.late"]
