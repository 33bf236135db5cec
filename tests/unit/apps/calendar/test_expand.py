"""Expansion of ordinary and of hostile events, and of every recorded calendar."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from apps.calendar.expand import expand
from apps.calendar.records import Flaw
from apps.calendar.window import Window, window_of
from tests.conformance.caldav.car import calendar, event, vevent

WEEK = Window(date(2026, 3, 2), date(2026, 3, 8))


def starts(text: str, window: Window = WEEK) -> list[str]:
    found = expand(text.encode(), window)
    assert found.flaws == []
    return sorted(one.start for one in found.instances)


def test_a_rule_in_a_time_zone_keeps_its_hour_when_the_clocks_change():
    text = calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:20260301T090000\r\nDTEND;TZID=Europe/Berlin:20260301T093000\r\n"
        "RRULE:FREQ=WEEKLY\r\nSUMMARY:Walk\r\nEND:VEVENT\r\n"
    )
    april = Window(date(2026, 3, 21), date(2026, 4, 6))
    assert starts(text, april) == ["2026-03-22T08:00:00Z", "2026-03-29T07:00:00Z", "2026-04-05T07:00:00Z"]


def test_an_excluded_instance_is_left_out_and_an_added_one_is_there():
    lines = ("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260304T090000Z", "RDATE:20260306T120000Z")
    assert starts(event("a", "Walk", "20260303T090000Z", *lines)) == [
        "2026-03-03T09:00:00Z",
        "2026-03-05T09:00:00Z",
        "2026-03-06T12:00:00Z",
    ]


def test_a_floating_time_and_a_date_stay_what_they_are():
    assert starts(event("a", "Yoga", "20260303T070000")) == ["2026-03-03T07:00:00"]
    text = calendar("BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20260303\r\nSUMMARY:Fair\r\nEND:VEVENT\r\n")
    found = expand(text.encode(), WEEK).instances[0]
    assert (found.start, found.end, found.all_day) == ("2026-03-03", "2026-03-04", True)


def test_an_event_keeps_its_key_whatever_else_changes():
    before, after = (expand(event("a", title).encode(), WEEK).instances[0] for title in ("Old", "New"))
    assert before.key == after.key


def test_a_windows_time_zone_is_understood():
    text = calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=W. Europe Standard Time:20260303T090000\r\nSUMMARY:Call\r\nEND:VEVENT\r\n"
    )
    assert starts(text) == ["2026-03-03T08:00:00Z"]


def test_alarms_become_reminders_and_email_is_none_of_them():
    alarm = "BEGIN:VALARM\r\nACTION:{}\r\nTRIGGER{}\r\nEND:VALARM"
    lines = [alarm.format("DISPLAY", ":-PT15M"), alarm.format("AUDIO", ";RELATED=END:PT0S")]
    lines += [alarm.format("EMAIL", ":-P1D"), alarm.format("DISPLAY", ";VALUE=DATE-TIME:20260304T200000Z")]
    found = expand(event("a", "Walk", "20260305T090000Z", *lines).encode(), WEEK).instances[0]
    assert found.reminders == ("2026-03-04T20:00:00Z", "2026-03-05T08:45:00Z", "2026-03-05T09:30:00Z")


def test_a_broken_alarm_hides_no_meeting():
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:nonsense\r\nEND:VALARM"
    assert starts(event("a", "Walk", "20260305T090000Z", alarm)) == ["2026-03-05T09:00:00Z"]


def test_no_alarm_is_not_the_same_as_none_that_the_car_gives():
    assert expand(event("a", "Walk").encode(), WEEK).instances[0].reminders is None
    email = "BEGIN:VALARM\r\nACTION:EMAIL\r\nTRIGGER:-PT15M\r\nEND:VALARM"
    assert expand(event("a", "Walk", "20260305T090000Z", email).encode(), WEEK).instances[0].reminders == ()


def test_text_that_turns_itself_around_or_hides_is_made_plain():
    text = event("a", "Pay\u202e now\u2066 \x07here", "20260305T090000Z", "LOCATION:a\\nb\tc", "DESCRIPTION:one\\ntwo")
    found = expand(text.encode(), WEEK).instances[0]
    assert (found.title, found.location, found.description) == ("Pay now here", "a b c", "one\ntwo")


def vtimezone(*lines: str) -> str:
    return "".join(f"{line}\r\n" for line in ("BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE"))


@pytest.mark.parametrize(
    "zone",
    [
        vtimezone("TZID:Europe/Berlin"),
        vtimezone("TZID:Europe/Berlin", "BEGIN:STANDARD", "DTSTART:sometime", "TZOFFSETTO:x", "END:STANDARD"),
    ],
    ids=["empty", "nonsense"],
)
def test_a_broken_description_of_a_time_zone_hides_no_meeting(zone: str):
    meeting = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:20260305T100000\r\nSUMMARY:Call\r\nEND:VEVENT\r\n"
    assert starts(calendar(zone, meeting)) == ["2026-03-05T09:00:00Z"]


def test_a_time_zone_that_nobody_knows_is_named_and_the_hour_is_taken_as_the_drivers():
    text = calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Mars/Olympus:20260305T100000\r\nSUMMARY:Call\r\nEND:VEVENT\r\n"
    )
    found = expand(text.encode(), WEEK)
    assert [one.start for one in found.instances] == ["2026-03-05T10:00:00"]
    assert found.flaws == [Flaw("zone", "Call")]


def test_an_event_without_a_start_is_named_and_its_series_stays():
    orphan = "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Trap\r\nEND:VEVENT\r\n"
    found = expand(calendar(orphan, vevent("good", "Lunch", "20260305T110000Z")).encode(), WEEK)
    assert found.flaws == [Flaw("no-start", "Trap")]
    assert [one.title for one in found.instances] == ["Lunch"]


@pytest.mark.parametrize("uid", ["", "UID:\r\n"], ids=["no uid", "an empty uid"])
def test_events_without_a_name_of_their_own_are_told_apart(uid: str):
    events = [f"BEGIN:VEVENT\r\n{uid}DTSTART:20260305T100000Z\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n" for title in "AB"]
    found = expand(calendar(*events).encode(), WEEK)
    assert sorted(one.title for one in found.instances) == ["A", "B"]
    assert len({one.key for one in found.instances}) == 2


def test_three_thousand_changed_instances_of_one_series_are_cheap():
    days = [date(2018, 1, 1) + timedelta(days=number) for number in range(3000)]
    changed = [vevent("a", "Moved", f"{day:%Y%m%d}T110000Z", f"RECURRENCE-ID:{day:%Y%m%d}T100000Z") for day in days]
    text = calendar(vevent("a", "Daily", "20180101T100000Z", "RRULE:FREQ=DAILY"), *changed)
    assert len(starts(text)) == 9


def test_an_end_before_the_beginning_is_the_other_way_round():
    text = calendar("BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260305T100000Z\r\nDTEND:20260305T090000Z\r\nEND:VEVENT\r\n")
    found = expand(text.encode(), WEEK).instances[0]
    assert (found.start, found.end) == ("2026-03-05T09:00:00Z", "2026-03-05T10:00:00Z")


def test_a_meeting_in_the_hour_that_the_clocks_skip_does_not_end_before_it_begins():
    text = calendar(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:20260329T023000\r\n"
        "DTEND;TZID=Europe/Berlin:20260329T030000\r\nEND:VEVENT\r\n"
    )
    found = expand(text.encode(), window_of("2026-03-29")).instances[0]
    assert (found.start, found.end) == ("2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z")


def test_a_long_event_that_says_how_long_it_takes_reaches_to_its_end():
    text = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20260303\r\nDURATION:P30D\r\nEND:VEVENT\r\n"
    assert expand(calendar(text).encode(), WEEK).last == "2026-04-02"


@pytest.mark.parametrize("body", [b"", b"\0\0", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Lunch\r\nDTSTART:2026"])
def test_a_file_that_was_cut_off_is_a_flaw_and_not_a_day_without_meetings(body: bytes):
    assert [flaw.kind for flaw in expand(body, WEEK).flaws] == ["unreadable"]


HOSTILE = {
    "every second since 1970": ("too-long", "20260301T000000Z", "RRULE:FREQ=SECONDLY"),
    "every second, long ago": ("too-long", "19700101T000000Z", "RRULE:FREQ=SECONDLY;INTERVAL=7"),
    "every minute": ("too-many", "20260301T000000Z", "RRULE:FREQ=MINUTELY"),
    "a billion times": ("too-long", "19700101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000000;BYSECOND=1,2,3"),
    "an unknown frequency": ("rule", "20260301T000000Z", "RRULE:FREQ=SOMETIMES"),
    "an interval of nothing": ("too-long", "20260301T000000Z", "RRULE:FREQ=DAILY;INTERVAL=0"),
    "no date": ("unreadable", "sometime", ""),
    "the end of time": ("unreadable", "99991231T235959Z", ""),
    "the thirteenth month": ("unreadable", "20261301T000000Z", ""),
}


@pytest.mark.parametrize(("kind", "start", "rule"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_event_is_named_and_the_others_are_shown(kind: str, start: str, rule: str):
    text = calendar(vevent("bad", "Trap", start, *filter(None, [rule])), vevent("good", "Lunch", "20260305T110000Z"))
    begin = time.monotonic()
    found = expand(text.encode(), WEEK, seconds=0.3)
    assert [(flaw.kind, flaw.title) for flaw in found.flaws] == [(kind, "Trap")]
    assert [one.title for one in found.instances] == ["Lunch"]
    assert time.monotonic() - begin < 5


def test_a_hundred_thousand_added_dates_are_too_much():
    dates = ",".join(f"20260305T{n % 24:02}{n // 24 % 60:02}{n // 1440 % 60:02}Z" for n in range(100_000))
    found = expand(event("a", "Flood", "20260305T090000Z", f"RDATE:{dates}").encode(), WEEK)
    assert [flaw.kind for flaw in found.flaws] == ["too-big"]
    assert [flaw.title for flaw in found.flaws] == ["Flood"]


def test_ten_thousand_added_dates_end_in_time():
    dates = ",".join(f"20260305T{n % 24:02}{n // 24 % 60:02}{n // 1440:02}Z" for n in range(10_000))
    begin = time.monotonic()
    found = expand(event("a", "Flood", "20260305T090000Z", f"RDATE:{dates}").encode(), WEEK, seconds=0.5)
    assert found.flaws[0].kind in ("too-long", "too-many")
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize(
    "body",
    [b"", b"\x00" * 1000, b"BEGIN:VCALENDAR", b"BEGIN:VEVENT\r\n" * 50_000, b"BEGIN:VCALENDAR\r\nX:" + b"a" * 900_000],
    ids=["nothing", "zeros", "cut off", "nested", "one line"],
)
def test_a_file_that_is_none_never_raises(body: bytes):
    assert expand(body, WEEK, seconds=0.5).instances == []


def test_every_recorded_calendar_expands_or_is_named_within_its_time(shared_data: Path):
    files = sorted(path for path in (shared_data / "ics").rglob("*.*") if path.suffix in (".ics", ".jcal", ".txt"))
    slow, silent = [], []
    for path in files:
        begin = time.process_time()
        found = expand(path.read_bytes(), WEEK)
        slow += [path.name] * (time.process_time() - begin > 3)
        silent += [flaw for flaw in found.flaws if not flaw.kind]
    assert len(files) > 290
    assert (slow, silent) == ([], [])


ALWAYS = Window(date(2010, 1, 1), date(2035, 1, 1))
KNOWN = {
    # the counts come from the test suite of the project that the calendars are from
    "each_week_but_one_deleted": (ALWAYS, 7),
    "each_week_but_two_deleted": (ALWAYS, 6),
    "three_events": (ALWAYS, 3),
    "no_events": (ALWAYS, 0),
    "rdate_hackerpublicradio": (ALWAYS, 12),
    "issue_20_exdate_ignored": (ALWAYS, 7),
    "issue_4_rrule_until": (ALWAYS, 12),
    "issue_4_weidenrinde": (ALWAYS, 2),
    "issue_128_only_first_event": (ALWAYS, 7),
    "issue_117_until_before_dtstart": (ALWAYS, 0),
    "multiple_rrule": (Window(date(2023, 1, 2), date(2023, 12, 30)), 22),
    "issue_62_moved_event": (Window(date(2021, 12, 2), date(2021, 12, 30)), 1),
    "issue_62_moved_event_2": (Window(date(2023, 8, 2), date(2023, 8, 30)), 6),
    "issue_75_range_parameter": (Window(date(2024, 9, 2), date(2024, 9, 24)), 13),
    "issue_164_duplicated_event": (Window(date(2024, 8, 2), date(2024, 8, 30)), 2),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_recorded_calendar_has_as_many_instances_as_its_makers_say(shared_data: Path, name: str):
    window, count = KNOWN[name]
    found = expand((shared_data / "ics" / "recurring-ical-events" / f"{name}.ics").read_bytes(), window)
    assert (len(found.instances), found.flaws) == (count, [])


def test_a_recorded_evening_course_keeps_its_hour_through_the_year(shared_data: Path):
    body = (shared_data / "ics" / "recurring-ical-events" / "daylight_saving_time.ics").read_bytes()
    found = {one.start for one in expand(body, Window(date(2019, 3, 18), date(2019, 4, 26))).instances}
    assert {"2019-03-20T18:00:00Z", "2019-04-24T17:00:00Z"} <= found


def test_a_recorded_change_with_a_lower_sequence_number_still_counts(shared_data: Path):
    body = (shared_data / "ics" / "recurring-ical-events" / "recurrence_sequence_number.ics").read_bytes()
    found = expand(body, Window(date(2020, 9, 22), date(2020, 9, 22))).instances
    assert "Modified event" in [one.title for one in found if one.start.startswith("2020-09-22")]


def test_the_window_reaches_from_last_week_into_three_weeks_ahead():
    assert window_of("2026-03-04") == Window(date(2026, 2, 25), date(2026, 3, 25))
    assert WEEK.instants() == (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 9, 23, 59, 59, 999999, UTC))
