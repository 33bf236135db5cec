"""The cache on disk: calendars, items as the server has them, expanded instances, flaws. Crash-safe by SQLite's WAL.

The worker writes; the app only reads it and remembers which reminders were told. Every writing method is one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from .moments import rough_second
from .records import CalendarRecord, Flaw, Instance
from .schema import MIGRATIONS

FILE = "calendar.sqlite"
BUSY_SECONDS = 10


class Expanded(msgspec.Struct, frozen=True):
    """What came of one item; ``last`` is the last day it can reach, None when it goes on."""

    item: int
    instances: list[Instance]
    flaws: list[Flaw]
    last: str | None


class Store:
    """One connection; belongs to one thread at a time."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._sql = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        self._sql.execute("PRAGMA journal_mode = WAL")
        self._sql.execute("PRAGMA synchronous = NORMAL")
        self._sql.execute("PRAGMA foreign_keys = ON")
        self._migrate()

    def close(self) -> None:
        """Give the file back."""
        self._sql.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self._sql.execute("BEGIN IMMEDIATE")
        try:
            yield self._sql
        except BaseException:
            self._sql.execute("ROLLBACK")
            raise
        self._sql.execute("COMMIT")

    def _migrate(self) -> None:
        if self._version() >= len(MIGRATIONS):
            return
        with self._writing() as sql:
            for number in range(self._version(), len(MIGRATIONS)):
                for statement in MIGRATIONS[number].split(";\n"):
                    sql.execute(statement)
                sql.execute(f"PRAGMA user_version = {number + 1}")

    def _version(self) -> int:
        return int(self._sql.execute("PRAGMA user_version").fetchone()[0])

    def fact(self, name: str) -> str:
        """A remembered fact, or nothing."""
        row = self._sql.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def set_fact(self, name: str, value: str) -> None:
        """Remember a fact."""
        with self._writing() as sql:
            sql.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def begin_account(self, account: str) -> None:
        """The cache belongs to this account; what another left is forgotten."""
        if self.fact("account") == account:
            return
        with self._writing() as sql:
            for table in ("calendars", "facts", "told"):
                sql.execute(f"DELETE FROM {table}")  # noqa: S608 - names above
            sql.execute("INSERT INTO facts VALUES ('account', ?)", (account,))

    def set_calendars(self, calendars: list[CalendarRecord]) -> None:
        """The account has these, in this order; a calendar that went takes its items with it."""
        with self._writing() as sql:
            kept = [calendar.url for calendar in calendars]
            sql.executemany(
                "INSERT INTO calendars (url, name, stamp) VALUES (?, ?, '') "
                "ON CONFLICT (url) DO UPDATE SET name = excluded.name",
                [(calendar.url, calendar.name) for calendar in calendars],
            )
            for (url,) in sql.execute("SELECT url FROM calendars").fetchall():
                if url not in kept:
                    sql.execute("DELETE FROM calendars WHERE url = ?", (url,))

    def calendars(self) -> list[CalendarRecord]:
        """What is cached, by name."""
        rows = self._sql.execute("SELECT url, name, stamp FROM calendars ORDER BY name, url")
        return [CalendarRecord(*row) for row in rows]

    def token(self, calendar: str) -> str:
        """Where the last finished sync of that calendar stood."""
        row = self._sql.execute("SELECT token FROM calendars WHERE url = ?", (calendar,)).fetchone()
        return str(row[0]) if row else ""

    def finish_calendar(self, calendar: str, token: str, stamp: str) -> None:
        """Everything up to this token is in the cache."""
        with self._writing() as sql:
            sql.execute("UPDATE calendars SET token = ?, stamp = ? WHERE url = ?", (token, stamp, calendar))

    def etags(self, calendar: str) -> dict[str, str]:
        """Which version of which item is cached; one that was refused counts as unknown, so that it is asked again."""
        rows = self._sql.execute(
            "SELECT href, iif(body = x'', '', etag) FROM items WHERE calendar = ? AND href != calendar", (calendar,)
        )
        return dict(rows.fetchall())

    def put_items(self, calendar: str, items: Iterable[tuple[str, str, bytes]]) -> None:
        """New or changed items: href, etag, body. What was expanded from the old version stays until the new one is."""
        with self._writing() as sql:
            sql.executemany(
                "INSERT INTO items (calendar, href, etag, body, state) VALUES (?, ?, ?, ?, 'fresh') ON CONFLICT "
                "(calendar, href) DO UPDATE SET etag = excluded.etag, body = excluded.body, state = 'fresh', tries = 0",
                ((calendar, href, etag, body) for href, etag, body in items),
            )

    def put_refused(self, calendar: str, href: str, etag: str, flaw: Flaw) -> None:
        """An item that the server or its size keeps from us."""
        with self._writing() as sql:
            sql.execute("DELETE FROM items WHERE calendar = ? AND href = ?", (calendar, href))
            cursor = sql.execute(
                "INSERT INTO items (calendar, href, etag, body, state) VALUES (?, ?, ?, x'', 'bad')",
                (calendar, href, etag),
            )
            sql.execute("INSERT INTO flaws VALUES (?, ?, ?)", (cursor.lastrowid, flaw.kind, flaw.title))

    def flaw_calendar(self, calendar: str, flaw: Flaw | None) -> None:
        """What is wrong with the calendar as a whole: kept as an item that has the calendar's own address."""
        if flaw is not None:
            self.put_refused(calendar, calendar, "", flaw)
        else:
            self.remove_items(calendar, [calendar])

    def remove_items(self, calendar: str, hrefs: Iterable[str]) -> None:
        """The server has them no more."""
        with self._writing() as sql:
            sql.executemany("DELETE FROM items WHERE calendar = ? AND href = ?", ((calendar, href) for href in hrefs))

    def wants_again(self, first_day: str) -> None:
        """A new window: expand again whatever can reach into it."""
        with self._writing() as sql:
            sql.execute(
                "UPDATE items SET state = 'fresh' WHERE state = 'done' AND (last IS NULL OR last >= ?)", (first_day,)
            )

    def pending(self) -> list[tuple[int, int]]:
        """Items that wait for their expansion, each with the tries it took so far."""
        return self._sql.execute("SELECT id, tries FROM items WHERE state = 'fresh' ORDER BY id").fetchall()

    def take(self, items: Sequence[int]) -> None:
        """Begin with these; their tries are counted first, so that an item that kills the worker is known by it."""
        with self._writing() as sql:
            sql.executemany("UPDATE items SET tries = tries + 1 WHERE id = ?", ((item,) for item in items))

    def body(self, item: int) -> bytes:
        """The item as the server has it."""
        return bytes(self._sql.execute("SELECT body FROM items WHERE id = ?", (item,)).fetchone()[0])

    def finish(self, done: Iterable[Expanded], left: Iterable[int] = ()) -> None:
        """What came of items, in place of what was before; ``left``: taken, and not begun after all."""
        with self._writing() as sql:
            for one in done:
                _finish(sql, one)
            sql.executemany("UPDATE items SET tries = tries - 1 WHERE id = ?", ((item,) for item in left))


def _finish(sql: sqlite3.Connection, one: Expanded) -> None:
    """Most days most items look as they did the day before: then nothing is written, for flash memory wears."""
    rows = [_row(one.item, instance) for instance in one.instances]
    if rows != sql.execute("SELECT * FROM instances WHERE item = ? ORDER BY rowid", (one.item,)).fetchall():
        sql.execute("DELETE FROM instances WHERE item = ?", (one.item,))
        sql.executemany("INSERT INTO instances VALUES (?, ?, ?, ?, ?, ?)", rows)
    sql.execute("DELETE FROM flaws WHERE item = ?", (one.item,))
    sql.executemany("INSERT INTO flaws VALUES (?, ?, ?)", ((one.item, flaw.kind, flaw.title) for flaw in one.flaws))
    state = "bad" if one.flaws and not one.instances else "done"
    sql.execute("UPDATE items SET state = ?, tries = 0, last = ? WHERE id = ?", (state, one.last, one.item))


def _row(item: int, one: Instance) -> tuple[int, str, int, int, bytes, str]:
    low, high = rough_second(one.start), rough_second(one.end)
    record = msgspec.json.encode(msgspec.structs.replace(one, description=""))
    return item, one.key, low, high, record, one.description
