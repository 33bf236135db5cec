"""The days that the cache keeps expanded around today."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

DAYS_BEFORE = 7
DAYS_AFTER = 21
MARGIN = timedelta(days=1)
"""Dates and floating times depend on the driver's zone, so more is expanded at both ends."""


class Window(Struct, frozen=True):
    """The days that are kept, both inclusive."""

    first: date
    last: date

    def instants(self) -> tuple[datetime, datetime]:
        """The instants that cover these days wherever the driver is."""
        start = datetime.combine(self.first, time.min, UTC) - MARGIN
        return start, datetime.combine(self.last, time.max, UTC) + MARGIN


def window_of(today: str) -> Window:
    """The window around an ISO date."""
    day = date.fromisoformat(today)
    return Window(day - timedelta(days=DAYS_BEFORE), day + timedelta(days=DAYS_AFTER))
