"""When the rear view is on: from reverse gear until another gear, or forward motion beyond what a manoeuvre needs."""

from __future__ import annotations

FORWARD_KMH = 16.0
FORWARD_M = 10.0
FORWARD_S = 10.0
"""Ends of a backing event by 49 CFR 571.111 S5.5: 10 mph, 10 m or 10 s of forward motion."""
STANDING_KMH = 0.5


class BackingEvent:
    """Fed with what the car says; ``number`` counts events, so that each begins with the default view.

    A gear that becomes unknown in the middle does not take the picture away: forward motion ends it then.
    """

    def __init__(self) -> None:
        self.active = False
        self.number = 0
        self._gear: float | None = None
        self._speed = 0.0
        self._since: float | None = None
        self._last = 0.0
        self._metres = 0.0

    def gear(self, gear: float | None, now: float) -> None:
        """VSS: negative is reverse; None is unknown."""
        self._gear = gear
        if gear is not None and gear < 0:
            self._start()
        elif gear is not None:
            self.active = False
        self._note(now)

    def speed(self, kmh: float | None, now: float) -> None:
        """Forward motion counts only while the gear does not say reverse."""
        self._note(now)
        self._speed = abs(kmh) if kmh is not None else self._speed
        self._judge(now)

    def time(self, now: float) -> float | None:
        """Let time pass; when to come again, None for not by itself."""
        self._note(now)
        self._judge(now)
        if not self.active or self._since is None:
            return None
        return self._since + FORWARD_S

    def _start(self) -> None:
        if not self.active:
            self.active = True
            self.number += 1
        self._since, self._metres = None, 0.0

    def _note(self, now: float) -> None:
        if self.active and self._since is not None:
            self._metres += self._speed / 3.6 * (now - self._last)
        self._last = now

    def _judge(self, now: float) -> None:
        if not self.active or (self._gear is not None and self._gear < 0):
            return
        if self._speed < STANDING_KMH:
            self._since = None
            return
        self._since = now if self._since is None else self._since
        if self._speed > FORWARD_KMH or self._metres >= FORWARD_M or now - self._since >= FORWARD_S:
            self.active = False
