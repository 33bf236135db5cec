"""The smallest app on the bus, as a program of its own; its manifest's description says how it misbehaves."""

# ruff: noqa: T201 - the host reads what it prints

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading

from hmi.bus import Bus, BusError, Caller, Service


class MinimalApp(Service):
    """App1, and a word on standard output for each call."""

    interface = "org.hmi.App1"

    def __init__(self, ended: asyncio.Event, manner: str) -> None:
        self._ended = ended
        self._manner = manner

    def start(self, _caller: Caller, context: str) -> None: ...

    def resume(self, _caller: Caller) -> None: ...

    def pause(self, _caller: Caller) -> None: ...

    def stop(self, _caller: Caller) -> None:
        print("asked to stop")
        if self._manner != "stubborn":
            self._ended.set()

    def back(self, _caller: Caller) -> bool:
        return False

    def event(self, _caller: Caller, *_words: str) -> None: ...

    def load_more(self, _caller: Caller, screen: str) -> None: ...

    def set_context(self, _caller: Caller, context: str) -> None: ...

    def ping(self, _caller: Caller) -> None: ...


async def serve(manner: str) -> None:
    """Be an app until told to stop."""
    ended = asyncio.Event()
    async with Bus() as bus:
        bus.export("/org/hmi/App", MinimalApp(ended, manner))
        if manner == "nosy":
            await kill_myself_through_the_host(bus)
        await bus.own(f"org.hmi.App.{os.environ['HMI_APP_ID']}")
        await ended.wait()


async def kill_myself_through_the_host(bus: Bus) -> None:
    """Try what no app may do."""
    try:
        await bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1").call("Kill", os.environ["HMI_APP_ID"])
    except BusError as error:
        print(error)


def flood() -> None:
    """Print without end."""
    for number in range(10**9):
        print(f"flood {number:07}")


def main(manner: str) -> None:
    """Misbehave as the manner says."""
    if manner == "exits at start":
        sys.exit(3)
    if manner == "floods":
        threading.Thread(target=flood, daemon=True).start()
    if manner == "stubborn":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if manner == "parent":
        print("child", subprocess.Popen(["sleep", "1000"], start_new_session=False).pid)
    if manner == "leaves a daemon":
        print("daemon", subprocess.Popen(["sleep", "1000"], start_new_session=True).pid)
    asyncio.run(serve(manner))


if __name__ == "__main__":
    main(sys.argv[1])
