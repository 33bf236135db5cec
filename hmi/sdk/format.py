"""Numbers, dates and units as the driver writes them. Babel is imported when the first one is asked for."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from hmi.sdk.context import Context
from hmi.sdk.words import say

if TYPE_CHECKING:
    from babel import Locale

KM_PER_MILE = 1.609344
Width = Literal["short", "medium", "long", "full"]
UNKNOWN = "–"
"""What stands where a value is not known."""
ZEROS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०"}
"""The zero of each numbering system that some language has by default; the other nine follow it."""
COMMA = "، "
"""What parts of a line lie apart by where a digit looks like a dot: ``·`` would read as a nought."""
HOURS = {"duration-day": "{0} d", "duration-hour": "{0} h", "duration-minute": "{0} min"}
"""English durations: Unicode's own are "2 hrs 5 mins" or "2h 5m"; these are the symbols of the standard."""


def _forget_tables() -> None:
    """Tables that Babel needs only to list languages and currencies of territories: a megabyte in every app's process."""
    from babel.core import get_global  # noqa: PLC0415

    for name in ("territory_languages", "territory_currencies"):
        get_global(name).clear()  # type: ignore[attr-defined]


class Format:
    """For one context. ``None`` is always "–", never zero."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale; English when the context names one that does not exist."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415 start-up is lean

        try:
            found = Locale.parse(self._context.locale, sep="-" if "-" in self._context.locale else "_")
        except (UnknownLocaleError, ValueError):
            found = Locale.parse("en")
        _forget_tables()
        return found

    @cached_property
    def zone(self) -> ZoneInfo:
        """The driver's time zone."""
        try:
            return ZoneInfo(self._context.time_zone)
        except (KeyError, ValueError, OSError):
            return ZoneInfo("UTC")

    def in_line(self, *parts: str) -> str:
        """Those of the parts that say something, side by side: ``2.0 kWh · peak 6.0 kW``."""
        apart = COMMA if self._zero in (ZEROS["arab"], ZEROS["arabext"]) else " · "
        return apart.join(filter(None, parts))

    def number(self, value: float | None, decimals: int = 0) -> str:
        """``1,234.5``"""
        if value is None:
            return UNKNOWN
        from babel.numbers import format_decimal  # noqa: PLC0415

        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        text = format_decimal(value, format=pattern, locale=self.locale, numbering_system="default")
        return self._digits(text)

    def percent(self, value: float | None, decimals: int = 0) -> str:
        """``80 %`` for 80: signals carry per cent, not fractions."""
        if value is None:
            return UNKNOWN
        from babel.numbers import format_percent  # noqa: PLC0415

        text = str(self.locale.percent_formats[None].pattern)
        pattern = text.replace("0", "0." + "0" * decimals, 1) if decimals else text
        text = format_percent(value / 100, format=pattern, locale=self.locale, numbering_system="default")
        return self._digits(text.replace("%", "٪") if self._zero == ZEROS["arab"] else text)

    def currency(self, amount: float | None, code: str) -> str:
        """``€4.20`` for (4.2, "EUR")."""
        if amount is None:
            return UNKNOWN
        from babel.numbers import format_currency  # noqa: PLC0415

        text = format_currency(amount, code, locale=self.locale, numbering_system="default")
        return self._digits(text)

    def distance(self, km: float | None, decimals: int = 0) -> str:
        """Kilometres in the driver's unit: ``212 km`` or ``132 mi``."""
        if km is None:
            return UNKNOWN
        miles = self._context.units.distance == "mi"
        return self._unit(km / KM_PER_MILE if miles else km, "length-mile" if miles else "length-kilometer", decimals)

    def speed(self, km_h: float | None) -> str:
        """km/h in the driver's unit."""
        if km_h is None:
            return UNKNOWN
        miles = self._context.units.distance == "mi"
        unit = "speed-mile-per-hour" if miles else "speed-kilometer-per-hour"
        return self._unit(km_h / KM_PER_MILE if miles else km_h, unit, 0)

    def temperature(self, celsius: float | None, decimals: int = 0) -> str:
        """Degrees Celsius in the driver's unit: ``21°C`` or ``70°F``."""
        if celsius is None:
            return UNKNOWN
        fahrenheit = self._context.units.temperature == "fahrenheit"
        unit = "temperature-fahrenheit" if fahrenheit else "temperature-celsius"
        return self._unit(celsius * 1.8 + 32 if fahrenheit else celsius, unit, decimals)

    def energy(self, kwh: float | None, decimals: int = 1) -> str:
        """``7.4 kWh``"""
        return UNKNOWN if kwh is None else self._unit(kwh, "energy-kilowatt-hour", decimals)

    def power(self, kw: float | None, decimals: int = 1) -> str:
        """``11.0 kW``"""
        return UNKNOWN if kw is None else self._unit(kw, "power-kilowatt", decimals)

    def duration(self, value: dt.timedelta | float | None) -> str:
        """A length of time of at most two parts: ``2 h 5 min``; a number is seconds."""
        if value is None:
            return UNKNOWN
        minutes = round((value.total_seconds() if isinstance(value, dt.timedelta) else value) / 60)
        days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
        parts = [(days, "duration-day"), (hours, "duration-hour"), (minutes, "duration-minute")]
        texts = [self._length(amount, unit) for amount, unit in parts if amount]
        return " ".join(texts[:2]) or self._length(0, "duration-minute")

    def time(self, moment: dt.datetime | dt.time | None) -> str:
        """``07:10`` in the driver's time zone; a time without a day stands as it is."""
        if moment is None:
            return UNKNOWN
        from babel.dates import format_time  # noqa: PLC0415

        zone = None if isinstance(moment, dt.time) else self.zone
        return self._digits(format_time(moment, "short", tzinfo=zone, locale=self.locale))

    def date(self, day: dt.date | None, width: Width = "medium") -> str:
        """``2 Mar 2026``; an aware moment is that day in the driver's time zone."""
        if day is None:
            return UNKNOWN
        from babel.dates import format_date  # noqa: PLC0415

        return self._digits(format_date(self._local_day(day), width, locale=self.locale))

    def day(self, day: dt.date | None, today: dt.date) -> str:
        """``Today``, ``Tomorrow``, ``Yesterday``, a weekday within six days, else a date with its weekday."""
        if day is None:
            return UNKNOWN
        from babel.dates import format_date, format_skeleton  # noqa: PLC0415

        local, reference = self._local_day(day), self._local_day(today)
        distance = (local - reference).days
        if abs(distance) <= 1:
            return {-1: say("Yesterday"), 0: say("Today"), 1: say("Tomorrow")}[distance]
        if 0 < distance < 7:
            return format_date(local, "EEEE", locale=self.locale)
        moment = dt.datetime.combine(local, dt.datetime.min.time())
        return self._digits(format_skeleton("MMMEd", moment, locale=self.locale))

    def ago(self, age: dt.timedelta | None) -> str:
        """``5 minutes ago``."""
        if age is None:
            return UNKNOWN
        from babel.dates import format_timedelta  # noqa: PLC0415

        return self._digits(format_timedelta(-age, add_direction=True, granularity="minute", locale=self.locale))

    def _local_day(self, day: dt.date) -> dt.date:
        if isinstance(day, dt.datetime):
            return (day.astimezone(self.zone) if day.tzinfo else day).date()
        return day

    @cached_property
    def _zero(self) -> str:
        return ZEROS.get(self.locale.default_numbering_system, "0")

    def _digits(self, text: str) -> str:
        """In the digits of the language: Babel knows its separators and writes Latin ones."""
        if self._zero == "0":
            return text
        return text.translate({ord("0") + digit: ord(self._zero) + digit for digit in range(10)})

    def _length(self, amount: float, unit: str) -> str:
        return HOURS[unit].format(self.number(amount)) if self.locale.language == "en" else self._unit(amount, unit, 0)

    def _unit(self, value: float, unit: str, decimals: int) -> str:
        from babel.units import format_unit  # noqa: PLC0415

        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        text = format_unit(value, unit, "short", format=pattern, locale=self.locale, numbering_system="default")
        return self._digits(text)
