"""The measurements by name, in the order in which they are made."""

from __future__ import annotations

import asyncio
import compileall
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path

import hmi
from hmi.emulator.bench import changes, flood, long_list, rest, startup, taps
from hmi.emulator.bench.figures import Figure
from hmi.emulator.bench.unit import BenchUnit, running
from hmi.emulator.head_unit import HeadUnit
from hmi.emulator.options import Options
from hmi.resources import folder
from hmi.shell.home.card_memory import write_cards

CARDS = [
    {"appId": "org.hmi.calendar", "appName": "Calendar", "icon": "calendar"},
    {"appId": "org.hmi.charge", "appName": "Charge", "icon": "battery-charging"},
]
"""Home outlines them from its first frame on."""

TOGETHER: dict[str, Callable[[BenchUnit], Awaitable[list[Figure]]]] = {
    "idle": rest.idle,
    "cold": taps.cold,
    "warm": taps.warm,
    "rows": changes.measure,
    "memory": rest.memory,
}
"""Made one after the other on one head unit: at rest first, with all apps open last."""


async def _start() -> list[Figure]:
    """A bus is there, and nobody else on it; the shell remembers the cards of its last start."""
    unit = HeadUnit(Options(headless=True, calendar=False), {})
    try:
        await unit.start()
        write_cards(unit.state / "shell", CARDS)
        return await startup.measure(unit.environment, unit.bus)
    finally:
        await unit.stop()


async def _list() -> list[Figure]:
    return await asyncio.to_thread(long_list.measure)


ALONE: dict[str, Callable[[], Awaitable[list[Figure]]]] = {"start": _start, "list": _list, "signals": flood.measure}
NAMES = (*ALONE, *TOGETHER)


def compile_sources() -> None:
    """As an installed wheel is, even where Python is told to write no byte code: else each start compiles what has changed."""
    for place in (Path(hmi.__file__).parent, folder("apps")):
        compileall.compile_dir(place, quiet=2)


async def measure(names: Sequence[str]) -> AsyncIterator[Figure]:
    """Each figure as soon as it is there."""
    compile_sources()
    for name in [name for name in ALONE if name in names]:
        for figure in await ALONE[name]():
            yield figure
    together = [name for name in TOGETHER if name in names]
    if together:
        async with running(Options(headless=True)) as unit:
            for name in together:
                for figure in await TOGETHER[name](unit):
                    yield figure
