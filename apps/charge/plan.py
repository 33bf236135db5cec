"""When to charge so that the car is ready in time, and in the cheap hours as far as possible."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .settings import Windows

MARGIN = timedelta(minutes=10)
"""Done a little before it must be."""
NOTHING = timedelta()


def at_wall(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When the wall clock first shows ``at`` or more, in UTC: a time that it skips in spring is the moment it skips."""
    wall = datetime.combine(day, at, zone)
    found, minute = wall.astimezone(UTC), timedelta(minutes=1)
    while (found - minute).astimezone(zone).replace(tzinfo=None) >= wall.replace(tzinfo=None):
        found -= minute
    return found


@dataclass(frozen=True)
class CheapHours:
    """Daily windows in the wall time of a zone; each may cross midnight, and they may overlap."""

    windows: Windows
    zone: ZoneInfo

    def occurrences(self, begin: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
        """The cheap spans that touch a span, in UTC; a day with a clock change has its own length."""
        day, found = begin.astimezone(self.zone).date() - timedelta(days=1), []
        while day <= end.astimezone(self.zone).date():
            for start, stop in self.windows:
                last = day + timedelta(days=1) if stop <= start else day
                opens, closes = at_wall(day, start, self.zone), at_wall(last, stop, self.zone)
                if opens < closes and closes > begin and opens < end:
                    found.append((opens, closes))
            day += timedelta(days=1)
        return merged(found)

    def overlap(self, begin: datetime, end: datetime) -> timedelta:
        """How much of a span is cheap."""
        spans = [(max(opens, begin), min(closes, end)) for opens, closes in self.occurrences(begin, end)]
        return sum((stop - start for start, stop in spans if stop > start), NOTHING)

    def contains(self, moment: datetime) -> bool:
        """Whether the moment is cheap."""
        return any(opens <= moment < closes for opens, closes in self.occurrences(moment, moment + MARGIN))


def merged(spans: list[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """In order, and those that overlap or touch as one."""
    found: list[tuple[datetime, datetime]] = []
    for opens, closes in sorted(spans):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        else:
            found.append((opens, closes))
    return found


@dataclass(frozen=True)
class Plan:
    """From when to when, for when; ``late``: it cannot be done in time, so it begins now."""

    start: datetime
    end: datetime
    ready: datetime
    late: bool
    cheap: timedelta


def next_ready(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The next moment at which the wall clock shows ``at``."""
    today = now.astimezone(zone).date()
    moment = at_wall(today, at, zone)
    return moment if moment > now else at_wall(today + timedelta(days=1), at, zone)


def schedule(now: datetime, ready: datetime, duration: timedelta, cheap: CheapHours | None) -> Plan:
    """One uninterrupted charge that ends before ``ready``: as cheap as possible, and otherwise as late as is safe."""
    now = now.astimezone(UTC)
    latest = ready - MARGIN - duration
    if latest <= now:
        end = now + duration
        return Plan(now, end, ready, end > ready, cheap.overlap(now, end) if cheap else NOTHING)
    if cheap is None:
        return Plan(latest, latest + duration, ready, late=False, cheap=NOTHING)
    starts = {now, latest}
    for opens, closes in cheap.occurrences(now, ready):
        starts |= {opens, closes - duration}
    possible = sorted(start for start in starts if now <= start <= latest)
    best = max(possible, key=lambda start: (cheap.overlap(start, start + duration), -start.timestamp()))
    saved = cheap.overlap(best, best + duration)
    if saved == NOTHING:
        best = latest
    return Plan(best, best + duration, ready, late=False, cheap=saved)


def duration(soc: float, limit: float, capacity_kwh: float, kilowatts: float) -> timedelta:
    """How long it takes to the limit at a steady power."""
    energy = max(limit - soc, 0) / 100 * capacity_kwh
    return timedelta(hours=energy / kilowatts) if kilowatts > 0 else NOTHING
