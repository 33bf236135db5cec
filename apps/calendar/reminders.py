"""Reminders: each is given once, whatever happens to the process between."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from hmi.sdk import Database, StorageError

from .diary import Diary
from .moments import at_driver
from .reading import forget_told, read_told, take_told_back, write_told
from .records import Instance

DEFAULT = timedelta(minutes=10)
"""Before a meeting that has no alarm of its own; all-day entries then have none."""
GRACE = timedelta(minutes=5)
"""An alarm at or after the beginning is worth giving so long."""
KEPT = timedelta(days=60)
Give = Callable[[Instance], Awaitable[bool]]
"""Shows one reminder; False when nobody was there to see it."""
Told = tuple[str, str]
"""A reminder that was given: the key of its meeting, and its moment."""


class Reminders:
    """Knows what is due, and remembers on disk what was given."""

    def __init__(self, database: Database, diary: Diary, give: Give) -> None:
        self._database = database
        self._diary = diary
        self._give = give
        self._told: set[Told] | None = None
        self._turn = asyncio.Lock()

    async def give_due(self, now: datetime) -> None:
        """Give what is due: one reminder for a meeting, even when several of its alarms have passed meanwhile."""
        async with self._turn:
            await self._give_all(now.astimezone(UTC))

    async def _give_all(self, now: datetime) -> None:
        for one in self._diary.reminding():
            due = [moment for moment, at in self._moments(one) if at <= now < max(self._diary.begin(one), at + GRACE)]
            if due:
                told = await self._told_before(now)
                new = [(one.key, moment) for moment in due if (one.key, moment) not in told]
                if new:
                    await self._give_once(one, new, told, now)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next one is due."""
        moments = (at.astimezone(UTC) for one in self._diary.reminding() for _, at in self._moments(one))
        return min((at for at in moments if at > now), default=None)

    async def _told_before(self, now: datetime) -> set[Told]:
        """What was given, by this process and those before it."""
        if self._told is None:
            before = int((now - KEPT).timestamp())
            self._told = await self._database.run(read_told)
            with suppress(StorageError):  # what is kept too long does no harm
                await self._database.run(lambda connection: forget_told(connection, before))
        return self._told

    async def _give_once(self, one: Instance, given: list[Told], told: set[Told], now: datetime) -> None:
        """First on disk, then on the screen: a crash between may cost a reminder, but never repeats one.

        A disk that takes nothing costs none: such a reminder is remembered until the process ends.
        """
        at = int(now.timestamp())
        told.update(given)
        try:
            await self._database.run(lambda connection: write_told(connection, given, at))
        finally:
            if not await self._give(one):
                told.difference_update(given)
                await self._database.run(lambda connection: take_told_back(connection, given))

    def _moments(self, one: Instance) -> list[tuple[str, datetime]]:
        zone = self._diary.begin(one).tzinfo
        assert zone is not None
        if one.reminders is None:
            return [] if one.all_day else [(one.start, self._diary.begin(one).astimezone(UTC) - DEFAULT)]
        return [(moment, at_driver(moment, zone)) for moment in one.reminders]
