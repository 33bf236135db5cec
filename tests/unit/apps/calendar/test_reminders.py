"""Reminders are given once: at their time, across restarts, and only to somebody."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from hmi.sdk.errors import ShellAway
from hmi.sdk.testing.harness import AppHarness
from tests.conformance.caldav.car import calendar, event
from tests.unit.apps.calendar.conftest import NOW, FakeRunner

Start = Callable[..., AppHarness]
MEETING = event("m", "Review", "20260304T083000Z", "LOCATION:Room Zuse")
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT{}M\r\nEND:VALARM"


async def ready(harness: AppHarness) -> None:
    await harness.until(harness.app.diary.meetings)


def told(harness: AppHarness) -> list[tuple[str, str]]:
    return [(notice.title, notice.text) for notice in harness.notices]


async def test_ten_minutes_before_a_meeting_the_driver_is_reminded_once(
    runner: FakeRunner, start: Start, signed_in: None
):
    runner.items = {"m": MEETING}
    async with start() as harness:
        await ready(harness)
        await harness.advance(19 * 60)
        assert told(harness) == []
        await harness.advance(62)
        await harness.until(lambda: harness.notices)
        await harness.advance(300)
        assert told(harness) == [("Review", "09:30 · Room Zuse")]


async def test_a_reminder_is_not_repeated_after_a_restart(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"m": MEETING}
    async with start(now=NOW + timedelta(minutes=21)) as harness:
        await harness.until(lambda: harness.notices)
    async with start(now=NOW + timedelta(minutes=22)) as harness:
        await ready(harness)
        await harness.advance(120)
        assert told(harness) == []


async def test_its_own_alarm_takes_the_place_of_the_usual_one(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"m": event("m", "Review", "20260304T090000Z", ALARM.format(45))}
    async with start() as harness:
        await ready(harness)
        await harness.advance(15 * 60 + 2)
        await harness.until(lambda: harness.notices)
        await harness.advance(36 * 60)
        assert len(harness.notices) == 1


async def test_several_alarms_that_passed_unseen_are_one_reminder(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"m": event("m", "Review", "20260304T083000Z", ALARM.format(60), ALARM.format(45), ALARM.format(40))}
    async with start() as harness:
        await harness.until(lambda: harness.notices)
        assert len(harness.notices) == 1


async def test_what_is_called_off_or_over_or_all_day_reminds_nobody(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {
        "off": event("off", "Budget", "20260304T080500Z", "STATUS:CANCELLED"),
        "over": event("over", "Early", "20260304T060000Z"),
        "live": event("live", "Lunch", "20260304T113000Z"),
    }
    async with start() as harness:
        await ready(harness)
        await harness.advance(600)
        assert told(harness) == []


async def test_with_nobody_to_see_it_a_reminder_waits(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"m": MEETING}
    harness = start(now=NOW + timedelta(minutes=21))
    show = harness.shown.notify

    async def away(*_: object) -> int:
        raise ShellAway("nobody there")

    harness.shown.notify = away
    async with harness:
        await ready(harness)
        await harness.advance(1)
        assert harness.notices == []
        harness.shown.notify = show
        await harness.advance(61)
        await harness.until(lambda: harness.notices)


async def test_touching_a_reminder_opens_the_meeting(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"m": MEETING}
    async with start(now=NOW + timedelta(minutes=21)) as harness:
        await harness.until(lambda: harness.notices)
        await harness.act(0)
        await harness.until(lambda: getattr(harness.template, "headline", ""))
        assert harness.template.headline == "Review"
        assert harness.shell.opened == ["org.hmi.test"]


async def test_a_reminder_the_day_before_names_the_day(runner: FakeRunner, start: Start, signed_in: None):
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT{}H\r\nEND:VALARM"
    fair = "BEGIN:VEVENT\r\nUID:f\r\nDTSTART;VALUE=DATE:20260305\r\nSUMMARY:Fair\r\n{}\r\nEND:VEVENT\r\n"
    runner.items = {
        "m": event("m", "Review", "20260305T083000Z", alarm.format(30)),
        "f": calendar(fair.format(alarm.format(18))),
    }
    async with start() as harness:
        await harness.until(lambda: len(harness.notices) == 2)
        assert sorted(told(harness)) == [("Fair", "Tomorrow"), ("Review", "Tomorrow, 09:30")]


async def test_in_the_hour_that_comes_twice_a_reminder_waits_for_the_right_one(
    runner: FakeRunner, start: Start, signed_in: None
):
    runner.items = {"m": event("m", "Night flight", "20261025T013000Z")}  # 02:30 in Berlin, for the second time
    before = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)  # 02:00 in Berlin, for the first time
    async with start(now=before) as harness:
        await ready(harness)
        await harness.advance(40 * 60)
        assert told(harness) == []
        assert harness.card.line == "Night flight"
        await harness.advance(40 * 60 + 1)
        await harness.until(lambda: harness.notices)
        assert told(harness) == [("Night flight", "02:30")]


async def test_a_disk_that_takes_nothing_costs_no_reminder(
    runner: FakeRunner, start: Start, signed_in: None, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    runner.items = {"m": MEETING}
    async with start() as harness:
        await ready(harness)
        monkeypatch.setattr("apps.calendar.reminders.write_told", full)
        await harness.advance(20 * 60 + 2)
        await harness.until(lambda: harness.notices)
        await harness.advance(120)
        assert told(harness) == [("Review", "09:30 · Room Zuse")]
