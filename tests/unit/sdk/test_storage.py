"""What an app saves is whole, or there is a sentence."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from hmi.sdk import Database, KeyValue, StorageError
from hmi.sdk.storage import files

TABLE = ["CREATE TABLE sessions (number INTEGER PRIMARY KEY, kwh REAL NOT NULL)"]


async def test_a_value_is_there_for_the_next_process(tmp_path: Path) -> None:
    await KeyValue(tmp_path).set("limit", 80)
    assert KeyValue(tmp_path).get("limit") == 80
    assert KeyValue(tmp_path).get("absent", 7) == 7


async def test_several_values_are_saved_together_and_deleted(tmp_path: Path) -> None:
    store = KeyValue(tmp_path)
    await store.update({"a": 1, "b": [2], "c": {"d": None}})
    await store.delete("b", "never-there")
    assert KeyValue(tmp_path).keys() == ["a", "c"]


async def test_a_value_that_does_not_fit_its_type_is_the_default(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = KeyValue(tmp_path)
    await store.set("windows", ["22:00"])
    assert store.read("windows", list[str], []) == ["22:00"]
    assert store.read("windows", list[int], []) == []
    assert "does not fit" in caplog.text


async def test_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    await KeyValue(tmp_path / "app").set("a", 1)
    assert stat.S_IMODE((tmp_path / "app" / "store.json").stat().st_mode) == 0o600


async def test_a_full_disk_is_a_sentence_and_the_old_values_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = KeyValue(tmp_path)
    await store.set("a", 1)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StorageError) as refused:
        await store.set("a", 2)
    assert refused.value.sentence.startswith("There is no space left to save store.json")
    assert "Remove" in refused.value.remedy
    assert store.get("a") == 1
    assert KeyValue(tmp_path).get("a") == 1
    assert sorted(path.name for path in tmp_path.glob(".*new")) == []


async def test_a_store_that_cannot_be_read_is_never_overwritten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "store.json").mkdir()
    store = KeyValue(tmp_path)
    assert "cannot be read" in store.trouble
    with pytest.raises(StorageError):
        await store.set("a", 1)
    assert len(caplog.records) == 1


@pytest.mark.parametrize("damage", [b"", b'{"a": 1', b"\xff\xfe", b"[1]", b"[" * 100_000])
async def test_a_damaged_file_is_set_aside_with_a_sentence(
    tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "store.json").write_bytes(damage)
    store = KeyValue(tmp_path)
    assert "It is kept as store.json.damaged-" in store.trouble
    assert next(tmp_path.glob("store.json.damaged-*")).read_bytes() == damage
    await store.set("a", 2)
    assert json.loads((tmp_path / "store.json").read_bytes()) == {"a": 2}
    assert len(caplog.records) == 1


async def test_a_database_applies_its_migrations_once_each_and_in_order(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", TABLE)
    await database.execute("INSERT INTO sessions VALUES (1, 7.4)")
    await database.close()
    again = Database(tmp_path / "d.sqlite", [*TABLE, "ALTER TABLE sessions ADD COLUMN cost REAL DEFAULT 0;"])
    row = await again.fetch_one("SELECT * FROM sessions")
    await again.close()
    assert row is not None
    assert dict(row) == {"number": 1, "kwh": 7.4, "cost": 0.0}


async def test_a_closed_database_is_one_file_even_when_somebody_still_holds_its_connection(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", TABLE)
    held = await database.run(lambda connection: connection)
    await database.execute("INSERT INTO sessions VALUES (1, 7.4)")
    await database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["d.sqlite"]
    del held


async def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    broken = Database(tmp_path / "d.sqlite", [*TABLE, "CREATE TABLE other (a); INSERT INTO nowhere VALUES (1)"])
    with pytest.raises(StorageError):
        await broken.open()
    await broken.close()
    database = Database(tmp_path / "d.sqlite", TABLE)
    tables = await database.fetch_all("SELECT name FROM sqlite_master")
    await database.close()
    assert [row["name"] for row in tables] == ["sessions"]


async def test_a_database_of_a_newer_app_is_refused_and_kept(tmp_path: Path) -> None:
    newer = Database(tmp_path / "d.sqlite", [*TABLE, "CREATE TABLE other (a)"])
    await newer.open()
    await newer.close()
    older = Database(tmp_path / "d.sqlite", TABLE)
    with pytest.raises(StorageError, match="newer version"):
        await older.open()
    await older.close()
    assert list(tmp_path.glob("*damaged*")) == []


async def test_work_that_raises_is_undone(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", TABLE)

    def work(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO sessions VALUES (1, 1)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.run(work)
    with pytest.raises(StorageError):
        await database.execute_many("INSERT INTO sessions VALUES (?, ?)", [(1, 1), (1, 2)])
    assert await database.fetch_all("SELECT * FROM sessions") == []
    await database.close()


async def test_the_database_works_on_a_thread_of_its_own(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", TABLE)
    threads = {await database.run(lambda _connection: threading.get_ident()) for _ in range(3)}
    await database.close()
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_a_full_disk_is_a_sentence_of_the_database_too(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", TABLE)
    await database.execute("INSERT INTO sessions VALUES (1, 1)")
    await database.run(lambda connection: connection.execute("PRAGMA max_page_count = 3"))
    with pytest.raises(StorageError) as refused:
        await database.execute_many("INSERT INTO sessions VALUES (?, ?)", ((n, n) for n in range(2, 10_000)))
    rows = await database.fetch_all("SELECT * FROM sessions")
    await database.close()
    assert "no space left" in refused.value.sentence
    assert len(rows) == 1


@pytest.mark.parametrize("damage", [b"this is no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4096])
async def test_a_damaged_database_is_set_aside_with_a_sentence(
    tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "d.sqlite").write_bytes(damage)
    database = Database(tmp_path / "d.sqlite", TABLE)
    await database.execute("INSERT INTO sessions VALUES (1, 1)")
    await database.close()
    assert "It is kept as d.sqlite.damaged-" in database.trouble
    assert next(tmp_path.glob("d.sqlite.damaged-*")).read_bytes() == damage
    assert len(caplog.records) == 1


async def test_what_is_erased_is_in_no_file_and_the_database_begins_anew(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.sqlite", ["CREATE TABLE secrets (words)"])
    await database.execute("INSERT INTO secrets VALUES ('at the lake')")
    await database.erase()
    assert list(tmp_path.iterdir()) == []
    assert await database.fetch_all("SELECT * FROM secrets") == []
    await database.close()


async def test_the_newest_rows_are_in_the_damaged_database_that_is_set_aside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(tmp_path / "living.sqlite", isolation_level=None)) as living:
        living.execute("PRAGMA journal_mode = WAL")
        living.executescript("CREATE TABLE newest (words); PRAGMA wal_checkpoint(TRUNCATE)")
        living.execute("INSERT INTO newest VALUES ('charged at home')")
        for suffix in ("", "-wal"):
            content = bytearray((tmp_path / f"living.sqlite{suffix}").read_bytes())
            content[:16] = content[:16] if suffix else b"\xff" * 16
            (tmp_path / f"d.sqlite{suffix}").write_bytes(content)
    database = Database(tmp_path / "d.sqlite", TABLE)
    await database.execute("INSERT INTO sessions VALUES (1, 1)")
    await database.close()
    assert b"charged at home" in next(tmp_path.glob("d.sqlite.damaged-*")).read_bytes()
    assert len(caplog.records) == 1


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_whatever_a_full_disk_says_to_a_database_it_is_a_full_disk(code: int) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert "no space left" in files.storage_error(error, "d.sqlite").sentence


async def test_the_store_hands_out_one_database_per_name_and_closes_it(tmp_path: Path) -> None:
    store = KeyValue(tmp_path)
    database = store.database("history", TABLE)
    assert store.database("history", TABLE) is database
    await database.open()
    await store.close()
    assert (tmp_path / "history.sqlite").is_file()


async def test_a_damaged_file_on_a_disk_that_may_not_be_written_is_a_sentence_not_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "store.json").write_text("{broken")

    def refuse(_path: Path, _target: object) -> Path:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "replace", refuse)
    store = KeyValue(tmp_path)
    assert "may not be written" in store.trouble
    assert store.get("a", 5) == 5
    with pytest.raises(StorageError, match="may not be written"):
        await store.set("a", 1)
    assert (tmp_path / "store.json").read_text() == "{broken"
