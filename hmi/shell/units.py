"""Numbers as the driver reads them; what the car does not know is a dash, never a number."""

from __future__ import annotations

from PySide6.QtCore import QLocale

UNKNOWN_TEXT = "–"
COLDEST, HOTTEST = -90.0, 90.0
"""degC on a road, and what any car may be told to be: whatever says more is broken, though it calls itself good."""


def from_celsius(value: float, unit: str) -> float:
    """A temperature in the driver's unit."""
    return value * 9 / 5 + 32 if unit == "fahrenheit" else value


def to_celsius(value: float, unit: str) -> float:
    """A temperature in the unit of VSS."""
    return (value - 32) * 5 / 9 if unit == "fahrenheit" else value


def temperature_text(celsius: float | None, unit: str, locale: QLocale, decimals: int = 0) -> str:
    """Such as ``-4°``."""
    if celsius is None or not COLDEST <= celsius <= HOTTEST:
        return UNKNOWN_TEXT
    value = round(from_celsius(celsius, unit), decimals) + 0.0  # no "-0"
    return f"{locale.toString(value, 'f', decimals)}°"
