"""The life of an app's process: bus, name, first screen, and an orderly end."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
from pathlib import Path

from hmi.bus import Bus, BusError
from hmi.sdk.errors import AuthorError
from hmi.sdk.log import log
from hmi.sdk.ports import Ports
from hmi.sdk.runtime.app_service import PATH, AppService
from hmi.sdk.runtime.bus_shell import NAME as SHELL
from hmi.sdk.runtime.bus_shell import BusShell
from hmi.sdk.runtime.lazy_ports import LazyPort
from hmi.sdk.runtime.loader import Loaded, load
from hmi.sdk.session import Session

STOP_LIMIT = 3.5
"""Seconds from App1.Stop to the end of the process; the host kills after 4."""
FRAME = 1 / 60
FAILED = 1
MISFIT = 2
LOG_FORMAT = "%(levelname)s %(name)s: %(message)s"


def main(folder: str) -> int:
    """Run the app of ``folder`` on a loop of its own; the exit status."""
    logging.basicConfig(level=os.environ.get("HMI_LOG", "WARNING").upper(), format=LOG_FORMAT)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # else asyncio.run takes it for itself
    return asyncio.run(run(Path(folder).resolve()))


async def run(folder: Path) -> int:
    """Run the app of ``folder`` until it is told to stop; the exit status."""
    try:
        loaded = load(folder)
    except AuthorError as error:
        log.error("%s", error)
        return MISFIT
    except Exception:  # noqa: BLE001 code of a stranger
        log.exception("%s cannot be imported", folder)
        return MISFIT
    bus = Bus()
    try:
        await bus.connect()
        return await _live(bus, loaded, folder)
    except BusError as error:
        log.error("%s", error)
        return FAILED
    finally:
        await bus.close()


async def _live(bus: Bus, loaded: Loaded, folder: Path) -> int:
    vehicle = LazyPort("bus_vehicle", lambda module: module.BusVehicle(bus))
    notices = LazyPort("bus_notices", lambda module: module.BusNotices(bus, loaded.name))
    pictures = LazyPort("bus_pictures", lambda module: module.BusPictures(loaded.app_id))
    ports = Ports(
        app_id=loaded.app_id,
        name=loaded.name,
        names=loaded.names,
        folder=folder,
        state=_state(folder),
        shell=BusShell(bus),
        vehicle=vehicle,
        notices=notices,
        pictures=pictures,
    )
    session = Session(loaded.app, ports, FRAME)
    service = AppService(session)
    bus.export(PATH, service)
    await bus.own(f"org.hmi.App.{loaded.app_id}")
    _on_signals(service.stopped)
    _collect_garbage()
    bus.watch_name(SHELL, lambda owner: None if owner else session.shell_gone())
    status = await _until_stopped(session, service)
    try:
        async with asyncio.timeout(STOP_LIMIT):
            await session.stop()
            await vehicle.shut()
            await pictures.shut()
    except TimeoutError:
        log.warning("the app took longer than %s s to end", STOP_LIMIT)
    return status


async def _until_stopped(session: Session, service: AppService) -> int:
    beginning = asyncio.ensure_future(session.begin())
    stopping = asyncio.ensure_future(service.stopped.wait())
    await asyncio.wait((beginning, stopping), return_when=asyncio.FIRST_COMPLETED)
    if beginning.done() and not beginning.cancelled() and (error := beginning.exception()):
        stopping.cancel()
        session.log.error("the app cannot start", exc_info=error)
        return FAILED
    await stopping
    beginning.cancel()
    return 0


def _on_signals(stopped: asyncio.Event) -> None:
    """As the loop's add_signal_handler, which would bring ``inspect`` along: the largest module of all."""
    loop = asyncio.get_running_loop()
    woken, wake = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    loop.add_reader(woken, lambda: os.read(woken, 64))  # all it does is to end the loop's wait, so that handlers run
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))


def _collect_garbage() -> None:
    """Collection was off while modules were imported; what they left stays for ever and need not be looked at again."""
    gc.freeze()
    gc.enable()


def _state(folder: Path) -> Path:
    """The app's private folder; beside its code only when somebody runs it by hand."""
    return Path(os.environ.get("HMI_APP_STATE") or folder / ".state")
