"""A realistic work week around a moment: standing meetings, one moved, one called off, all-day entries, places."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Alarm, Event, vCalAddress, vText

WORKDAYS = ["MO", "TU", "WE", "TH", "FR"]


def work_week(now: datetime) -> Iterator[list[Event]]:
    """Every file of the week that ``now`` lies in, and of the one after it."""
    now = _in_named_zone(now)
    monday = now.date() - timedelta(days=now.weekday())
    yield from _standing(now, monday)
    yield from _once(now, monday)
    yield from _today(now)


def _in_named_zone(now: datetime) -> datetime:
    """An offset such as +01:00 is no time zone that a calendar could name: take the machine's, else a floating time."""
    if isinstance(now.tzinfo, ZoneInfo) or not now.utcoffset():
        return now
    try:
        name = os.environ.get("TZ", "").lstrip(":") or str(Path("/etc/localtime").readlink()).partition("zoneinfo/")[2]
        return now.astimezone(ZoneInfo(name))
    except (OSError, ValueError, KeyError):
        return now.replace(tzinfo=None)


def _standing(now: datetime, monday: date) -> Iterator[list[Event]]:
    """Meetings that repeat; they began four weeks ago."""
    begin = monday - timedelta(weeks=4)
    standup = _event(now, "standup", "Stand-up", begin, "09:15", 15, location="Room Zuse, 2nd floor")
    standup.add("RRULE", {"FREQ": "WEEKLY", "BYDAY": WORKDAYS})
    standup.add("EXDATE", _at(now, monday + timedelta(days=11), "09:15"))
    standup.add_component(_alarm(5))
    yield [standup]

    review = _event(now, "design-review", "Design review", begin + timedelta(days=2), "13:00", 60)
    review.add("RRULE", {"FREQ": "WEEKLY", "BYDAY": ["WE"]})
    moved = _event(now, "design-review", "Design review", monday + timedelta(days=3), "15:30", 60)
    moved.add("RECURRENCE-ID", _at(now, monday + timedelta(days=2), "13:00"))
    moved.add("LOCATION", "Room Noether")
    yield [review, moved]

    one_to_one = _event(now, "one-to-one", "One-to-one with Priya", begin + timedelta(days=1), "14:00", 30)
    one_to_one.add("RRULE", {"FREQ": "WEEKLY", "INTERVAL": 2, "BYDAY": ["TU"]})
    yield [one_to_one]

    walk = _event(now, "walk", "Walk with Bruno", begin, "19:30", 45)
    walk.add("RRULE", {"FREQ": "DAILY"})
    yield [walk]


def _once(now: datetime, monday: date) -> Iterator[list[Event]]:
    """Single meetings of this week and the next."""
    for week, day in ((0, monday), (1, monday + timedelta(weeks=1))):
        yield [_event(now, f"planning-{week}", "Sprint planning", day, "10:00", 90, location="Room Zuse, 2nd floor")]
        visit = _event(
            now, f"visit-{week}", "Customer visit: Kraftwerk Nord", day + timedelta(days=3), "11:00", 90,
            location="Kraftwerk Nord, Uferstraße 12, 24103 Kiel",
        )  # fmt: skip
        visit.add("DESCRIPTION", "Bring the new charging figures.\nVisitors register at gate 2.")
        visit.add_component(_alarm(30))
        yield [visit]
        called_off = _event(now, f"budget-{week}", "Budget round", day + timedelta(days=4), "11:30", 60)
        called_off.add("STATUS", "CANCELLED")
        yield [called_off]
        yield [
            _event(now, f"lunch-{week}", "Lunch with Tomás", day + timedelta(days=4), "12:30", 60, location="Café Sol")
        ]
        yield [_all_day(f"leave-{week}", "Anna on leave", day + timedelta(days=1), 2)]


def _today(now: datetime) -> Iterator[list[Event]]:
    """Whatever the weekday and the hour, today has an all-day entry and, until late evening, a next meeting."""
    release = _all_day("release", "Release day", now.date(), 1)
    release.add("LOCATION", "Room Noether, building 12")
    release.add("DESCRIPTION", "Priya decides at four whether it goes out.\nBring the results of the night's tests.")
    yield [release]
    soon = (now + timedelta(minutes=40)).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    if soon.date() == now.date():
        call = _event(now, "workshop-call", "Call with the workshop", soon.date(), soon.strftime("%H:%M"), 30)
        call.add("DESCRIPTION", "Ask about the winter tyres.")
        yield [call]


def _event(now: datetime, uid: str, title: str, day: date, clock: str, minutes: int, *, location: str = "") -> Event:
    event = Event()
    event.add("UID", f"{uid}@emulator.invalid")
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("SUMMARY", title)
    start = _at(now, day, clock)
    event.add("DTSTART", start)
    event.add("DTEND", start + timedelta(minutes=minutes))
    organizer = vCalAddress("mailto:priya@emulator.invalid")
    organizer.params["CN"] = vText("Priya Raman")
    event["ORGANIZER"] = organizer
    if location:
        event.add("LOCATION", location)
    return event


def _all_day(uid: str, title: str, day: date, days: int) -> Event:
    event = Event()
    event.add("UID", f"{uid}@emulator.invalid")
    event.add("DTSTAMP", datetime.combine(day, time.min, UTC))
    event.add("SUMMARY", title)
    event.add("DTSTART", day)
    event.add("DTEND", day + timedelta(days=days))
    return event


def _alarm(minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", "Reminder")
    alarm.add("TRIGGER", timedelta(minutes=-minutes))
    return alarm


def _at(now: datetime, day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), now.tzinfo)
