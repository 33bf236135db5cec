"""kill -9 at any instant loses nothing that was acknowledged."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from hmi.sdk import KeyValue

ROUNDS = 6
WRITER = """
import asyncio, sys
from pathlib import Path
from hmi.sdk import KeyValue
async def main():
    store = KeyValue(Path(sys.argv[1]))
    history = store.database("history", ["CREATE TABLE n (n INTEGER PRIMARY KEY)"])
    number = store.get("number", 0)
    while True:
        number += 1
        await history.execute("INSERT OR IGNORE INTO n VALUES (?)", (number,))
        await store.update({"number": number, "twin": number, "ballast": "x" * 20_000})
        print(number, flush=True)
asyncio.run(main())
"""


@pytest.mark.fault
def test_what_was_acknowledged_is_there_after_kill_9(tmp_path: Path) -> None:
    pauses = random.Random(7)
    acknowledged = 0
    for _ in range(ROUNDS):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        for _ in range(pauses.randint(1, 12)):
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        rest = writer.communicate()[0].split("\n")
        acknowledged = max([acknowledged, *(int(line) for line in rest[:-1] if line)])
        store = KeyValue(tmp_path)
        assert store.trouble == ""
        assert store.get("number", 0) >= acknowledged
        assert store.get("number") == store.get("twin")
        with sqlite3.connect(tmp_path / "history.sqlite") as connection:
            kept = {number for (number,) in connection.execute("SELECT n FROM n")}
        connection.close()
        assert set(range(1, acknowledged + 1)) <= kept
    assert acknowledged > ROUNDS
