"""The app on its harness, with a worker that reads from the test instead of a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from apps.calendar.app import Calendar
from apps.calendar.backlog import expand_pending
from apps.calendar.credentials import Credentials
from apps.calendar.records import Account, CalendarRecord, Outcome, Trouble
from apps.calendar.store import Store
from hmi.sdk import Context
from hmi.sdk.testing.harness import PARKED, AppHarness
from tests.conformance.caldav.car import Car, event
from tests.fakes.caldav import FakeCalDav
from tests.unit.apps.calendar.agenda import DAY

NOW = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
URL = "https://cal.example/work/"
ACCOUNT = Account("https://cal.example/", "ada", "secret")


class FakeRunner:
    """Brings ``items`` into the cache, or fails with ``trouble``."""

    items: dict[str, str]
    trouble: Trouble | None

    def __init__(self) -> None:
        self.items = {}
        self.trouble = None
        self.runs: list[Account | None] = []
        self.file = Path()

    def __call__(self, file: Path) -> FakeRunner:
        self.file = file
        return self

    async def run(self, account: Account | None, now: datetime) -> Outcome:
        self.runs.append(account)
        if self.trouble is None:
            self.fill(now)
        return Outcome(trouble=self.trouble)

    async def stop(self) -> None:
        """Nothing runs."""

    def fill(self, now: datetime) -> None:
        """What the worker would leave."""
        store = Store(self.file)
        store.begin_account("ada")
        store.set_calendars([CalendarRecord(URL, "Work")])
        gone = store.etags(URL).keys() - self.items.keys()
        store.remove_items(URL, gone)
        store.put_items(URL, [(name, text, text.encode()) for name, text in self.items.items()])
        expand_pending(store, now.date().isoformat())
        store.set_fact("synced", str(int(now.timestamp())))
        store.close()


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> FakeRunner:
    fake = FakeRunner()
    monkeypatch.setattr("apps.calendar.app.Runner", fake)
    return fake


@pytest.fixture
def signed_in(tmp_path: Path) -> None:
    Credentials(tmp_path / "state").write(ACCOUNT)


@pytest.fixture
def start(tmp_path: Path, runner: FakeRunner) -> Callable[[], AppHarness]:
    def harness(time_zone: str = "Europe/Berlin", locale: str = "en-GB", now: datetime = NOW) -> AppHarness:
        context = Context(driving=PARKED, time_zone=time_zone, locale=locale)
        return AppHarness(Calendar, state=tmp_path / "state", context=context, now=now)

    return harness


@pytest.fixture
async def app(start: Callable[[], AppHarness], signed_in: None) -> AsyncIterator[AppHarness]:
    async with start() as harness:
        await harness.until(lambda: harness.app.coordinator.state.updated or harness.app.coordinator.state.error)
        yield harness
        assert harness.errors == []


@pytest.fixture
def items(runner: FakeRunner) -> FakeRunner:
    """The server has a day full of meetings."""
    runner.items = dict(DAY)
    return runner


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[FakeCalDav]:
    async with FakeCalDav(tmp_path) as running:
        running.items = {"one.ics": event("one", "Stand-up"), "two.ics": event("two", "Lunch", "20260305T110000Z")}
        yield running


@pytest.fixture
def car(server: FakeCalDav, tmp_path: Path) -> Iterator[Car]:
    car = Car(tmp_path / "car", Account(server.url, "ada", "secret"), server.ca_file, seconds=1.0)
    yield car
    car.store.close()
