"""What the driver has set: times, cheap hours, prices. Kept in the app's store."""

from __future__ import annotations

import re
from datetime import time

from msgspec import Struct

KEY = "settings"
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "AED", "SAR", "CNY", "KRW", "INR")
MOST_WINDOWS = 3
Windows = tuple[tuple[time, time], ...]
"""Begin and end by the wall clock; an end before the begin is that of the next day."""


class Settings(Struct, frozen=True):
    """All of it; times are those of a wall clock."""

    ready_on: bool = False
    ready: time = time(7, 0)
    cheap_on: bool = False
    cheap: Windows = ((time(0, 0), time(5, 0)),)
    cabin: bool = False
    battery: bool = False
    price: float = 0.30
    cheap_price: float = 0.20
    currency: str = "EUR"


def clock_time(text: str) -> time | None:
    """``HH:MM`` as a time, as people write it: 7:00 and 7.00 too, and 24:00 for the end of a day."""
    found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})", text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    if (hour, minute) == (24, 0):
        return time(0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def price(text: str) -> float | None:
    """A price per kWh, with comma or point."""
    try:
        value = float(text.strip().replace(",", ".").replace("٫", "."))
    except ValueError:
        return None
    return abs(round(value, 4)) if 0 <= value <= 100_000 else None
