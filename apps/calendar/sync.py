"""Brings the cache up to the server. Runs in the worker only."""

from __future__ import annotations

import sqlite3
from hashlib import sha256

from msgspec import Struct

from .caldav import DavClient, DavError, Transport
from .changes import ends_run, fetch_items, find_changes
from .discovery import find_home, list_calendars
from .records import Account, CalendarRecord, Flaw, Outcome, Trouble
from .store import Store


class Count(Struct):
    """What a run has done so far."""

    changed: int = 0
    removed: int = 0

    def outcome(self, trouble: Trouble | None) -> Outcome:
        """What it ended in."""
        return Outcome(trouble=trouble, changed=self.changed, removed=self.removed)


async def sync(account: Account, transport: Transport, store: Store, now: int) -> Outcome:
    """Bring the cache up to date with the account; what is read stays, wherever it ends. ``now``: seconds since 1970."""
    count = Count()
    try:
        dav = DavClient(account, transport)
        calendars = await _calendars(dav, account, store)
        refused = [error for calendar in calendars if (error := await _try_calendar(dav, store, calendar, count))]
        if len(refused) == len(calendars):
            raise refused[0]
    except DavError as error:
        return count.outcome(error.trouble)
    except sqlite3.Error as error:
        return count.outcome(Trouble("disk", str(error)))
    store.set_fact("synced", str(now))
    return count.outcome(None)


async def _calendars(dav: DavClient, account: Account, store: Store) -> list[CalendarRecord]:
    """By the home that was found last time, or by discovery; the cache changes hands only once that worked."""
    identity = sha256(f"{dav.address}\n{account.user}".encode()).hexdigest()
    home = store.fact("home") if store.fact("account") == identity else ""
    calendars: list[CalendarRecord] = []
    if home:
        try:
            calendars = await list_calendars(dav, home)
        except DavError as error:
            if error.trouble.kind not in ("not-caldav", "no-calendar", "forbidden"):
                raise
    if not calendars:
        home = await find_home(dav)
        calendars = await list_calendars(dav, home)
    store.begin_account(identity)
    store.set_fact("home", home)
    store.set_calendars(calendars)
    return calendars


async def _try_calendar(dav: DavClient, store: Store, calendar: CalendarRecord, count: Count) -> DavError | None:
    """One calendar that the server does not hand out is named, and hides no other."""
    if calendar.stamp and calendar.stamp == _stamp(store, calendar.url):
        return None
    try:
        await _sync_calendar(dav, store, calendar, count)
    except DavError as error:
        if ends_run(error):
            raise
        store.flaw_calendar(calendar.url, Flaw("calendar", calendar.name))
        return error
    return None


async def _sync_calendar(dav: DavClient, store: Store, calendar: CalendarRecord, count: Count) -> None:
    """The token is remembered last, so that a run cut short is done again, and cheaply: by etag."""
    changes = await find_changes(dav, calendar.url, store.token(calendar.url), store.etags(calendar.url))
    async for batch in fetch_items(dav, calendar.url, changes.fetch):
        store.put_items(calendar.url, [(one.href, one.etag, one.body) for one in batch if one.flaw is None])
        for one in batch:
            if one.flaw is not None:
                store.put_refused(calendar.url, one.href, one.etag, one.flaw)
    if changes.gone:
        store.remove_items(calendar.url, changes.gone)
    store.flaw_calendar(calendar.url, Flaw("cut", calendar.name) if changes.cut else None)
    store.finish_calendar(calendar.url, changes.token, calendar.stamp)
    count.changed += len(changes.fetch)
    count.removed += len(changes.gone)


def _stamp(store: Store, url: str) -> str:
    return next((one.stamp for one in store.calendars() if one.url == url), "")
