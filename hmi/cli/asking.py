"""Asks the head unit that runs on this machine; whatever goes wrong is a sentence and exit status 1."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hmi.bus import Bus

    Actions = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name

CONNECT_LIMIT = 3.0
"""Seconds; somebody waits at the keyboard."""


def ask(command: str, work: Callable[[Bus], Awaitable[int]]) -> int:
    """Do some work on the bus of $HMI_BUS_ADDRESS, or else of the head unit that runs here; its exit status."""
    from hmi.bus import Bus, BusError
    from hmi.emulator import running

    async def connected() -> int:
        bus = Bus(running.address())
        await bus.connect(CONNECT_LIMIT)
        async with bus:
            return await work(bus)

    try:
        return asyncio.run(connected())
    except BusError as error:
        print(f"hmi {command}: {getattr(error, 'text', error)}", file=sys.stderr)
        return 1


def action(commands: Actions, name: str, text: str) -> argparse.ArgumentParser:
    """Declare one action of a command; its own help says the same as the list."""
    return commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
