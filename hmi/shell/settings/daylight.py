"""Day or night: by the car's ambient light with a margin against flicker, by the clock when there is no light signal."""

from __future__ import annotations

from datetime import datetime, timedelta

DAY_ABOVE = 35.0
"""Per cent of VSS LightIntensity; a street lamp stays below, an overcast day above."""
NIGHT_BELOW = 20.0
DAY_FROM_HOUR = 7
NIGHT_FROM_HOUR = 19


class Daylight:
    """Remembers what it said, so that a light between the two limits changes nothing."""

    def __init__(self) -> None:
        self._light: float | None = None
        self._theme = ""

    def see(self, light: float | None) -> None:
        """The newest light in per cent; None when the car does not know."""
        self._light = light

    def theme(self, now: datetime) -> str:
        """``day`` or ``night``."""
        if self._light is None:
            self._theme = "day" if DAY_FROM_HOUR <= now.hour < NIGHT_FROM_HOUR else "night"
        elif self._light > DAY_ABOVE:
            self._theme = "day"
        elif self._light < NIGHT_BELOW or not self._theme:
            self._theme = "night"
        return self._theme

    @staticmethod
    def until_change(now: datetime) -> float:
        """Seconds until the clock alone would change the theme."""
        hours = [DAY_FROM_HOUR, NIGHT_FROM_HOUR, DAY_FROM_HOUR + 24]
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return min(s for hour in hours if (s := (midnight + timedelta(hours=hour) - now).total_seconds()) > 0)
