"""Time, processes and bus peers that a test moves by hand."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import signal
from collections.abc import Callable
from pathlib import Path

from hmi.host.finder import Finder
from hmi.host.launcher import AppProcess, LaunchError, LaunchRequest
from hmi.host.limits import Limits
from hmi.host.running_file import RunningFile
from hmi.host.supervisor import Supervisor


async def ripple() -> None:
    """Let everything that can happen now happen."""
    for _ in range(30):
        await asyncio.sleep(0)


class FakeClock:
    """Time passes only when told to."""

    def __init__(self) -> None:
        self._now = 1_000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = itertools.count()

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._number), future))
        await future

    async def pass_by(self, seconds: float) -> None:
        """Let time pass; whoever's sleep ends meanwhile wakes at its own moment."""
        end = self._now + seconds
        await ripple()
        while self._sleepers and self._sleepers[0][0] <= end:
            self._now, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)
            await ripple()
        self._now = end


class FakeProcess:
    """A process that ends when told to, or when a signal is one that ends it."""

    def __init__(self, pid: int, deaf_to: frozenset[int]) -> None:
        self.pid = pid
        self.output = asyncio.StreamReader()
        self.signals: list[int] = []
        self._deaf_to = deaf_to
        self._ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    @property
    def pids(self) -> tuple[int, ...]:
        return (self.pid,)

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    def signal(self, number: int) -> None:
        self.signals.append(number)
        if number not in self._deaf_to:
            self.end(-number)

    def close(self) -> None: ...

    def end(self, status: int) -> None:
        if not self._ended.done():
            self.output.feed_eof()
            self._ended.set_result(status)


class FakeLauncher:
    """Hands out fake processes and remembers them."""

    def __init__(self) -> None:
        self.started: list[FakeProcess] = []
        self.requests: list[LaunchRequest] = []
        self.failure = ""
        self.deaf_to: frozenset[int] = frozenset()

    async def launch(self, request: LaunchRequest) -> AppProcess:
        if self.failure:
            raise LaunchError(self.failure)
        self.requests.append(request)
        self.started.append(FakeProcess(4_000_000 + len(self.started), self.deaf_to))
        return self.started[-1]


class FakePeer:
    """An app on the bus: there at once, answering and obedient, unless told otherwise."""

    def __init__(self) -> None:
        self.reachable = True
        self.comes_up = True
        self.answers = True
        self.pings = 0
        self.on_stop: Callable[[], None] | None = None
        self.seen: Callable[[bool], None] = lambda _there: None

    def watch(self, belongs: Callable[[int], bool], callback: Callable[[bool], None]) -> Callable[[], None]:
        self.seen = callback
        callback(self.comes_up)
        return lambda: None

    async def ping(self, limit: float) -> bool:
        self.pings += 1
        return self.answers

    async def ask_to_stop(self, limit: float) -> bool:
        if self.on_stop is None:
            return False
        self.on_stop()
        return True


class Bench:
    """A supervisor with everything around it faked."""

    def __init__(self, tmp_path: Path) -> None:
        self.clock = FakeClock()
        self.launcher = FakeLauncher()
        self.peers: dict[str, FakePeer] = {}
        self.limits = Limits()
        self.tmp_path = tmp_path
        self.states: list[tuple[str, str]] = []
        self.supervisor = self.new_supervisor()

    def new_supervisor(self) -> Supervisor:
        """One more host over the same folders, as after a kill."""
        supervisor = Supervisor(
            Finder(self.tmp_path / "apps", [self.tmp_path / "installed"], signals=None),
            launcher=self.launcher,
            peer_of=lambda app_id: self.peers.setdefault(app_id, FakePeer()),
            clock=self.clock,
            limits=self.limits,
            state_folder=self.tmp_path / "state",
            running=RunningFile(self.tmp_path / "run" / "host.json"),
        )
        supervisor.on_change = lambda record: self.states.append((record.id, str(record.state)))
        supervisor.load()
        return supervisor

    async def crash(self, status: int = -signal.SIGSEGV) -> None:
        """The newest process ends by itself."""
        self.launcher.started[-1].end(status)
        await ripple()
