"""Remote data through one reader: a schedule, back-off with jitter, one state, many listeners."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar, runtime_checkable

from hmi.sdk.clock import Clock
from hmi.sdk.errors import SdkError
from hmi.sdk.log import log

T = TypeVar("T")
FIRST_BACK_OFF = 5.0
LONGEST_BACK_OFF = 900.0


@runtime_checkable
class Problem(Protocol):
    """An expected failure in words, such as ``hmi.sdk.http.Offline`` or a StorageError."""

    @property
    def sentence(self) -> str:
        """What happened."""

    @property
    def remedy(self) -> str:
        """What to do about it."""


@dataclass(frozen=True)
class State(Generic[T]):
    """``data`` is the newest that arrived and stays while ``error`` stands; ``updated`` says when it came."""

    data: T | None = None
    updated: datetime | None = None
    error: Problem | None = None
    refreshing: bool = False


class Coordinator(Generic[T]):
    """One per endpoint. ``fetch`` returns the data, or a Problem, or raises an SdkError.

    It reads every ``interval`` seconds while ``run`` runs and somebody listens; after a failure it waits
    5, 10, 20 … 900 seconds, with jitter, and longer when the Problem has a longer ``retry_after`` (seconds).
    ``refresh`` reads now; callers that come meanwhile share that reading, and the schedule goes on from there.
    """

    def __init__(
        self,
        name: str,
        fetch: Callable[[], Awaitable[T | Problem]],
        *,
        interval: float,
        clock: Clock | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.name = name
        self._fetch = fetch
        self._interval = interval
        self._clock = clock or Clock()
        self._jitter = jitter
        self._listeners: list[Callable[[State[T]], None]] = []
        self._listened = asyncio.Event()
        self._reading: asyncio.Task[State[T]] | None = None
        self._rest: asyncio.Future[None] | None = None
        self._failures = 0
        self.state: State[T] = State()

    @property
    def age(self) -> timedelta | None:
        """How old the data is; None while there is none."""
        return self._clock.now() - self.state.updated if self.state.updated else None

    def listen(self, listener: Callable[[State[T]], None]) -> Callable[[], None]:
        """Call ``listener`` on each change of state until the returned function is called."""
        self._listeners.append(listener)
        self._listened.set()

        def undo() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)
            if not self._listeners:
                self._listened.clear()

        return undo

    async def refresh(self) -> State[T]:
        """Read now, and return the state that results."""
        if self._reading is None or self._reading.done():
            self._reading = asyncio.get_running_loop().create_task(self._read(), name=f"refresh {self.name}")
        return await asyncio.shield(self._reading)

    async def run(self) -> None:
        """Read on schedule for ever; give it to ``App.coordinate`` or a task owner."""
        try:
            while True:
                await self._listened.wait()
                await self.refresh()
                while not await self._rested():
                    pass
        finally:
            for running in (self._reading, self._rest):
                if running is not None:
                    running.cancel()

    async def _rested(self) -> bool:
        """Wait until the next reading is due; False when one came by itself meanwhile, which moves that."""
        self._rest = asyncio.ensure_future(self._clock.sleep(self._pause()))
        await asyncio.wait((self._rest,))
        return not self._rest.cancelled()

    def _pause(self) -> float:
        if not self._failures:
            return self._interval
        longest = min(FIRST_BACK_OFF * 2.0 ** (self._failures - 1), LONGEST_BACK_OFF)
        wish: float = getattr(self.state.error, "retry_after", 0.0)
        return max(longest * (0.5 + self._jitter() / 2), wish * (1 + self._jitter() / 10))

    async def _read(self) -> State[T]:
        try:
            return await self._read_now()
        finally:
            if self._rest is not None:
                self._rest.cancel()

    async def _read_now(self) -> State[T]:
        self._become(replace(self.state, refreshing=True))
        try:
            result = await self._fetch()
        except asyncio.CancelledError:
            self._become(replace(self.state, refreshing=False))
            raise
        except SdkError as error:
            return self._failed(error, None)
        except Exception as error:  # noqa: BLE001 the edge of the app's code
            return self._failed(SdkError("This data cannot be read at the moment.", "Try again later."), error)
        if isinstance(result, Problem):
            return self._failed(result, None)
        if self._failures:
            log.info("%s: works again", self.name)
        self._failures = 0
        self._become(State(result, self._clock.now()))
        return self.state

    def _failed(self, problem: Problem, error: Exception | None) -> State[T]:
        self._failures += 1
        if self._failures == 1 and error is not None:
            log.error("%s failed", self.name, exc_info=error)
        elif self._failures == 1:
            log.warning("%s: %s", self.name, problem.sentence)
        self._become(replace(self.state, error=problem, refreshing=False))
        return self.state

    def _become(self, state: State[T]) -> None:
        self.state = state
        for listener in list(self._listeners):
            try:
                listener(state)
            except Exception:  # noqa: BLE001 the edge of the app's code: one mistake must not end everybody's reading
                log.exception("a listener to %s failed", self.name)
