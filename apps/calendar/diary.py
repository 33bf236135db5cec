"""The days around today, in memory and without descriptions: what the agenda, the card and the reminders look at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from hmi.sdk import Database

from .moments import at_driver
from .reading import MAX_ROWS, Summary, read_instance, read_span, read_summary
from .records import Instance
from .window import Window, window_of

JUST_BEGUN = timedelta(minutes=10)
"""So long a meeting that has begun is still the next one: the driver may be late for it."""


class Diary:
    """A copy of the cache for one driver; ``zone`` and ``now`` are asked each time, for both may change."""

    def __init__(self, database: Database, zone: Callable[[], tzinfo], now: Callable[[], datetime]) -> None:
        self._database = database
        self._zone = zone
        self._now = now
        self._instances: list[Instance] = []
        self._cut = False
        self.summary = Summary()

    @property
    def today(self) -> date:
        """The driver's date."""
        return self._now().date()

    @property
    def window(self) -> Window:
        """The days that can be looked at: of more meetings than fit into memory, only those around today are here."""
        whole = window_of(self.today.isoformat())
        if not self._cut:
            return whole
        edges = [self.begin(one).date() for one in (self._instances[0], self._instances[-1])]
        day = timedelta(days=1)
        return Window(max(whole.first, edges[0] + day), min(whole.last, edges[1] - day))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._instances

    @property
    def synced(self) -> datetime | None:
        """When the cache last was what the server has."""
        return datetime.fromtimestamp(self.summary.synced, UTC) if self.summary.synced else None

    async def reload(self) -> None:
        """Read the cache anew."""
        first, last = (int(moment.timestamp()) for moment in window_of(self.today.isoformat()).instants())
        now = int(self._instant().timestamp())
        self.summary = await self._database.run(read_summary)
        found = await self._database.run(lambda connection: read_span(connection, first, last, now))
        self._cut = len(found) == MAX_ROWS
        self._instances = list({one.key: one for one in found}.values())  # a meeting in two calendars is one

    async def whole(self, key: str) -> Instance | None:
        """One instance with its description."""
        return await self._database.run(lambda connection: read_instance(connection, key))

    def find(self, key: str) -> Instance | None:
        """One instance without its description."""
        return next((one for one in self._instances if one.key == key), None)

    def begin(self, one: Instance) -> datetime:
        """When it begins for the driver."""
        return at_driver(one.start, self._zone())

    def end(self, one: Instance) -> datetime:
        """When it ends for the driver."""
        return at_driver(one.end, self._zone())

    def day(self, day: date) -> list[Instance]:
        """What touches that day, all-day entries first."""
        morning = datetime.combine(day, time.min, self._zone())
        night = datetime.combine(day + timedelta(days=1), time.min, self._zone())
        found = [one for one in self._instances if self._touches(one, morning, night)]
        return sorted(found, key=lambda one: (not one.all_day, self.begin(one), one.title))

    def meetings(self) -> list[Instance]:
        """What takes place at a time and is not called off, by its beginning."""
        held = [one for one in self._instances if not one.all_day and one.status != "cancelled"]
        return sorted(held, key=lambda one: self.begin(one).timestamp())

    def reminding(self) -> list[Instance]:
        """What a reminder may be due for: not over, not called off."""
        now = self._instant()
        return [one for one in self._instances if one.status != "cancelled" and self.end(one) > now]

    def next_meeting(self) -> Instance | None:
        """The meeting to get to: the next to begin, or one that has just begun; else the one that still runs."""
        now = self._instant()
        open_ones = [one for one in self.meetings() if self.end(one) > now]
        coming = (one for one in open_ones if self.begin(one) > now - JUST_BEGUN)
        return next(coming, None) or next(iter(open_ones), None)

    def next_change(self) -> datetime:
        """When, without any news, another meeting becomes the next one, or begins, or another day today."""
        now = self._instant()
        moments = [datetime.combine(self.today + timedelta(days=1), time.min, self._zone())]
        for one in self.meetings():
            moments += [self.begin(one), self.begin(one) + JUST_BEGUN, self.end(one)]
        return min(moment for moment in moments if moment > now)

    def _instant(self) -> datetime:
        """Now, in UTC: within one zone Python compares clocks, and one hour of the year has the same twice."""
        return self._now().astimezone(UTC)

    def _touches(self, one: Instance, morning: datetime, night: datetime) -> bool:
        begin, end = self.begin(one), self.end(one)
        return begin < night and (end > morning or begin == end >= morning)
