"""The host process: joins the parts, serves until it is told to end, and ends in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterable

from hmi import resources
from hmi.bus import Bus, BusUnavailable, NameTaken, NoAddress
from hmi.host import apps_service
from hmi.host.apps_service import AppsService
from hmi.host.bus_peer import BusPeer
from hmi.host.clock import LoopClock
from hmi.host.finder import Finder
from hmi.host.ignition import Ignition
from hmi.host.launcher import Launcher, PlainLauncher
from hmi.host.limits import Limits
from hmi.host.places import installed_apps, runtime_folder, state_folder
from hmi.host.running_file import RunningFile
from hmi.host.supervisor import Supervisor
from hmi.host.usage_sampler import UsageSampler

log = logging.getLogger(__name__)

CONNECT_LIMIT = 10.0


async def serve(
    *, safe: bool, signals: Iterable[str] | None, packages: bool = True, launcher: Launcher | None = None
) -> int:
    """Run the host until SIGTERM or SIGINT; answers the exit status."""
    finder = Finder(resources.folder("apps"), installed_apps(), signals=signals, safe=safe, packages=packages)
    told_to_end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told_to_end.set)
    bus = Bus()
    try:
        if not await _connected(bus, told_to_end):
            return 0
        supervisor = _supervisor(bus, finder, launcher or PlainLauncher())
        return await _serve_on(bus, supervisor, told_to_end)
    finally:
        await bus.close()


def _supervisor(bus: Bus, finder: Finder, launcher: Launcher) -> Supervisor:
    supervisor = Supervisor(
        finder,
        launcher=launcher,
        peer_of=lambda app_id: BusPeer(bus, app_id),
        clock=LoopClock(),
        limits=Limits(),
        state_folder=state_folder(),
        running=RunningFile(runtime_folder() / "host.json"),
    )
    supervisor.load()
    return supervisor


async def _serve_on(bus: Bus, supervisor: Supervisor, told_to_end: asyncio.Event) -> int:
    """Answer on the bus while the apps run."""
    bus.export(apps_service.PATH, AppsService(bus, supervisor, UsageSampler(LoopClock())))
    try:
        await bus.own(apps_service.NAME)
    except NameTaken:
        log.error("another host runs on this bus; end it first")  # noqa: TRY400 - foreseen, its trace says nothing
        return 1
    ignition = Ignition(bus, supervisor.new_ignition_cycle)
    ignition.begin()
    starting = asyncio.create_task(supervisor.start_up(), name="start-up")
    try:
        await told_to_end.wait()
    finally:
        await ignition.end()
        await supervisor.shut_down()
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
    return 0


async def _connected(bus: Bus, told_to_end: asyncio.Event) -> bool:
    """Find the bus, however long that takes; false when told to end meanwhile, NoAddress when it cannot be looked for."""
    end = asyncio.create_task(told_to_end.wait(), name="told to end")
    told = False
    while not told_to_end.is_set():
        attempt = asyncio.create_task(bus.connect(CONNECT_LIMIT), name="find the bus")
        await asyncio.wait({attempt, end}, return_when=asyncio.FIRST_COMPLETED)
        if not attempt.done():
            attempt.cancel()
        (outcome,) = await asyncio.gather(attempt, return_exceptions=True)
        if outcome is None:
            end.cancel()
            return True
        if isinstance(outcome, NoAddress):
            raise outcome
        if isinstance(outcome, BusUnavailable) and not told:
            log.warning("%s", outcome)
            told = True
    return False
