"""What every source is: it claims paths, publishes into the store while it runs, and may take requests to actuators."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Protocol

from hmi.vehicle.errors import BadSetup, VehicleError
from hmi.vehicle.signal import Value
from hmi.vehicle.store import Slot, Store

log = logging.getLogger("hmi.vehicle.source")

State = Literal["running", "stale", "ended", "failed"]
RESTART_SECONDS = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)


class Output:
    """A source's way into the store."""

    def __init__(self, store: Store, slot: Slot) -> None:
        self._store = store
        self.slot = slot
        self.on_values: Callable[[], None] | None = None

    def publish(self, values: Mapping[str, Value | None], time_us: int) -> None:
        """New values; None is unknown."""
        if self.on_values is not None:
            self.on_values()
        self._store.publish(self.slot, values, time_us)

    def beat(self) -> None:
        """Still here, nothing new."""
        self._store.beat(self.slot)

    def freeze(self, paths: Iterable[str], *, frozen: bool) -> None:
        """Fault injection."""
        self._store.freeze(self.slot, paths, frozen=frozen)


class Source(Protocol):
    """One origin of signals."""

    name: str
    limit: float
    """Seconds of silence after which its signals are stale."""
    limits: Mapping[str, float]
    """Where each signal has its own limit because each arrives by itself; empty where the source reports as a whole."""

    @property
    def paths(self) -> set[str]:
        """What it provides."""

    async def run(self, output: Output) -> None:
        """Publish until cancelled; returning is the end, raising a failure that is tried again."""

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        """Why it would not carry out a request."""

    def actuate(self, values: Mapping[str, Any]) -> None:
        """Carry it out."""


class SourceRuntime:
    """One running source: its task, its state, its restarts."""

    def __init__(self, source: Source, store: Store) -> None:
        self.source = source
        self.slot = store.claim(source.name, source.paths, source.limit, limits=source.limits)
        self.output = Output(store, self.slot)
        self._message = ""
        self._state: State = "running"
        self._task: asyncio.Task[None] | None = None

    @property
    def state(self) -> State:
        """Running, or why not."""
        if self._state == "running" and self.slot.silent:
            return "stale"
        return self._state

    @property
    def message(self) -> str:
        """The reason of a state other than running, in a sentence."""
        return f"nothing was heard for {self.slot.silence:.0f} s" if self.state == "stale" else self._message

    def start(self) -> None:
        """Run until stop."""
        self._task = asyncio.create_task(self._run(), name=f"source {self.source.name}")

    async def stop(self) -> None:
        """Cancel and wait."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        """A failure is logged once when it begins and once when it is over."""
        failures = 0
        while True:
            began = asyncio.get_running_loop().time()
            try:
                self._state, self._message = "running", ""
                await self.source.run(self.output)
                self._state, self._message = "ended", "nothing more to replay"
                return
            except BadSetup as error:  # no later try is better
                self._failed(error)
                return
            except Exception as error:  # noqa: BLE001 -- edge of the loop: any source may fail in any way
                if asyncio.get_running_loop().time() - began > 10:
                    failures = 0
                self._failed(error)
            await asyncio.sleep(RESTART_SECONDS[min(failures, len(RESTART_SECONDS) - 1)])
            failures += 1

    def _failed(self, error: Exception) -> None:
        text = str(error) if isinstance(error, VehicleError) else f"{type(error).__name__}: {error}"
        self._state, self._message = "failed", text
        if self.output.on_values is None:
            log.warning("source %s failed, its signals go stale: %s", self.source.name, text)
        self.output.on_values = self._is_back

    def _is_back(self) -> None:
        self.output.on_values = None
        log.info("source %s delivers again", self.source.name)
