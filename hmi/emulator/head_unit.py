"""A whole head unit on this machine: bus, calendar server, vehicle, host and shell, under one supervisor."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from hmi.bus import Bus, BusError
from hmi.bus.daemon import PrivateBus
from hmi.emulator import faults_service, guard, places
from hmi.emulator.faults_service import FaultsService
from hmi.emulator.findings import Findings
from hmi.emulator.hands import Car, World
from hmi.emulator.options import Options
from hmi.emulator.processes import Process, Program, gone
from hmi.emulator.running import Note
from hmi.emulator.supervisor import Part, Supervisor

log = logging.getLogger(__name__)

NAMES = {"vehicle": "org.hmi.Vehicle", "host": "org.hmi.Host", "shell": "org.hmi.Shell"}
START_LIMIT = 60.0
"""Two slow cores, cold caches, eight processes."""
MOST_STARTS = 4
LOOK_AGAIN = 0.5
GUARD_LIMIT = 10.0
KILL_LIMIT = 5.0


class NotStartedError(Exception):
    """A part did not come up; the sentence says where to look."""


def commands(options: Options) -> dict[str, list[str]]:
    """The command line of each program."""
    hmi = [sys.executable, "-m", "hmi.cli"]
    sources = [word for source in options.vehicle for word in ("--source", source)]
    width, height = options.size
    return {
        "vehicle": [*hmi, "vehicle", *sources, "--time-scale", str(options.time_scale), *options.vehicle_options],
        "host": [*hmi, "host", *([] if options.own_apps else ["--no-packages"])],
        "shell": [*hmi, "shell", "--size", f"{width}x{height}", "--windowed"],
    }


class HeadUnit:
    """Start it, use its ``world``, stop it."""

    def __init__(self, options: Options, programs: Mapping[str, Sequence[str]] | None = None) -> None:
        self._options = options
        self._programs = dict(programs if programs is not None else commands(options))
        self._places = places.choose(options)
        self._daemon = PrivateBus(self._places.runtime)
        self._supervisor = Supervisor()
        self._guard: subprocess.Popen[bytes] | None = None
        self.note = Note()
        self.closed = asyncio.Event()
        """Set when a person has closed the screen's window."""
        self.findings = Findings(self._places.log)
        self.bus = Bus(self._daemon.address)
        self.world = World(self.bus, self._pids, self._kill, self._places.apps)
        self.world.scale = options.time_scale
        self._arrived = {name: asyncio.Event() for name in NAMES if name in self._programs}

    @property
    def state(self) -> Path:
        """Where it keeps what it remembers."""
        return self._places.state

    @property
    def parts(self) -> dict[str, Part]:
        """What is supervised, by name."""
        return self._supervisor.parts

    @property
    def environment(self) -> dict[str, str]:
        """What a further process of this head unit must see."""
        return places.environment(self._options, self._places, self._daemon.address)

    async def start(self) -> None:
        """Start everything; NotStartedError when a part does not appear on the bus in time."""
        self._start_guard()
        places.make(self._places)
        await self._add("bus", self._daemon)
        await self.bus.connect()
        self.bus.export(faults_service.PATH, FaultsService(self._supervisor.parts, self.world))
        await self.bus.own(faults_service.NAME)
        calendar = await self._start_calendar() if self._options.calendar else {}
        environment = {**self.environment, **calendar}
        for name, command in self._programs.items():
            program = Program(command, environment, partial(self.findings.line, name))
            by_hand = name == "shell" and not self._options.headless
            await self._add(name, program, partial(self._screen_closed, program) if by_hand else lambda: False)
        for name in self._arrived:
            self.bus.watch_name(NAMES[name], partial(self._owned, name))
        await asyncio.gather(*(self._appears(name, event) for name, event in self._arrived.items()))

    async def stop(self) -> None:
        """Stop everything in order, then let the guard look whether anything is left; asking twice is fine."""
        await self.world.close()
        await self._supervisor_without_bus()
        await self.bus.close()
        await self._supervisor.stop()
        self.findings.close()
        if self._guard is not None and self._guard.stdin is not None:
            self._guard.stdin.close()
            await gone(self._guard.pid, GUARD_LIMIT)
            self._guard.wait()

    async def _appears(self, name: str, event: asyncio.Event) -> None:
        """Until a part owns its name; a part that ends again and again is given up early."""
        end = time.monotonic() + START_LIMIT
        while not event.is_set():
            if time.monotonic() > end or self.parts[name].starts > MOST_STARTS:
                raise NotStartedError(f"{name} did not appear on the bus; {self._last_words(name)}")
            try:
                async with asyncio.timeout(LOOK_AGAIN):
                    await event.wait()
            except TimeoutError:
                continue

    async def _supervisor_without_bus(self) -> None:
        bus = self._supervisor.parts.pop("bus", None)
        await self._supervisor.stop()
        if bus is not None:
            self._supervisor.parts["bus"] = bus

    def _start_guard(self) -> None:
        """Before anything else, so that nothing can be left behind."""
        made = map(str, (self._places.runtime, self._daemon.socket.parent, self.note.path))
        self._guard = subprocess.Popen(
            [sys.executable, "-I", "-S", str(guard.__file__), self._daemon.address, *made],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        os.environ["HMI_BUS_ADDRESS"] = self._daemon.address  # what others start for us is swept too

    async def _start_calendar(self) -> dict[str, str]:
        """Import late: it is heavy, and not always wanted."""
        from hmi.emulator import local_calendar  # noqa: PLC0415
        from hmi.emulator.caldav import LocalCalendarError  # noqa: PLC0415

        try:
            return await local_calendar.start(self._places, self._add)
        except LocalCalendarError as error:
            raise NotStartedError(f"{error}; --no-calendar goes without it") from error

    async def _add(self, name: str, process: Process, closed: Callable[[], bool] = lambda: False) -> None:
        await self._supervisor.add(Part(name, process, lambda text: self.findings.error("emulator", text), closed))

    def _screen_closed(self, program: Program) -> bool:
        """Whether somebody closed its window: that, and nothing that goes wrong, ends it with status 0."""
        if program.status == 0:
            self.closed.set()
        return self.closed.is_set()

    def _owned(self, name: str, owner: str) -> None:
        if owner:
            if name == "vehicle" and self._arrived[name].is_set():
                self._again = asyncio.ensure_future(self._restore_time_scale())
            self._arrived[name].set()

    async def _restore_time_scale(self) -> None:
        """A restarted simulator begins at the pace of its command line."""
        try:
            await Car(self.bus).time_scale(self.world.scale)
        except BusError as error:
            log.info("the time scale is not restored: %s", error)

    def _pids(self) -> dict[str, int]:
        return {name: part.pid for name, part in self._supervisor.parts.items()}

    async def _kill(self, name: str) -> None:
        """kill -9 a part, or an app by its id."""
        part = self._supervisor.parts.get(name)
        if part is not None:
            async with asyncio.timeout(KILL_LIMIT):
                await part.running()
            await gone(part.kill(), KILL_LIMIT)
            return
        pid = await self.world.pid(name)
        if not pid:
            raise BusError(f"{name} is not running, so it cannot be killed")
        os.kill(pid, signal.SIGKILL)

    def _last_words(self, name: str) -> str:
        if traced := [error for error in self.findings.errors if error.startswith(f"{name}: Trace")]:
            return f"it said {traced[-1].partition(' | ')[2]}"
        file = self._places.log / f"{name}.log"
        last = file.read_text("utf-8", "replace").strip().splitlines()[-3:] if file.exists() else []
        return f"it said: {' | '.join(last)}" if last else "it said nothing"
