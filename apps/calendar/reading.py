"""What the app asks of the cache; each function runs on the database's thread, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from .records import Flaw, Instance

SPREAD = 15 * 3600
"""Seconds by which the rough columns may be wrong for the driver's zone, and a bit."""
MAX_ROWS = 2000


class Summary(msgspec.Struct, frozen=True):
    """The state of the cache as a whole."""

    synced: int = 0
    """When it last was what the server has, in seconds since 1970; 0: never."""
    flaws: int = 0


def read_summary(connection: sqlite3.Connection) -> Summary:
    """How old the cache is and how much of it cannot be shown."""
    row = connection.execute("SELECT value FROM facts WHERE name = 'synced'").fetchone()
    flaws = connection.execute("SELECT count(*) FROM flaws").fetchone()[0]
    return Summary(int(row[0]) if row else 0, flaws)


def read_span(connection: sqlite3.Connection, first: int, last: int, near: int = 0) -> list[Instance]:
    """Every instance that may touch these seconds; the caller looks closer. Of too many, those nearest to ``near``."""
    rows = connection.execute(
        "SELECT record FROM (SELECT record, low FROM instances WHERE low < ? AND high >= ? "
        "ORDER BY abs(low - ?) LIMIT ?) ORDER BY low",
        (last + SPREAD, first - SPREAD, near, MAX_ROWS),
    )
    decode = msgspec.json.Decoder(Instance).decode
    return [decode(row[0]) for row in rows]


def read_instance(connection: sqlite3.Connection, key: str) -> Instance | None:
    """One instance with its description."""
    row = connection.execute("SELECT record, description FROM instances WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    return msgspec.structs.replace(msgspec.json.decode(row[0], type=Instance), description=row[1])


def read_flaws(connection: sqlite3.Connection) -> list[Flaw]:
    """What cannot be shown."""
    rows = connection.execute("SELECT kind, title FROM flaws ORDER BY rowid LIMIT ?", (MAX_ROWS,))
    return [Flaw(row[0], row[1]) for row in rows]


def read_told(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Reminders that were given."""
    return {(row[0], row[1]) for row in connection.execute("SELECT key, moment FROM told")}


def write_told(connection: sqlite3.Connection, given: Sequence[tuple[str, str]], at: int) -> None:
    """Remember reminders as given."""
    connection.executemany("INSERT OR IGNORE INTO told VALUES (?, ?, ?)", [(*one, at) for one in given])


def take_told_back(connection: sqlite3.Connection, given: Sequence[tuple[str, str]]) -> None:
    """They were not given after all."""
    connection.executemany("DELETE FROM told WHERE key = ? AND moment = ?", given)


def forget_told(connection: sqlite3.Connection, before: int) -> None:
    """Reminders of long ago need no memory."""
    connection.execute("DELETE FROM told WHERE at < ?", (before,))
