"""Collects garbage on the thread of the screen and on no other: a QObject that another thread destroys, because the
collector happened to run there, leaves its timers behind, and the next turn of Qt's loop ends the process."""

from __future__ import annotations

import asyncio
import gc

PAUSE = 1.0
"""Seconds between two looks."""


def collect() -> None:
    """As the interpreter would have by now, had it been left to it."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            return


async def collect_here() -> None:
    """From time to time, until cancelled; the interpreter itself must be told not to."""
    while True:
        collect()
        await asyncio.sleep(PAUSE)
