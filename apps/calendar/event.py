"""Reads one expanded icalendar event into an Instance: clean text, moments, status, alarms."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from .moments import write_moment
from .records import Instance

MAX_TITLE = 256
MAX_DESCRIPTION = 8192
MAX_REMINDERS = 5
_HIDDEN = {"Cc", "Cs", "Cf", "Co", "Cn"}
_KEPT = "\n\u200c\u200d\u200e\u200f"
"""Line ends, and the joiners and marks that Persian and Arabic text needs; no overrides that turn text around."""


def instance_of(event: Any, own_starts: set[str]) -> Instance:
    """``own_starts``: the recurrence ids that have an event of their own, to tell a moved one."""
    start, end = event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else event["DTSTART"].dt
    original = write_moment(event["RECURRENCE-ID"].dt)
    title = first_text(event, "SUMMARY", MAX_TITLE)
    name = event.get("UID") or f"{title}\n{write_moment(end)}"
    return Instance(
        key=hashlib.sha256(f"{name}\n{original}".encode("utf-8", "replace")).hexdigest()[:24],
        title=title,
        start=write_moment(start),
        end=_end(write_moment(start), write_moment(end)),
        location=first_text(event, "LOCATION", MAX_TITLE),
        description=first_text(event, "DESCRIPTION", MAX_DESCRIPTION, lines=True),
        organizer=_person(event.get("ORGANIZER")),
        people=len(_listed(event.get("ATTENDEE"))),
        status=_status(event),
        moved=original in own_starts and original != write_moment(start),
        reminders=_reminders(event, start, end),
    )


def _end(start: str, end: str) -> str:
    """Not before the start: of an hour that the clocks skip, Python puts the beginning after the end."""
    return max(start, end) if len(start) == len(end) else end


def first_text(event: Any, name: str, limit: int, *, lines: bool = False) -> str:
    """The property as text a person can read: no control characters, no direction overrides, cut."""
    values = _listed(event.get(name))
    return clean(str(values[0]), limit, lines=lines) if values else ""


def clean(text: str, limit: int, *, lines: bool = False) -> str:
    """Text from anywhere, made harmless."""
    text = text[: 4 * limit].replace("\r\n", "\n").replace("\t", " ")
    text = "".join(mark for mark in text if mark in _KEPT or unicodedata.category(mark) not in _HIDDEN)
    text = text.strip() if lines else " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _person(value: Any) -> str:
    if value is None:
        return ""
    person = _listed(value)[0]
    name = getattr(person, "params", {}).get("CN") or str(person)
    return clean(str(name).removeprefix("mailto:").removeprefix("MAILTO:"), MAX_TITLE)


def _status(event: Any) -> Literal["confirmed", "tentative", "cancelled"]:
    words = str(event.get("STATUS", "")).upper()
    return "cancelled" if words == "CANCELLED" else "tentative" if words == "TENTATIVE" else "confirmed"


def _reminders(event: Any, start: date, end: date) -> tuple[str, ...] | None:
    """Moments of the alarms that show or sound; a broken alarm is left out. None: no alarm at all."""
    alarms = [part for part in event.subcomponents if part.name == "VALARM"]
    if not alarms:
        return None
    moments = (_reminder(alarm, start, end) for alarm in alarms)
    return tuple(sorted({moment for moment in moments if moment}))[:MAX_REMINDERS]


def _reminder(alarm: Any, start: date, end: date) -> str:
    if str(alarm.get("ACTION", "DISPLAY")).upper() not in ("DISPLAY", "AUDIO"):
        return ""
    try:
        trigger = alarm["TRIGGER"]
        value = trigger.dt
        if isinstance(value, datetime):
            return write_moment(value)
        if not isinstance(value, timedelta):
            return ""
        base = end if str(trigger.params.get("RELATED", "START")).upper() == "END" else start
        base = base if isinstance(base, datetime) else datetime.combine(base, time.min)
        return write_moment(base + value)
    except (KeyError, AttributeError, ValueError, OverflowError, TypeError):
        return ""
