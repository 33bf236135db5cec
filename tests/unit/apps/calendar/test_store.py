"""The cache: what is written is there, what is replaced is gone, and a crash leaves it whole."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from apps.calendar.backlog import MAX_TRIES, expand_pending
from apps.calendar.expand import Expansion, expand
from apps.calendar.reading import read_flaws, read_instance, read_span, read_summary
from apps.calendar.records import CalendarRecord, Flaw
from apps.calendar.schema import MIGRATIONS
from apps.calendar.store import Store
from apps.calendar.window import window_of
from hmi.sdk import Database
from tests.conformance.caldav.car import NOW, event

URL = "https://cal.example/work/"
TODAY = "2026-03-04"
ALWAYS = (NOW - 40 * 86400, NOW + 40 * 86400)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "calendar.sqlite")
    store.begin_account("ada")
    store.set_calendars([CalendarRecord(URL, "Work")])
    yield store
    store.close()


def titles(store: Store) -> list[str]:
    return [one.title for one in read_span(store._sql, *ALWAYS)]


def put(store: Store, **items: str) -> None:
    store.put_items(URL, [(name, text, text.encode()) for name, text in items.items()])


def test_what_was_expanded_stays_on_the_screen_until_the_new_version_is_ready(store: Store):
    put(store, a=event("a", "Old"))
    expand_pending(store, TODAY)
    put(store, a=event("a", "New"))
    assert titles(store) == ["Old"]
    expand_pending(store, TODAY)
    assert titles(store) == ["New"]


def test_the_description_is_kept_apart_and_found_with_its_event(store: Store):
    put(store, a=event("a", "Walk", "20260305T090000Z", "DESCRIPTION:Bring boots"))
    expand_pending(store, TODAY)
    light = read_span(store._sql, *ALWAYS)[0]
    assert light.description == ""
    assert read_instance(store._sql, light.key).description == "Bring boots"
    assert read_instance(store._sql, "nobody") is None


def test_another_day_expands_only_what_can_reach_into_its_window(store: Store):
    put(
        store,
        past=event("past", "Past", "20260301T090000Z"),
        rule=event("rule", "Rule", "20260301T090000Z", "RRULE:FREQ=WEEKLY"),
    )
    expand_pending(store, TODAY)
    store.wants_again("2026-04-01")
    assert len(store.pending()) == 1
    expand_pending(store, "2026-04-05")
    assert max(one.start for one in read_span(store._sql, *ALWAYS))[:7] == "2026-04"


def test_an_item_that_kills_the_worker_again_and_again_is_left_alone(store: Store):
    put(store, bad=event("bad", "Bad"), good=event("good", "Good"))
    for _ in range(MAX_TRIES):
        store.take([store.pending()[0][0]])
    expand_pending(store, TODAY)
    assert titles(store) == ["Good"]
    assert read_flaws(store._sql) == [Flaw("crashed", "")]


def test_items_that_were_begun_together_with_one_that_kills_the_worker_are_not_taken_for_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    put(store, bad=event("bad", "Bad"), good=event("good", "Good"))
    begun: list[bytes] = []

    def crash(body: bytes, _window: object) -> Expansion:
        begun.append(body)
        if b"Bad" in body:
            raise KeyboardInterrupt
        return expand(body, window_of(TODAY))

    monkeypatch.setattr("apps.calendar.backlog.expand", crash)
    for _ in range(MAX_TRIES):
        with pytest.raises(KeyboardInterrupt):
            expand_pending(store, TODAY)
    expand_pending(store, TODAY)
    assert titles(store) == ["Good"]
    assert read_flaws(store._sql) == [Flaw("crashed", "")]


def test_a_new_day_writes_only_what_looks_different(store: Store):
    put(store, **{f"n{n}": event(f"n{n}", f"M{n}", "20260303T090000Z", "RRULE:FREQ=WEEKLY") for n in range(20)})
    expand_pending(store, TODAY)
    before = store._sql.total_changes
    expand_pending(store, "2026-03-05")
    assert len(titles(store)) == 80
    assert store._sql.total_changes - before < 100


def test_when_the_time_is_up_the_rest_waits_for_the_next_run(store: Store):
    put(store, **{f"n{n}": event(f"n{n}", f"Meeting {n}") for n in range(5)})
    ticks = iter([0.0, 1.0, 2.0, 100.0])
    assert expand_pending(store, TODAY, clock=lambda: next(ticks)) == 3
    assert len(titles(store)) == 2
    assert expand_pending(store, TODAY) == 0
    assert len(titles(store)) == 5


def test_the_sdk_and_the_worker_agree_on_the_schema(store: Store):
    assert store._sql.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


async def test_the_app_reads_while_the_worker_writes(store: Store, tmp_path: Path):
    database = await Database(tmp_path / "calendar.sqlite", MIGRATIONS).open()
    put(store, a=event("a", "Walk"))
    expand_pending(store, TODAY)
    store.set_fact("synced", "5")
    assert (await database.run(read_summary)).synced == 5
    assert [one.title for one in await database.run(lambda sql: read_span(sql, *ALWAYS))] == ["Walk"]
    await database.close()


def test_a_worker_killed_in_the_middle_leaves_whole_items(tmp_path: Path):
    program = (
        "import sys; from pathlib import Path; from apps.calendar.store import Store; "
        "from apps.calendar.records import CalendarRecord\n"
        f"store = Store(Path({str(tmp_path / 'calendar.sqlite')!r}))\n"
        f"store.set_calendars([CalendarRecord({URL!r}, 'Work')])\n"
        "for n in range(10**6):\n"
        f"    store.put_items({URL!r}, [(f'{{n}}-a', '1', b'x' * 5000), (f'{{n}}-b', '1', b'x' * 5000)])\n"
        "    print(n, flush=True)\n"
    )
    root = Path(__file__).parents[4]
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(20)]
        process.send_signal(signal.SIGKILL)
    store = Store(tmp_path / "calendar.sqlite")
    kept = store.etags(URL).keys()
    assert {f"{n}-{half}" for n in said for half in "ab"} <= kept
    assert len(kept) % 2 == 0
    assert store._sql.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()


def test_a_half_done_change_is_no_change(store: Store):
    put(store, a=event("a", "Walk"))
    with pytest.raises(sqlite3.Error):
        store.put_items(URL, [("b", "1", b"x"), ("c", None, b"x")])  # type: ignore[list-item]
    assert store.etags(URL).keys() == {"a"}
