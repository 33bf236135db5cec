"""What the driver has set: times, cheap hours, prices. Kept in the app's store."""

from __future__ import annotations

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
    """``HH:MM`` as a time."""
    try:
        return time.fromisoformat(text.strip()).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None


def price(text: str) -> float | None:
    """A price per kWh, with comma or point."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return round(value, 4) if 0 <= value <= 100_000 else None
