"""The calendar app's engine without its screens: what a car with this account would hold."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from apps.calendar.backlog import expand_pending
from apps.calendar.reading import read_flaws, read_span
from apps.calendar.records import Account, Flaw, Instance, Outcome
from apps.calendar.store import Store
from apps.calendar.sync import sync
from apps.calendar.transport import HttpTransport
from hmi.sdk.http import Client, TimeLimits

TODAY = date(2026, 3, 4)
NOW = int(datetime(2026, 3, 4, 8, tzinfo=UTC).timestamp())
DAYS = 40 * 86400


class Car:
    """One car, one account."""

    def __init__(self, folder: Path, account: Account, ca_file: Path | str, seconds: float = 20.0) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.account = account
        self.store = Store(folder / "calendar.sqlite")
        self._ca_file = str(ca_file)
        self._limits = TimeLimits(connect=seconds, read=seconds, write=seconds, total=seconds)

    async def sync(self, account: Account | None = None) -> Outcome:
        """Sync and expand, as the worker does."""
        async with Client(attempts=1, limits=self._limits, ca_file=self._ca_file) as client:
            outcome = await sync(account or self.account, HttpTransport(client), self.store, NOW)
        expand_pending(self.store, TODAY.isoformat())
        return outcome

    @property
    def instances(self) -> list[Instance]:
        """Everything within the window."""
        return read_span(self.store._sql, NOW - DAYS, NOW + DAYS)

    @property
    def titles(self) -> list[str]:
        """Title and beginning of everything, in order."""
        return [f"{one.start} {one.title}" for one in self.instances]

    @property
    def flaws(self) -> list[Flaw]:
        """What cannot be shown."""
        return read_flaws(self.store._sql)


def event(uid: str, title: str, start: str = "20260305T090000Z", *lines: str) -> str:
    """A calendar file with one event."""
    return calendar(vevent(uid, title, start, *lines))


def vevent(uid: str, title: str, start: str, *lines: str) -> str:
    """One VEVENT of half an hour; ``lines`` come before its end."""
    head = f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{start}\r\nDURATION:PT30M\r\n"
    return head + "".join(f"{line}\r\n" for line in (f"SUMMARY:{title}", *lines)) + "END:VEVENT\r\n"


def calendar(*events: str) -> str:
    """A calendar file."""
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"
