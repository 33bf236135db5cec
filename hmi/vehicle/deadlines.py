"""When the next signal would go stale: looked at then, and not before."""

from __future__ import annotations

import math
from collections.abc import Callable

from hmi.vehicle.store import Store
from hmi.vehicle.subscription import Handle, Timers


class Deadlines:
    """One timer for all signals. What is heard meanwhile only moves a deadline, which is noticed when the timer ends."""

    def __init__(self, store: Store, timers: Timers, clock: Callable[[], float]) -> None:
        self._store = store
        self._timers = timers
        self._clock = clock
        self._due = math.inf
        self._timer: Handle | None = None
        store.on_refreshed = self._refreshed

    def _refreshed(self, due: float) -> None:
        if due < self._due:
            self._arm(due)

    def _arm(self, due: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._due = due
        self._timer = self._timers.call_later(max(due - self._clock(), 0.0), self._look)

    def _look(self) -> None:
        self._timer, self._due = None, math.inf
        due = self._store.sweep()
        if due < math.inf:
            self._arm(due)
