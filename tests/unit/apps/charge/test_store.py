"""History on disk: kill -9 at any instant, restarts, damaged files."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from apps.charge.app import Charge
from apps.charge.store import MIGRATIONS, History, Session
from hmi.sdk import Database
from hmi.sdk.testing import AppHarness

from .conftest import NOW, Car

WRITER = """
import asyncio, sys
from pathlib import Path
from apps.charge.store import MIGRATIONS, History, Session
from hmi.sdk import Database

async def main():
    history = History(Database(Path(sys.argv[1]), MIGRATIONS))
    while True:
        session = Session(started=1.0, updated=1.0, currency="EUR")
        for step in range(1, 20):
            session.energy_kwh, session.soc = step / 10, 50.0 + step
            session.points.append((50.0 + step, 6.0))
            await history.save(session)
            print(session.id, step, flush=True)
        session.connected = False
        await history.save(session)

asyncio.run(main())
"""


@pytest.fixture
async def history(tmp_path: Path) -> AsyncIterator[History]:
    database = Database(tmp_path / "history.sqlite", MIGRATIONS)
    yield History(database)
    await database.close()


async def test_a_session_comes_back_as_it_was_written(history: History) -> None:
    session = Session(started=5.0, updated=9.0, currency="EUR", soc=60.0, points=[(50.0, 6.0), (51.0, 6.1)])
    await history.save(session)
    session.points.append((52.0, 6.2))
    await history.save(session)
    assert await history.last() == session


async def test_the_past_curve_is_of_the_newest_session_that_has_one(history: History) -> None:
    for points in ([(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)], [(1.0, 9.0)]):
        await history.save(Session(started=1.0, updated=1.0, currency="EUR", points=points))
    past = await history.past(0)
    assert past is not None
    assert past.id == 1


async def test_totals_count_from_a_moment_on_and_add_up_no_two_currencies(history: History) -> None:
    for started in (10.0, 20.0, 30.0):
        await history.save(Session(started=started, updated=started, currency="EUR", energy_kwh=1.0, cost=0.5))
    await history.save(Session(started=40.0, updated=40.0, currency="CHF", energy_kwh=1.0, cost=0.25))
    assert await history.totals(15.0) == (3.0, {"CHF": 0.25, "EUR": 1.0})


@pytest.mark.fault
@pytest.mark.parametrize("seed", range(5))
async def test_a_kill_while_writing_loses_nothing_acknowledged(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "history.sqlite"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITER, str(file), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    for _ in range(random.Random(seed).randint(5, 60)):
        await asyncio.wait_for(process.stdout.readline(), 20)
    process.kill()
    told = (await process.stdout.read()).decode().splitlines()
    await process.wait()
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    again = Database(file, MIGRATIONS)
    history = History(again)
    sessions = {session.id: session for session in await history.newest(1000)}
    for line in told:
        number, step = map(int, line.split())
        assert sessions[number].energy_kwh >= step / 10 - 1e-9
    last = await history.last()
    assert last is not None
    assert len(last.points) == round(last.energy_kwh * 10)
    await again.close()


async def test_an_app_that_was_killed_takes_its_session_up_again(tmp_path: Path) -> None:
    state = tmp_path / "state"
    first = AppHarness(Charge, state=state, now=NOW, app_id="org.hmi.charge")
    await first.__aenter__()
    car = Car(first)
    await car.park()
    await car.plug()
    await car.charge(57.0, 1.0, 600)
    # As after kill -9: nothing is closed, and the car charges on meanwhile.
    async with AppHarness(Charge, state=state, now=NOW, app_id="org.hmi.charge") as second:
        again = Car(second)
        again.counter = car.counter
        await again.say(counter=again.counter, soc=57.0, limit=80, plugged=True, power=6000.0, is_charging=True)
        await again.charge(63.0, 2.0, 1800)
        session = again.app.recorder.session
        assert session is not None
        assert session.energy_kwh == pytest.approx(3.0)
        assert len(await again.app.history.newest(10)) == 1
        await again.off(plugged=False)
        await again.until(lambda: second.notices)
        assert second.notices[0].title == "Unplugged at 63%"
    await first.__aexit__()


async def reach_the_limit(car: Car) -> None:
    """A short charge that ends at its limit, with the cable still in."""
    await car.say(counter=1000.0, soc=79.9, limit=80, plugged=True, power=6000.0, command="START")
    await car.say(is_charging=True)
    await car.until(lambda: car.app.recorder.charging)
    await car.off()
    await car.until(lambda: not car.app.recorder.charging)


async def test_a_notice_is_not_repeated_after_a_restart(tmp_path: Path) -> None:
    async with AppHarness(Charge, state=tmp_path / "state", now=NOW, app_id="org.hmi.charge") as h:
        await reach_the_limit(Car(h))
        await h.until(lambda: h.notices)
    async with AppHarness(Charge, state=tmp_path / "state", now=NOW, app_id="org.hmi.charge") as h:
        car = Car(h)
        await reach_the_limit(car)
        assert len(await car.app.history.newest(5)) == 1
        await h.advance(5)
        assert h.notices == []


async def looked_back(h: AppHarness, notices: int) -> None:
    """The app has looked at what it left, and said what it has to say."""
    await h.until(lambda: Car(h).app.recorder._left is None)
    await h.until(lambda: len(h.notices) >= notices)
    await h.advance(5)


@pytest.mark.parametrize(
    ("session", "titles"),
    [
        (Session(1.0, "EUR", ended=9.0, reason="unplugged", soc=60.0, connected=False), ["Unplugged at 60%"]),
        (Session(1.0, "EUR", ended=9.0, reason="limit", soc=80.0), ["Charged to 80%"]),
        (Session(1.0, "EUR", ended=9.0, reason="limit", soc=80.0, told="limit-80"), []),
        (Session(1.0, "EUR", ended=9.0, reason="limit", soc=90.0, told="limit-90", connected=False), []),
        (Session(1.0, "EUR", ended=9.0, reason="stopped", soc=80.0), []),
    ],
)
async def test_a_kill_between_the_end_and_its_notice_loses_no_notice_and_repeats_none(
    tmp_path: Path, session: Session, titles: list[str]
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    database = Database(state / "history.sqlite", MIGRATIONS)
    await History(database).save(session)
    await database.close()
    for expected in (titles, []):
        async with AppHarness(Charge, state=state, now=NOW, app_id="org.hmi.charge") as h:
            await Car(h).park(soc=80.0)
            await looked_back(h, len(expected))
            assert [notice.title for notice in h.notices] == expected


async def test_a_damaged_history_is_set_aside_and_said(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (state / "history.sqlite").write_bytes(b"no database at all" * 100)
    async with AppHarness(Charge, state=state, now=NOW, app_id="org.hmi.charge") as h:
        await h.tap("history")
        await h.until(lambda: not h.page.loading)
        assert "cannot be read" in h.page.note
        assert h.errors == []
