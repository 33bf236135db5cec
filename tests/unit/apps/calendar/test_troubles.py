"""What goes wrong is a sentence and a remedy, and the rest is still shown."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from apps.calendar.records import Account, Outcome, Trouble
from apps.calendar.words import TROUBLES
from hmi.sdk import ErrorTemplate, ListTemplate
from hmi.sdk.testing.harness import MOVING, AppHarness
from tests.conformance.caldav.car import event
from tests.unit.apps.calendar.agenda import DAY, Start, meanwhile, titles
from tests.unit.apps.calendar.conftest import NOW, FakeRunner


async def test_what_was_read_yesterday_is_shown_at_once_with_its_age_when_the_network_is_dead(
    items: FakeRunner, start: Start, signed_in: None
):
    async with start() as first:
        await first.until(lambda: getattr(first.template, "items", []))
    items.trouble = Trouble("network", "cal.example")
    async with start(now=NOW + timedelta(hours=3)) as harness:
        await harness.until(lambda: harness.app.problem)
        page = harness.template
        assert titles(harness) == ["Fair", "Stand-up", "Budget", "Lunch"]
        assert page.note == "The calendar server cal.example does not answer. This is from 09:00."
        assert page.note_tone == "caution"
        assert [action.key for action in page.actions] == ["retry", "account"]


async def test_a_car_that_has_lost_the_time_touches_nothing_and_shows_everything_once_it_has_it(
    items: FakeRunner, start: Start, signed_in: None
):
    async with start() as first:
        await first.until(lambda: getattr(first.template, "items", []))
    runs = len(items.runs)
    async with start(now=datetime(1970, 1, 1, tzinfo=UTC)) as harness:
        await harness.until(lambda: harness.app.problem)
        assert harness.app.problem.sentence.startswith("By the clock of this car")
        assert len(items.runs) == runs
        harness.clock._now = NOW
        await harness.advance(61)
        await harness.until(lambda: titles(harness) == ["Fair", "Stand-up", "Budget", "Lunch"])
        await harness.until(lambda: harness.app.problem is None)
        assert len(items.runs) > runs


async def test_try_again_reads_again_and_the_warning_goes(items: FakeRunner, app: AppHarness):
    items.trouble = Trouble("network", "cal.example")
    await app.advance(901)
    await app.until(lambda: app.template.note)
    items.trouble = None
    await app.tap("retry")
    await app.until(lambda: not app.template.note)


@pytest.mark.parametrize("kind", [kind for kind in TROUBLES if kind != "no-account"])
async def test_each_trouble_without_any_data_is_one_sentence_one_remedy_and_one_step(
    runner: FakeRunner, start: Start, signed_in: None, kind: str
):
    runner.trouble = Trouble(kind, "cal.example")
    async with start() as harness:
        await harness.until(lambda: isinstance(harness.template, ErrorTemplate))
        page = harness.template
        assert page.text.endswith(".")
        assert page.remedy.endswith(".")
        assert "{" not in page.text + page.remedy
        assert [action.key for action in page.actions] == [TROUBLES[kind].step]


async def test_an_entry_that_cannot_be_shown_is_listed_by_name_with_what_to_do(
    runner: FakeRunner, start: Start, signed_in: None
):
    runner.items = {**DAY, "bad": event("bad", "Trap", "20260301T000000Z", "RRULE:FREQ=SOMETIMES")}
    async with start() as harness:
        await harness.until(lambda: getattr(harness.template, "items", []))
        assert harness.template.actions[0].label == "1 entry with a fault"
        assert len(titles(harness)) == 4
        await harness.tap("flaws")
        await harness.until(lambda: harness.template.rows)
        assert isinstance(harness.template, ListTemplate)
        assert [(row.title, row.subtitle) for row in harness.template.rows] == [
            ("Trap", "Its repetition makes no sense. Set it anew in your calendar.")
        ]


async def test_a_meeting_that_stands_in_two_calendars_is_shown_once(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {**DAY, "copy": DAY["lunch"]}
    async with start() as harness:
        await harness.until(lambda: getattr(harness.template, "items", []))
        assert titles(harness) == ["Fair", "Stand-up", "Budget", "Lunch"]
        assert harness.errors == []


async def test_what_a_first_reading_brought_before_it_broke_off_is_shown_with_the_reason(
    items: FakeRunner, start: Start, signed_in: None, tmp_path: Path
):
    items.trouble = Trouble("network", "cal.example")
    items.file = tmp_path / "state" / "calendar.sqlite"
    items.fill(NOW)
    with closing(sqlite3.connect(items.file)) as cache, cache:
        cache.execute("DELETE FROM facts WHERE name = 'synced'")
    async with start() as harness:
        await harness.until(lambda: harness.app.problem)
        assert titles(harness) == ["Fair", "Stand-up", "Budget", "Lunch"]
        assert harness.template.note == "The calendar server cal.example does not answer."
        assert not harness.template.loading


async def test_a_wrong_password_is_not_tried_again_until_the_account_would_be_locked(
    items: FakeRunner, app: AppHarness
):
    items.trouble = Trouble("password")
    await app.advance(901)
    await app.until(lambda: app.template.note)
    runs = len(items.runs)
    await app.advance(3 * 3600)
    assert len(items.runs) == runs
    await app.advance(4 * 3600)
    assert len(items.runs) == runs + 1


async def test_without_room_on_the_disk_the_app_starts_says_so_and_recovers(
    items: FakeRunner, start: Start, signed_in: None, tmp_path: Path
):
    items.trouble = Trouble("disk", "full")
    (tmp_path / "state" / "calendar.sqlite").mkdir()
    async with start() as harness:
        await harness.until(lambda: isinstance(harness.template, ErrorTemplate))
        assert harness.template.text == "The calendar cannot be saved in this car."
        (tmp_path / "state" / "calendar.sqlite").rmdir()
        items.trouble = None
        await harness.tap("retry")
        await harness.until(lambda: getattr(harness.template, "items", []))
        assert harness.errors == []


async def test_while_driving_a_wrong_password_waits_for_the_next_stop(items: FakeRunner, app: AppHarness):
    items.trouble = Trouble("password")
    await app.restrict(MOVING)
    await app.advance(901)
    await app.until(lambda: app.template.note)
    assert [(action.key, action.enabled) for action in app.template.actions] == [("account", False)]


@pytest.mark.parametrize("first", [True, False])
async def test_who_tries_again_is_told_that_it_is_being_read(
    items: FakeRunner, start: Start, signed_in: None, monkeypatch: pytest.MonkeyPatch, first: bool
):
    items.trouble = Trouble("network", "cal.example") if first else None
    async with start() as harness:
        if not first:
            await harness.until(lambda: getattr(harness.template, "items", []))
            items.trouble = Trouble("network", "cal.example")
            await harness.app.refresh()
        await harness.until(lambda: harness.app.problem)
        gate, run = asyncio.Event(), items.run

        async def slow(account: Account | None, now: datetime) -> Outcome:
            await gate.wait()
            return await run(account, now)

        monkeypatch.setattr(items, "run", slow)
        touch = harness.tap("retry")
        await meanwhile(lambda: getattr(harness.template, "note", "") == "Reading your calendar")
        retry = next(action for action in harness.template.actions if action.key == "retry")
        assert not retry.enabled
        gate.set()
        await touch
        page = harness.template
        assert "does not answer" in (page.text if first else page.note)
