"""Small pieces that the screens share: times and places of an instance, in the driver's words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from .records import Instance

if TYPE_CHECKING:
    from .app import Calendar

_TURNING = frozenset({"R", "AL", "AN"})
_MARKS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Embeddings, overrides and isolates: in a text of others they reach beyond it, or close what is around it."""


def title_of(app: Calendar, one: Instance) -> str:
    """Its title, or that it has none."""
    return one.title or app.tr("Busy")


def in_line(app: Calendar, *parts: str) -> str:
    """Parts side by side; one that is written from the right turns no other, whatever marks of direction it carries."""
    return app.format.in_line(*map(_isolated, parts))


def _isolated(text: str) -> str:
    text = text.translate(_MARKS)
    turns = any(bidirectional(character) in _TURNING for character in text)
    return f"\u2068{text}\u2069" if turns else text


def when(app: Calendar, one: Instance) -> str:
    """``Tomorrow, 09:15 – 09:30``, or the days of an all-day entry."""
    begin, end = app.diary.begin(one), app.diary.end(one)
    today = app.diary.today
    if one.all_day:
        last = max(end.date() - timedelta(days=1), begin.date())
        return _between(app, begin.date(), last, today)
    if begin.date() == end.date():
        return f"{app.format.day(begin, today)}, {app.format.time(begin)} – {app.format.time(end)}"
    return (
        f"{app.format.day(begin, today)}, {app.format.time(begin)} – "
        f"{app.format.day(end, today)}, {app.format.time(end)}"
    )


def begins(app: Calendar, one: Instance) -> str:
    """``09:15``; on another day than today ``Tomorrow, 09:15``; the day alone of an all-day entry."""
    begin, today = app.diary.begin(one), app.diary.today
    day, time = app.format.day(begin, today), app.format.time(begin)
    if one.all_day:
        return day
    return time if begin.date() == today else f"{day}, {time}"


def remark(app: Calendar, one: Instance) -> str:
    """What is out of the ordinary."""
    if one.status == "cancelled":
        return app.tr("Called off")
    if one.moved:
        return app.tr("Moved")
    return app.tr("Not certain yet") if one.status == "tentative" else ""


def _between(app: Calendar, first: date, last: date, today: date) -> str:
    if first == last:
        return app.tr("{day}, all day", day=app.format.day(first, today))
    return f"{app.format.day(first, today)} – {app.format.day(last, today)}"
