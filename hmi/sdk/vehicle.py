"""The car's signals for an app: samples that carry their unit, and say so when they are not known."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from hmi.sdk.ports import VehiclePort

Quality = Literal["good", "stale", "unknown", "out-of-range"]
MOST_PENDING = 1000
"""Batches of every change that wait for a slow reader; beyond them he misses what was undone."""


class Sample(Struct, frozen=True):
    """One value of one signal.

    ``value`` is None while ``quality`` is ``unknown``, and ``reason`` then says why in a sentence. ``stale``: the last
    value, no longer being updated. ``unit`` is that of VSS, such as ``percent``, ``km/h``, ``kWh``, ``celsius``.
    """

    value: Any
    unit: str = ""
    time: datetime | None = None
    quality: Quality = "good"
    reason: str = ""

    @property
    def known(self) -> bool:
        """Whether the value can be relied on."""
        return self.quality == "good"

    def number(self) -> float | None:
        """The value as a number when it can be relied on and is one; else None."""
        if self.quality == "good" and isinstance(self.value, int | float) and not isinstance(self.value, bool):
            return float(self.value)
        return None


class SignalInfo(Struct, frozen=True):
    """What the catalogue says about a signal; ``minimum`` and ``maximum`` None: no limit."""

    path: str
    type: str
    kind: Literal["sensor", "actuator", "attribute"]
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    allowed: tuple[str, ...] = ()
    description: str = ""


class Vehicle:
    """Read, watch and ask the car. Only signals that the manifest names are seen."""

    def __init__(self, port: VehiclePort) -> None:
        self._port = port

    async def get(self, path: str) -> Sample:
        """The present sample of one signal."""
        return (await self._port.get([path]))[path]

    async def get_many(self, paths: Sequence[str]) -> dict[str, Sample]:
        """The present samples; a branch (``Vehicle.Cabin``) gives every signal below it."""
        return await self._port.get(paths)

    async def set(self, path: str, value: Any) -> None:
        """Ask an actuator. VehicleRefused says in a sentence why not; the signal's next sample is the answer."""
        await self._port.set({path: value})

    async def set_many(self, values: dict[str, Any]) -> None:
        """Ask several actuators, all or none."""
        await self._port.set(values)

    async def describe(self, *paths: str) -> dict[str, SignalInfo]:
        """Type, unit and range of signals."""
        return await self._port.describe(paths)

    def subscribe(self, paths: Sequence[str] | str, *, max_rate_hz: int = 10) -> Subscription:
        """Watch signals: ``async for changed in vehicle.subscribe([...])`` gives what changed, first everything.

        ``max_rate_hz`` 0: every change, also one that was undone before it was read. The car's service may go and come
        back meanwhile: every sample turns unknown, with a reason, and comes back. Leaving the loop (or the ``async
        with``) ends the subscription.
        """
        return Subscription(self._port, [paths] if isinstance(paths, str) else list(paths), max_rate_hz)


class Subscription(AsyncIterator[dict[str, Sample]]):
    """Coalesces: a slow reader gets the newest sample of each signal once, or at rate 0 every sample in its turn."""

    def __init__(self, port: VehiclePort, paths: list[str], max_rate_hz: int) -> None:
        self._port = port
        self._paths = paths
        self._rate = max_rate_hz
        self._pending: deque[dict[str, Sample]] = deque()
        self._changed = asyncio.Event()
        self._undo: Callable[[], None] | None = None
        self._closed = False

    async def __aenter__(self) -> Subscription:
        await self._open()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def __aiter__(self) -> AsyncIterator[dict[str, Sample]]:
        return self._read()

    async def __anext__(self) -> dict[str, Sample]:
        await self._open()
        await self._changed.wait()
        if self._closed:
            raise StopAsyncIteration
        changed = self._pending.popleft()
        if not self._pending:
            self._changed.clear()
        return changed

    def close(self) -> None:
        """End the subscription; a waiting reader's loop ends."""
        self._closed = True
        self._changed.set()
        if self._undo is not None:
            self._undo()
            self._undo = None

    async def _open(self) -> None:
        if self._undo is None and not self._closed:
            self._undo = await self._port.subscribe(self._paths, self._rate, self._take)

    async def _read(self) -> AsyncIterator[dict[str, Sample]]:
        try:
            while not self._closed:
                yield await self.__anext__()
        except StopAsyncIteration:
            return
        finally:
            self.close()

    def _take(self, samples: dict[str, Sample]) -> None:
        last = self._pending[-1] if self._pending else None
        full = len(self._pending) >= MOST_PENDING
        if last is not None and (self._rate or full or last.keys().isdisjoint(samples)):
            last.update(samples)
        else:
            self._pending.append(dict(samples))
        self._changed.set()
