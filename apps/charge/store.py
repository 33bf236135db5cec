"""The history of charging sessions, in SQLite: every change is one transaction, so a kill loses nothing written."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, fields
from typing import Literal

from hmi.sdk import Database

Reason = Literal["", "limit", "stopped", "interrupted", "unplugged"]
"""Why a session ended; "" while it goes on."""

MIGRATIONS = [
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY, started REAL NOT NULL, updated REAL NOT NULL, ended REAL,
        start_soc REAL, soc REAL, energy_kwh REAL NOT NULL, wall_kwh REAL NOT NULL, cost REAL NOT NULL,
        currency TEXT NOT NULL, peak_kw REAL NOT NULL, charging_s REAL NOT NULL, counter_kwh REAL,
        reason TEXT NOT NULL, told TEXT NOT NULL, connected INTEGER NOT NULL
    );
    CREATE TABLE point (
        session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE, number INTEGER NOT NULL,
        soc REAL NOT NULL, kw REAL NOT NULL, PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
    CREATE INDEX session_started ON session (started DESC);
    """,
]
MOST_SESSIONS = 5000


@dataclass
class Session:
    """One charging session: from the first current until the cable is pulled."""

    started: float
    currency: str
    id: int = 0
    updated: float = 0.0
    ended: float | None = None
    start_soc: float | None = None
    soc: float | None = None
    energy_kwh: float = 0.0
    """Into the battery."""
    wall_kwh: float = 0.0
    """With the charger's losses: what is paid for."""
    cost: float = 0.0
    peak_kw: float = 0.0
    charging_s: float = 0.0
    counter_kwh: float | None = None
    """The car's meter at the last update."""
    reason: Reason = ""
    told: str = ""
    """Notices that were shown, so that each is shown once, also after a restart."""
    connected: bool = True
    """The same cable connection still stands: a charge that begins again belongs here."""
    points: list[tuple[float, float]] = field(default_factory=list)
    """State of charge and power."""

    def was_told(self, what: str) -> bool:
        """Whether a notice of that reason was shown, whichever limit it was about."""
        return any(word.partition("-")[0] == what for word in self.told.split())

    @property
    def average_kw(self) -> float | None:
        """Over the time that current flowed; None for the first minute, when the meter's steps say more than the car."""
        if self.charging_s < 60:
            return None
        average = self.energy_kwh / self.charging_s * 3600
        return min(average, self.peak_kw) if self.peak_kw > 0 else average


class History:
    """Sessions on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def trouble(self) -> str:
        """A sentence when the file was damaged."""
        return self._database.trouble

    async def save(self, session: Session) -> None:
        """Write the session and its newest points, both or neither."""
        values = {part.name: getattr(session, part.name) for part in fields(session) if part.name != "points"}
        points = list(session.points)

        def write(connection: sqlite3.Connection) -> int:
            if session.id == 0:
                values.pop("id")
                names = ", ".join(values)
                marks = ", ".join(f":{name}" for name in values)
                cursor = connection.execute(f"INSERT INTO session ({names}) VALUES ({marks})", values)  # noqa: S608
                number = int(cursor.lastrowid or 0)
                connection.execute(
                    "DELETE FROM session WHERE id IN (SELECT id FROM session ORDER BY id DESC LIMIT -1 OFFSET ?)",
                    (MOST_SESSIONS,),
                )
            else:
                number = session.id
                pairs = ", ".join(f"{name} = :{name}" for name in values if name != "id")
                connection.execute(f"UPDATE session SET {pairs} WHERE id = :id", values)  # noqa: S608
            known = connection.execute("SELECT COUNT(*) FROM point WHERE session = ?", (number,)).fetchone()[0]
            rows = [(number, index, *point) for index, point in enumerate(points) if index >= known]
            connection.executemany("INSERT INTO point VALUES (?, ?, ?, ?)", rows)
            return number

        session.id = await self._database.run(write)

    async def last(self) -> Session | None:
        """The newest session, whole."""
        row = await self._database.fetch_one("SELECT * FROM session ORDER BY id DESC LIMIT 1")
        return await self._whole(row) if row is not None else None

    async def newest(self, count: int, *, before: int | None = None) -> list[Session]:
        """Sessions without their points, the newest first."""
        rows = await self._database.fetch_all(
            "SELECT * FROM session WHERE id < ? ORDER BY id DESC LIMIT ?", (before or 2**62, count)
        )
        return [_session(row) for row in rows]

    async def past(self, than: int) -> Session | None:
        """The newest session before one (0: of all), with a curve worth showing."""
        row = await self._database.fetch_one(
            "SELECT * FROM session WHERE id < ? AND (SELECT COUNT(*) FROM point WHERE session = session.id) > 2"
            " ORDER BY id DESC LIMIT 1",
            (than or 2**62,),
        )
        return await self._whole(row) if row is not None else None

    async def totals(self, since: float) -> tuple[float, dict[str, float]]:
        """kWh of the sessions since a moment, and what they cost in each currency."""
        rows = await self._database.fetch_all(
            "SELECT currency, TOTAL(energy_kwh) AS energy, TOTAL(cost) AS cost FROM session WHERE started >= ?"
            " GROUP BY currency ORDER BY MAX(id) DESC",
            (since,),
        )
        return sum(row["energy"] for row in rows), {row["currency"]: row["cost"] for row in rows}

    async def _whole(self, row: sqlite3.Row) -> Session:
        session = _session(row)
        points = await self._database.fetch_all(
            "SELECT soc, kw FROM point WHERE session = ? ORDER BY number", (session.id,)
        )
        session.points = [(point["soc"], point["kw"]) for point in points]
        return session


def _session(row: sqlite3.Row) -> Session:
    values = dict(row)
    values["connected"] = bool(values["connected"])
    return Session(**values)
