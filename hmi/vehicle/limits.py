"""What one client may ask for, so that a flood of one does not drown the others."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec import Struct

from hmi.vehicle.errors import TooManyCalls, TooManyPaths, TooManySubscriptions


class Limits(Struct, frozen=True):
    """The figures."""

    paths_per_call: int = 2000
    """More than a whole VSS release has."""
    subscriptions_per_client: int = 64
    paths_per_client: int = 10_000
    """Over all its subscriptions."""
    calls_per_second: int = 200
    burst: int = 400


class Client:
    """The account of one bus name."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._tokens = float(limits.burst)
        self._filled_at = clock()
        self.subscriptions = 0
        self.paths = 0

    def count_call(self) -> None:
        """One call; TooManyCalls when the bucket is empty."""
        now = self._clock()
        self._tokens += (now - self._filled_at) * self._limits.calls_per_second
        self._tokens = min(self._tokens, self._limits.burst)
        self._filled_at = now
        if self._tokens < 1:
            raise TooManyCalls(self._limits.calls_per_second)
        self._tokens -= 1

    def open(self, paths: int) -> None:
        """One more subscription; refused beyond its share."""
        if self.subscriptions >= self._limits.subscriptions_per_client:
            raise TooManySubscriptions(self._limits.subscriptions_per_client)
        if self.paths + paths > self._limits.paths_per_client:
            raise TooManyPaths(self._limits.paths_per_client)
        self.subscriptions += 1
        self.paths += paths

    def close(self, paths: int) -> None:
        """One subscription less."""
        self.subscriptions -= 1
        self.paths -= paths
