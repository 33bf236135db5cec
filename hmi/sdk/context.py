"""What the shell tells an app about the moment: restrictions, locale, units, theme, profile."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

DrivingState = Literal["parked", "idling", "moving", "unknown"]


class DrivingRestrictions(Struct, frozen=True, kw_only=True):
    """One row of the driving policy, in the shape of Android's CarUxRestrictions. None means no limit.

    ``flags`` are the bits of CarUxRestrictions.java; the defaults are the fully restricted row.
    """

    state: DrivingState = "unknown"
    flags: int = 511
    rows: int | None = 6
    items: int | None = 21
    depth: int | None = 3
    text: int | None = 120
    text_cjk: int | None = 31
    keyboard: bool = False
    sign_in: bool = False
    video: bool = False
    message_body: bool = False
    pictures: Literal["any", "one", "icon"] = "icon"
    heads_up: tuple[str, ...] = ("safety",)


class Units(Struct, frozen=True, kw_only=True):
    """The driver's units; signals always carry the units of VSS."""

    distance: Literal["km", "mi"] = "km"
    temperature: Literal["celsius", "fahrenheit"] = "celsius"


class Context(Struct, frozen=True, kw_only=True):
    """A value object: a change is a new one."""

    driving: DrivingRestrictions = DrivingRestrictions()
    locale: str = "en"
    right_to_left: bool = False
    time_zone: str = "UTC"
    units: Units = Units()
    theme: Literal["day", "night"] = "night"
    text_scale: float = 1.0
    reduced_motion: bool = False
    profile: str = "driver"
