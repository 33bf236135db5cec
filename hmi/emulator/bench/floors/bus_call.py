"""The smallest Python program that connects to the hmi bus and makes one call; prints the monotonic time of the answer."""

import asyncio
import time

from hmi.bus import Bus


async def main() -> None:
    """Connect, ask the bus daemon for its own process id, tell the time."""
    async with Bus() as bus:
        await bus.pid_of("org.freedesktop.DBus")
        print(time.monotonic(), flush=True)


asyncio.run(main())
