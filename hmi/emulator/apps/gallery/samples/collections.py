"""Lists and tiles."""

from __future__ import annotations

from hmi.sdk import templates as t
from hmi.sdk.templates import Tone


def list_page() -> t.ListTemplate:
    """Charging sessions in sections, more than may be shown while moving."""

    def session(key: str, title: str, subtitle: str, icon: str, value: str, tone: Tone = "normal") -> t.Row:
        return t.Row(
            key, title, subtitle, icon=icon, value=value, trailing="chevron", tone=tone, on_select=True
        )  # fmt: skip

    cut_off = "Sunday 14:05, 18 min, interrupted by the station"
    week = [
        session("s1", "Home", "Monday 18:40, 6 h 12 min", "home-outline", "31.4 kWh"),
        session("s2", "Ionity Leipzig Ost", cut_off, "ev-station", "22.8 kWh", "caution"),
        session("s3", "Office garage", "Friday 08:31, 4 h 02 min", "office-building-outline", "18.0 kWh"),
    ]
    settings = [
        t.Row(
            "auto", "Start when plugged in", "Otherwise at the time that you set", icon="power-plug-outline",
            trailing="toggle", checked=True, on_toggle=True,
        ),
        t.Row("cheap", "Cheap hours only", icon="piggy-bank-outline", trailing="toggle", on_toggle=True),
        t.Row("home", "Home", icon="map-marker-outline", trailing="check", checked=True, on_select=True),
        t.Row("off", "Share with the office", "Not available in this car", icon="share-variant-outline", enabled=False),
    ]  # fmt: skip
    old = [session(f"o{n}", f"Home, {n} November", "Overnight", "history", f"{20 + n}.0 kWh") for n in range(1, 12)]
    return t.ListTemplate(
        title="Charging history",
        sections=[
            t.Section("a", "This week", week),
            t.Section("b", "Settings", settings),
            t.Section("c", "Earlier", old),
        ],
        actions=[t.Action("filter", "Only fast", icon="flash-outline", on_select=True)],
    )


def grid_page() -> t.GridTemplate:
    """Apps and places."""
    names = [
        ("Calendar", "calendar", ""),
        ("Charge", "ev-station", "64%"),
        ("Media", "music", ""),
        ("Climate", "fan", "21 °C"),
        ("Navigation", "navigation-variant-outline", ""),
        ("Phone", "phone-outline", ""),
        ("Updates", "update", "Ready"),
        ("Settings", "cog-outline", ""),
    ]
    tiles = [
        t.Tile(
            label.lower(), label, subtitle=note, icon=icon, tone="good" if note == "Ready" else "normal", on_select=True
        )
        for label, icon, note in names
    ]
    return t.GridTemplate(title="All apps", tiles=tiles)
