"""When to charge so that the car is ready in time, and in the cheap hours as far as possible."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MARGIN = timedelta(minutes=10)
"""Done a little before it must be."""
NOTHING = timedelta()


@dataclass(frozen=True)
class CheapHours:
    """A daily window in the wall time of a zone; it may cross midnight."""

    start: time
    end: time
    zone: ZoneInfo

    def occurrences(self, begin: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
        """The windows that touch a span, in UTC; a day with a clock change has its own length."""
        day, found = begin.astimezone(self.zone).date() - timedelta(days=1), []
        while day <= end.astimezone(self.zone).date():
            opens = datetime.combine(day, self.start, self.zone)
            last = day + timedelta(days=1) if self.end <= self.start else day
            closes = datetime.combine(last, self.end, self.zone)
            if closes > begin and opens < end:
                found.append((opens.astimezone(UTC), closes.astimezone(UTC)))
            day += timedelta(days=1)
        return found

    def overlap(self, begin: datetime, end: datetime) -> timedelta:
        """How much of a span is cheap."""
        spans = [(max(opens, begin), min(closes, end)) for opens, closes in self.occurrences(begin, end)]
        return sum((stop - start for start, stop in spans if stop > start), NOTHING)

    def contains(self, moment: datetime) -> bool:
        """Whether the moment is cheap."""
        return any(opens <= moment < closes for opens, closes in self.occurrences(moment, moment + MARGIN))


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
    moment = datetime.combine(today, at, zone)
    if moment.astimezone(UTC) <= now.astimezone(UTC):
        moment = datetime.combine(today + timedelta(days=1), at, zone)
    return moment.astimezone(UTC)


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
