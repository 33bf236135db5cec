"""Expansion: one calendar file becomes the instances of its events within a window. Runs in the worker only.

Never asks the server to expand: three servers gave three counts. One bad event is named and left out; the others stay.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import Any

import icalendar
import recurring_ical_events
from msgspec import Struct

from .event import first_text, instance_of
from .limits import TooLong, processor_time
from .moments import write_moment
from .records import Flaw, FlawKind, Instance
from .window import Window

MAX_BYTES = 1_000_000
MAX_INSTANCES = 800
"""Of one event within the window: every hour of thirty-one days is 744."""
SECONDS_PER_EVENT = 2.0
BESIDE = [
    re.compile(rb"^BEGIN:%b\r?\n.*?^END:%b\r?\n" % (name, name), re.MULTILINE | re.DOTALL)
    for name in (b"VALARM", b"VTIMEZONE")
]
"""What stands beside a meeting, and may be broken without it."""


class Expansion(Struct):
    """What a file holds: instances within the window, flaws, and the last moment of all (None: it goes on)."""

    instances: list[Instance]
    flaws: list[Flaw]
    last: str | None = ""


def expand(body: bytes, window: Window, seconds: float = SECONDS_PER_EVENT) -> Expansion:
    """Never raises for anything that a file can hold."""
    if len(body) > MAX_BYTES:
        return _flawed("too-big", body)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # guesses about time zones are welcome
        return _expand(body, window, seconds)


def _expand(body: bytes, window: Window, seconds: float) -> Expansion:
    try:
        with processor_time(seconds):
            calendars = _parsed(body)
            groups = [group for calendar in calendars for group in _events(calendar)]
    except TooLong:
        return _flawed("too-long", body)
    except Exception:  # noqa: BLE001 - whatever a library trips over, it is this file's fault
        return _flawed("unreadable", body)
    if not calendars:
        return _flawed("unreadable", body)
    found = Expansion([], [])
    for group in groups:
        _add(found, group, window, seconds)
    return found


def _parsed(body: bytes) -> list[Any]:
    """What cannot be read is read without its alarms, then without its own time zones: neither hides a meeting."""
    for part in BESIDE:
        try:
            return list(icalendar.Calendar.from_ical(body, multiple=True))
        except Exception:  # noqa: BLE001 - the library trips over a broken zone in many ways
            body = part.sub(b"", body)
    return list(icalendar.Calendar.from_ical(body, multiple=True))


def _add(found: Expansion, group: Any, window: Window, seconds: float) -> None:
    title, dated = title_of(group), [event for event in group.events if "DTSTART" in event]
    if len(dated) < len(group.events):
        found.flaws.append(Flaw("no-start", title))
    group.subcomponents = [*group.walk("VTIMEZONE"), *dated]
    try:
        with processor_time(seconds):
            last = _last_moment(group)
            instances = _instances(group, window)
    except TooLong:
        found.flaws.append(Flaw("too-long", title))
        return
    except Exception:  # noqa: BLE001 - as above
        found.flaws.append(Flaw("rule" if _repeats(group) else "unreadable", title))
        return
    if instances is None:
        found.flaws.append(Flaw("too-many", title))
        return
    if any(_lost_its_zone(event["DTSTART"]) for event in dated):
        found.flaws.append(Flaw("zone", title))
    found.instances.extend(instances)
    found.last = None if last is None or found.last is None else max(found.last, last)


def _events(calendar: Any) -> Iterator[Any]:
    """One small calendar for every UID: an event with its moved instances, and the time zones it needs."""
    groups: dict[str, list[Any]] = {}
    for number, event in enumerate(calendar.walk("VEVENT")):
        groups.setdefault(str(event.get("UID") or f"#{number}"), []).append(event)
    for events in groups.values():
        group = icalendar.Calendar()
        for name in ("X-WR-TIMEZONE", "CALSCALE"):
            if name in calendar:
                group[name] = calendar[name]
        group.subcomponents = [*calendar.walk("VTIMEZONE"), *events]
        yield group


def _instances(group: Any, window: Window) -> list[Instance] | None:
    """None: more than anybody could want to see."""
    own_starts = {write_moment(event["RECURRENCE-ID"].dt) for event in group.events if "RECURRENCE-ID" in event}
    start, end = window.instants()
    found: list[Instance] = []
    for series in recurring_ical_events.of(group).series:
        occurrences = islice(series.between(start, end), MAX_INSTANCES + 1 - len(found))
        components = (one.as_component(keep_recurrence_attributes=False) for one in occurrences)
        found.extend(instance_of(component, own_starts) for component in components)
    return found if len(found) <= MAX_INSTANCES else None


def _repeats(group: Any) -> bool:
    return any("RRULE" in event or "RDATE" in event for event in group.events)


def _lost_its_zone(start: Any) -> bool:
    """It names a time zone that nobody knows, so its hour is taken as the driver's."""
    return "TZID" in start.params and getattr(start.dt, "tzinfo", None) is None


def _last_moment(group: Any) -> str | None:
    if _repeats(group):
        return None
    ends = [event[name].dt for event in group.events for name in ("DTEND", "DTSTART") if name in event]
    ends += [event["DTSTART"].dt + event["DURATION"].dt for event in group.events if "DURATION" in event]
    return max((write_moment(end)[:10] for end in ends), default="")


def title_of(group: Any) -> str:
    """The title of the first event that has one."""
    return next((text for event in group.events if (text := first_text(event, "SUMMARY", 256))), "")


def _flawed(kind: FlawKind, body: bytes) -> Expansion:
    """The whole file is one flaw; its title is what a look at the bytes finds."""
    match = re.search(rb"^SUMMARY[^:\r\n]{0,200}:([^\r\n]{1,200})", body[:100_000], re.MULTILINE)
    title = match.group(1).decode("utf-8", "replace") if match else ""
    return Expansion([], [Flaw(kind, title)], None)
