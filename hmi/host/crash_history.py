"""Decides after a crash: start again after a pause, or quarantine."""

from __future__ import annotations

from collections import deque

from hmi.host.limits import Limits


class CrashHistory:
    """The crashes of one app within the window. The pause doubles with each, until a whole window was quiet."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._recent: deque[float] = deque()
        self._in_a_row = 0

    def crashed(self, now: float) -> float | None:
        """Note a crash; answers the pause before the next start, or None for quarantine."""
        while self._recent and now - self._recent[0] >= self._limits.crash_window:
            self._recent.popleft()
        if not self._recent:
            self._in_a_row = 0
        self._recent.append(now)
        self._in_a_row += 1
        if len(self._recent) > self._limits.crashes_allowed:
            return None
        doublings = min(self._in_a_row - 1, 30)
        return min(self._limits.first_pause * 2.0**doublings, self._limits.longest_pause)

    def forget(self) -> None:
        """Begin anew: the driver's Restart, or a new ignition cycle."""
        self._recent.clear()
        self._in_a_row = 0
