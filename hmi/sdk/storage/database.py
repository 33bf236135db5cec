"""SQLite on a thread of its own: WAL, synchronous FULL, one transaction per call."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from hmi.sdk.errors import StorageError
from hmi.sdk.storage.files import damaged, set_aside, storage_error

T = TypeVar("T")
BUSY_LIMIT_MS = 5_000
"""Another process of the same app may hold the file this long."""


class Database:
    """Opened at its first use. Every method raises StorageError, and then nothing was changed.

    A damaged file is kept beside as ``<name>.sqlite.damaged-...``, ``trouble`` says so, and the database begins empty.
    """

    def __init__(self, path: Path, migrations: Sequence[str]) -> None:
        self._path = path
        self._migrations = tuple(migrations)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"database {path.stem}")
        self._connection: sqlite3.Connection | None = None
        self.trouble = ""

    async def open(self) -> Database:
        """Open now instead of at the first use."""
        await self.run(lambda _connection: None)
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        return await self.run(lambda connection: connection.execute(sql, parameters).rowcount)

    async def execute_many(self, sql: str, rows: Iterable[Sequence[Any] | dict[str, Any]]) -> int:
        """Run one statement for every row, all or nothing; the number of rows changed."""
        return await self.run(lambda connection: connection.executemany(sql, rows).rowcount)

    async def fetch_all(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """Every row of a query; a row answers to column names and numbers."""
        return await self.run(lambda connection: connection.execute(sql, parameters).fetchall())

    async def fetch_one(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        return await self.run(lambda connection: connection.execute(sql, parameters).fetchone())

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Call ``work`` on the database's thread, in one transaction: undone when it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work)

    async def close(self) -> None:
        """Finish what is queued and close."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)

    async def erase(self) -> None:
        """Delete the file and its log with everything in them, as rows that are deleted stay readable there.

        The next use begins with an empty database.
        """
        await asyncio.get_running_loop().run_in_executor(self._thread, self._erase)

    # --- on the thread ----------------------------------------------------------------------------------------

    def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            if self._connection is None:
                self._connection = self._open()
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            return result
        except (sqlite3.Error, OSError) as error:
            raise storage_error(error, self._path.name) from error

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            return self._connect()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise
            aside = set_aside(self._path)
            for suffix in ("-wal", "-shm"):  # SQLite has written the log into the file when it closed it
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            self.trouble = damaged(aside, error)
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, timeout=BUSY_LIMIT_MS / 1000)
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise _corrupt()  # noqa: TRY301 the connection is closed below
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        """Apply the scripts that this file has not seen, each in a transaction with its number."""
        done = connection.execute("PRAGMA user_version").fetchone()[0]
        if done > len(self._migrations):
            raise StorageError(
                "{name} was written by a newer version of this app.", "Update the app.", name=self._path.name
            )
        for number, script in enumerate(self._migrations[done:], done + 1):
            connection.executescript(
                f"BEGIN IMMEDIATE; {script.rstrip().rstrip(';')}; PRAGMA user_version = {number}; COMMIT"
            )

    def _erase(self) -> None:
        self._close()
        try:
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            raise storage_error(error, self._path.name) from error

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _corrupt() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the file is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
