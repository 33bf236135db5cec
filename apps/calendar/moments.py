"""Moments: the text form of a date, a floating time or an instant, and where it falls for the driver."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

FIRST_YEAR, LAST_YEAR = 1800, 2400
"""Far enough from the ends of Python's calendar that no zone leads beyond them."""


def write_moment(value: date | datetime) -> str:
    """The text form; instants are written in UTC, to the second. ValueError for years that no meeting is in."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(f"the year {value.year}")
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return value.isoformat(timespec="seconds")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def at_driver(moment: str, zone: tzinfo) -> datetime:
    """The moment as an aware time in the driver's zone; a date is its midnight there."""
    if len(moment) == 10:
        return datetime.combine(date.fromisoformat(moment), time.min, zone)
    value = datetime.fromisoformat(moment)
    if value.tzinfo is None:  # through UTC, so that a time which the clocks skip is the one they show instead
        value = value.replace(tzinfo=zone).astimezone(UTC)
    return value.astimezone(zone)


def rough_second(moment: str) -> int:
    """Seconds since 1970 for sorting and searching; up to 14 hours wrong for dates and floating times."""
    return int(at_driver(moment, UTC).timestamp())
