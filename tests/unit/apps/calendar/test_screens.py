"""What the driver sees of the calendar, and where each touch leads."""

from __future__ import annotations

import pytest

from apps.calendar.pages import in_line
from hmi.sdk import AgendaTemplate, DetailTemplate, EmptyTemplate
from hmi.sdk.testing.harness import MOVING, AppHarness
from tests.conformance.caldav.car import calendar, event, vevent
from tests.unit.apps.calendar.agenda import Start, key_of, titles
from tests.unit.apps.calendar.conftest import FakeRunner


async def test_the_agenda_shows_the_day_in_the_drivers_zone_with_the_next_meeting_enlarged(
    items: FakeRunner, app: AppHarness
):
    page = app.template
    assert isinstance(page, AgendaTemplate)
    assert (page.title, page.day, page.note) == ("Calendar", "2026-03-04", "")
    assert titles(app) == ["Fair", "Stand-up", "Budget", "Lunch"]
    assert [item.start for item in page.items][:2] == ["2026-03-04", "2026-03-04T09:15:00+01:00"]
    assert page.next_key == key_of(app, "Stand-up")
    assert [item.note for item in page.items] == ["", "", "Called off", ""]


async def test_the_card_shows_the_next_meeting(items: FakeRunner, app: AppHarness):
    assert (app.card.title, app.card.value, app.card.line) == ("Next meeting", "09:15", "Stand-up · Room Zuse")


async def test_when_a_meeting_has_begun_the_next_one_takes_its_place(items: FakeRunner, app: AppHarness):
    await app.advance(26 * 60)
    await app.until(lambda: app.card.line == "Lunch")
    assert app.template.next_key == key_of(app, "Lunch")


async def test_after_the_last_meeting_of_today_the_card_names_the_day_of_the_next(items: FakeRunner, app: AppHarness):
    await app.advance(5 * 3600)
    await app.until(lambda: "Review" in app.card.line)
    assert app.card.title == "Next meeting · Tomorrow"
    assert app.template.next_key == ""


async def test_the_pages_turn_within_the_days_that_are_kept(items: FakeRunner, app: AppHarness):
    await app.next()
    assert (app.template.day, titles(app)) == ("2026-03-05", ["Review"])
    assert app.template.next_key == ""
    await app.tap("today")
    for _ in range(7):
        await app.previous()
    assert not app.template.on_previous
    assert app.template.empty == "Nothing on this day"


async def test_of_more_meetings_than_fit_the_days_around_today_are_whole_and_no_other_can_be_turned_to(
    runner: FakeRunner, start: Start, signed_in: None, monkeypatch: pytest.MonkeyPatch
):
    for module in ("diary", "reading"):
        monkeypatch.setattr(f"apps.calendar.{module}.MAX_ROWS", 9)
    runner.items = {"m": event("m", "Daily", "20260101T090000Z", "RRULE:FREQ=DAILY")}
    async with start() as harness:
        await harness.until(lambda: getattr(harness.template, "items", []))
        for _ in range(3):
            await harness.next()
            assert titles(harness) == ["Daily"]
        assert not harness.template.on_next
        await harness.tap("today")
        for _ in range(3):
            await harness.previous()
            assert titles(harness) == ["Daily"]
        assert not harness.template.on_previous


async def test_midnight_turns_today_over_and_reads_anew(items: FakeRunner, app: AppHarness):
    runs = len(items.runs)
    for _ in range(32):
        await app.advance(1800)
    await app.until(lambda: titles(app) == ["Review"])
    assert app.template.day == "2026-03-05"
    assert len(items.runs) > runs


async def test_another_time_zone_moves_the_meetings_but_not_the_whole_days(items: FakeRunner, app: AppHarness):
    import msgspec

    await app.set_context(msgspec.structs.replace(app.session.context, time_zone="Asia/Tokyo"))
    assert [item.start for item in app.template.items] == [
        "2026-03-04",
        "2026-03-04T17:15:00+09:00",
        "2026-03-04T18:30:00+09:00",
        "2026-03-04T20:30:00+09:00",
    ]
    assert app.card.value == "17:15"


async def test_an_event_opens_with_its_facts_and_its_description_as_body(items: FakeRunner, app: AppHarness):
    await app.tap(key_of(app, "Stand-up"))
    await app.until(lambda: getattr(app.template, "body", ""))
    page = app.template
    assert isinstance(page, DetailTemplate)
    assert (page.headline, page.summary) == ("Stand-up", "Today, 09:15 – 09:45")
    assert [(fact.label, fact.value) for fact in page.facts] == [("Place", "Room Zuse")]
    assert page.body == "Bring figures"
    assert await app.back()


async def test_an_all_day_event_says_so(items: FakeRunner, app: AppHarness):
    await app.tap(key_of(app, "Fair"))
    assert app.template.summary == "Today, all day"


async def test_an_event_that_is_deleted_while_it_is_open_says_so(items: FakeRunner, app: AppHarness):
    await app.tap(key_of(app, "Lunch"))
    del items.items["lunch"]
    await app.advance(901)
    await app.until(lambda: isinstance(app.template, EmptyTemplate))
    assert app.template.text == "This event is no longer in your calendar."


async def test_a_moved_instance_is_marked(runner: FakeRunner, start: Start, signed_in: None):
    series = vevent("s", "Sync", "20260303T130000Z", "RRULE:FREQ=DAILY;COUNT=3")
    moved = vevent("s", "Sync", "20260304T150000Z", "RECURRENCE-ID:20260304T130000Z")
    runner.items = {"s": calendar(series, moved)}
    async with start() as harness:
        await harness.until(lambda: getattr(harness.template, "items", []))
        assert [(item.note, item.tone) for item in harness.template.items] == [("Moved", "caution")]


async def test_while_driving_the_same_page_stays_without_the_way_to_the_form(items: FakeRunner, app: AppHarness):
    before = titles(app)
    await app.restrict(MOVING)
    assert titles(app) == before
    assert app.template.actions == []


async def test_the_card_says_when_the_next_meeting_is_already_running(items: FakeRunner, app: AppHarness):
    await app.advance(17 * 60)
    await app.until(lambda: app.card.title.startswith("Now, until "))
    assert app.card.line == "Stand-up · Room Zuse"


async def test_the_card_says_so_at_the_moment_a_meeting_begins(runner: FakeRunner, start: Start, signed_in: None):
    runner.items = {"call": event("call", "Call", "20260304T080700Z")}
    async with start() as harness:
        await harness.until(lambda: harness.card.value)
        await harness.advance(7 * 60 + 1)  # between two readings of the server
        assert harness.card.title.startswith("Now, until ")


async def test_a_part_of_a_line_that_is_written_from_the_right_turns_no_other(app: AppHarness):
    calendar = app.app
    assert in_line(calendar, "Stand-up", "", "Room 2") == "Stand-up · Room 2"
    assert in_line(calendar, "פגישה", "Room 2") == "\u2068פגישה\u2069 · Room 2"
    assert in_line(calendar, "\u202eevil", "Room 2") == "evil · Room 2"
    assert in_line(calendar, "פג\u2069ישה\u202c\u2066", "a\u2069") == "\u2068פגישה\u2069 · a"
