"""What the driver sees of the calendar, and where each touch leads."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from apps.calendar.credentials import Credentials
from apps.calendar.pages import in_line
from apps.calendar.records import Account, Trouble
from apps.calendar.words import TROUBLES
from hmi.sdk import AgendaTemplate, DetailTemplate, EmptyTemplate, ErrorTemplate, FormTemplate, ListTemplate
from hmi.sdk.testing.harness import MOVING, AppHarness
from tests.conformance.caldav.car import calendar, event, vevent
from tests.unit.apps.calendar.conftest import ACCOUNT, NOW, FakeRunner

Start = Callable[..., AppHarness]
DAY = {
    "standup": event("standup", "Stand-up", "20260304T081500Z", "LOCATION:Room Zuse", "DESCRIPTION:Bring figures"),
    "lunch": event("lunch", "Lunch", "20260304T113000Z"),
    "off": event("off", "Budget", "20260304T093000Z", "STATUS:CANCELLED"),
    "fair": calendar("BEGIN:VEVENT\r\nUID:f\r\nDTSTART;VALUE=DATE:20260304\r\nSUMMARY:Fair\r\nEND:VEVENT\r\n"),
    "next": event("next", "Review", "20260305T090000Z"),
}


@pytest.fixture
def items(runner: FakeRunner) -> FakeRunner:
    runner.items = dict(DAY)
    return runner


def titles(harness: AppHarness) -> list[str]:
    return [item.title for item in harness.template.items]


def key_of(harness: AppHarness, title: str) -> str:
    return next(item.key for item in harness.template.items if item.title == title)


async def test_without_an_account_the_page_offers_to_add_one(start: Start):
    async with start() as harness:
        assert isinstance(harness.template, EmptyTemplate)
        assert [action.key for action in harness.template.actions] == ["account"]
        assert harness.card.reason == "No calendar account yet."


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


async def test_an_address_that_the_server_points_to_waits_in_the_form_for_the_drivers_word(
    items: FakeRunner, start: Start
):
    items.trouble = Trouble("moved", "p34.example:8443")
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/", user="ada", password="secret")
        assert "If you trust it" in harness.template.error
        assert harness.template.fields[0].value == "https://p34.example:8443"
        assert [account.url for account in items.runs] == ["https://cal.example/"]


async def test_an_account_is_tried_and_then_kept_where_only_its_owner_reads(
    items: FakeRunner, start: Start, tmp_path: Path
):
    async with start() as harness:
        await harness.tap("account")
        assert isinstance(harness.template, FormTemplate)
        assert [field.kind for field in harness.template.fields] == ["url", "text", "password"]
        await harness.submit(url=" https://cal.example/ ", user="ada", password="secret")
        await harness.until(lambda: isinstance(harness.template, AgendaTemplate))
        assert items.runs[0] == ACCOUNT
    file = tmp_path / "state" / "account.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Credentials(tmp_path / "state").read() == ACCOUNT


async def test_an_account_that_does_not_work_stays_in_the_form_and_is_not_kept(
    items: FakeRunner, start: Start, tmp_path: Path
):
    items.trouble = Trouble("password")
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/", user="ada", password="wrong")
        page = harness.template
        assert page.error.startswith("The calendar server does not accept this user and password.")
        assert [field.value for field in page.fields] == ["https://cal.example/", "ada", ""]
        assert not page.busy
        assert Credentials(tmp_path / "state").read() is None


async def test_a_form_with_a_gap_asks_to_fill_it(items: FakeRunner, start: Start):
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/")
        assert harness.template.error == "Fill in address, user and app password."
        assert items.runs == []


async def test_an_empty_password_keeps_the_present_one(items: FakeRunner, app: AppHarness):
    await app.tap("account")
    await app.submit(user="grace")
    await app.until(lambda: isinstance(app.template, AgendaTemplate))
    assert Account("https://cal.example/", "grace", "secret") in items.runs


async def test_the_password_never_reaches_a_template(items: FakeRunner, app: AppHarness):
    await app.tap("account")
    assert not any("secret" in text for text in app.shell.texts)


async def test_removing_the_account_asks_first_and_then_forgets_everything(
    items: FakeRunner, app: AppHarness, tmp_path: Path
):
    await app.tap("account")
    await app.tap("remove")
    await app.tap("keep")
    assert isinstance(app.template, FormTemplate)
    await app.tap("remove")
    await app.tap("remove")
    await app.until(lambda: isinstance(app.template, EmptyTemplate))
    assert app.depth == 1
    assert app.card.reason == "No calendar account yet."
    assert not (tmp_path / "state" / "account.json").exists()
    left = [file.name for file in (tmp_path / "state").iterdir() if b"Stand-up" in file.read_bytes()]
    assert left == []
    assert app.app.diary.meetings() == []
    await app.advance(2000)
    assert isinstance(app.template, EmptyTemplate)


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


async def test_a_damaged_account_file_is_as_good_as_none(start: Start, tmp_path: Path):
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "account.json").write_text('{"url": 5}')
    async with start() as harness:
        assert isinstance(harness.template, EmptyTemplate)
        assert harness.errors == []


async def test_while_driving_the_same_page_stays_without_the_way_to_the_form(items: FakeRunner, app: AppHarness):
    before = titles(app)
    await app.restrict(MOVING)
    assert titles(app) == before
    assert app.template.actions == []


async def test_while_driving_a_wrong_password_waits_for_the_next_stop(items: FakeRunner, app: AppHarness):
    items.trouble = Trouble("password")
    await app.restrict(MOVING)
    await app.advance(901)
    await app.until(lambda: app.template.note)
    assert [(action.key, action.enabled) for action in app.template.actions] == [("account", False)]


async def test_the_card_says_when_the_next_meeting_is_already_running(items: FakeRunner, app: AppHarness):
    await app.advance(17 * 60)
    await app.until(lambda: app.card.title.startswith("Now, until "))
    assert app.card.line == "Stand-up · Room Zuse"


def test_a_part_of_a_line_that_is_written_from_the_right_turns_no_other():
    assert in_line("Stand-up", "", "Room 2") == "Stand-up · Room 2"
    assert in_line("פגישה", "Room 2") == "\u2068פגישה\u2069 · Room 2"
    assert in_line("\u202eevil", "Room 2") == "\u2068\u202eevil\u2069 · Room 2"
