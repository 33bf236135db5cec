"""One realistic page of every template, for the gallery, the snapshot tests and the eye."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from hmi.sdk import templates as t

DAY = datetime(2026, 11, 23, 9, 24, tzinfo=UTC)


def list_page() -> t.ListTemplate:
    """Charging sessions in sections, more than may be shown while moving."""
    week = [
        t.Row(
            "s1",
            "Home",
            "Monday 18:40, 6 h 12 min",
            icon="home-outline",
            value="31.4 kWh",
            trailing="chevron",
            on_select=True,
        ),
        t.Row(
            "s2",
            "Ionity Leipzig Ost",
            "Sunday 14:05, 18 min, interrupted by the station",
            icon="ev-station",
            value="22.8 kWh",
            trailing="chevron",
            tone="caution",
            on_select=True,
        ),
        t.Row(
            "s3",
            "Office garage",
            "Friday 08:31, 4 h 02 min",
            icon="office-building-outline",
            value="18.0 kWh",
            trailing="chevron",
            on_select=True,
        ),
    ]
    settings = [
        t.Row(
            "auto",
            "Start when plugged in",
            "Otherwise at the time that you set",
            icon="power-plug-outline",
            trailing="toggle",
            checked=True,
            on_toggle=True,
        ),
        t.Row("cheap", "Cheap hours only", icon="piggy-bank-outline", trailing="toggle", on_toggle=True),
        t.Row("home", "Home", icon="map-marker-outline", trailing="check", checked=True, on_select=True),
        t.Row("off", "Share with the office", "Not available in this car", icon="share-variant-outline", enabled=False),
    ]
    old = [
        t.Row(
            f"o{n}",
            f"Home, {n} November",
            "Overnight",
            icon="history",
            value=f"{20 + n}.0 kWh",
            trailing="chevron",
            on_select=True,
        )
        for n in range(1, 12)
    ]
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
        ("Charge", "ev-station", "64 %"),
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


def detail_page() -> t.DetailTemplate:
    """One meeting."""
    return t.DetailTemplate(
        title="Meeting",
        headline="Design review: charge port",
        summary="Today 10:00 to 11:30, starts in 36 minutes",
        icon="account-group-outline",
        facts=[
            t.Fact("where", "Where", "Room Neckar, building 12", icon="map-marker-outline"),
            t.Fact("who", "Organiser", "Ada Lindqvist", icon="account-outline"),
            t.Fact("people", "Guests", "6 of 9 have accepted", icon="account-check-outline"),
            t.Fact("dialling", "Dial in", "Available from 09:55", icon="phone-outline"),
        ],
        body="Please bring the latest measurements of the flap motor. We decide on the supplier for the second source and look "
        "at the results of the cold chamber tests from Arjeplog.",
        actions=[
            t.Action("go", "Navigate", icon="navigation-variant-outline", on_select=True),
            t.Action("dial", "Dial in", icon="phone-outline", on_select=True),
            t.Action("late", "I am late", icon="clock-alert-outline", on_select=True),
        ],
    )


def message_page() -> t.MessageTemplate:
    """A question with a safe answer first."""
    return t.MessageTemplate(
        title="Stop charging",
        text="Stop charging at 64 %?",
        detail="Your limit is 80 %. The range is 214 km now; the trip to the office and back needs 96 km.",
        icon="battery-charging-60",
        actions=[
            t.Action("keep", "Keep charging", on_select=True),
            t.Action("stop", "Stop now", icon="stop-circle-outline", tone="danger", on_select=True),
        ],
    )


def gauge_page() -> t.GaugeTemplate:
    """Charging."""
    return t.GaugeTemplate(
        title="Charge",
        label="Battery",
        value=64,
        unit="%",
        status="Charging, 7.2 kW",
        tone="good",
        target=80,
        target_label="Limit",
        target_minimum=50,
        target_maximum=100,
        target_step=5,
        on_target=True,
        facts=[
            t.Fact("range", "Range", "214 km", icon="map-marker-distance"),
            t.Fact("ready", "Ready at", "07:10", icon="clock-outline"),
            t.Fact("cost", "This session", "4.82 €", icon="cash"),
        ],
        actions=[
            t.Action("stop", "Stop charging", icon="stop", on_select=True),
            t.Action("sessions", "History", icon="history", on_select=True),
        ],
    )


def gauge_unknown_page() -> t.GaugeTemplate:
    """A value that nobody knows."""
    return t.GaugeTemplate(
        title="Charge",
        label="Battery",
        unit="%",
        reason="The battery has not answered since 09:12",
        facts=[t.Fact("range", "Range", "Unknown", icon="map-marker-distance", tone="caution")],
        actions=[t.Action("again", "Try again", icon="refresh", on_select=True)],
    )


def chart_page() -> t.ChartTemplate:
    """Power over state of charge, with the last session faint behind it."""

    def power(soc: float, peak: float) -> float:
        return peak * min(1, (soc + 12) / 22) * (1 if soc < 45 else math.exp(-(soc - 45) / 38))

    return t.ChartTemplate(
        title="Charging curve",
        sentence="You charge with 33 kW, a little faster than last time.",
        x_axis=t.Axis("Battery", "%", 0, 100),
        y_axis=t.Axis("Power", "kW", 0),
        series=[
            t.Series("now", "Now", [t.Point(soc, power(soc, 50)) for soc in range(8, 62)]),
            t.Series("last", "Sunday", [t.Point(soc, power(soc, 44)) for soc in range(12, 91)], style="faint"),
        ],
        facts=[
            t.Fact("energy", "Energy", "18.4 kWh", icon="lightning-bolt-outline"),
            t.Fact("peak", "Peak", "50.1 kW", icon="chart-line"),
            t.Fact("left", "To limit", "21 min", icon="timer-outline"),
        ],
        actions=[t.Action("table", "As a list", icon="table", on_select=True)],
    )


def bars_page() -> t.ChartTemplate:
    """Energy of the last weeks."""
    return t.ChartTemplate(
        title="Energy",
        sentence="This week you used 12 % less energy than the week before.",
        x_axis=t.Axis("Week"),
        y_axis=t.Axis("Energy", "kWh"),
        series=[t.Series("e", "Energy", [t.Point(40 + n, 38 + 9 * math.sin(n * 1.3)) for n in range(8)], style="bars")],
    )


def agenda_page(now: datetime = DAY) -> t.AgendaTemplate:
    """A working day; the next meeting begins in a while."""

    def at(minutes: int) -> str:
        return (now + timedelta(minutes=minutes)).isoformat()

    item = t.AgendaItem
    return t.AgendaTemplate(
        title="Calendar",
        day=now.date().isoformat(),
        next_key="review",
        note="As of 09:20",
        on_previous=True,
        on_next=True,
        items=[
            item(
                "day", "Berlin trade fair", now.date().isoformat(), now.date().isoformat(), all_day=True, on_select=True
            ),
            item("standup", "Stand-up", at(-54), at(-39), location="Online", on_select=True),
            item(
                "review",
                "Design review: charge port",
                at(36),
                at(126),
                location="Room Neckar, building 12",
                note="Leave by 09:40",
                tone="accent",
                on_select=True,
            ),
            item("lunch", "Lunch with Ada", at(156), at(216), location="Kantine Nord", on_select=True),
            item(
                "call",
                "Supplier call: second source for the flap motor and what it costs",
                at(246),
                at(276),
                on_select=True,
            ),
            item(
                "dentist",
                "Dentist",
                at(396),
                at(441),
                location="Marktplatz 3, Stuttgart",
                tone="caution",
                on_select=True,
            ),
        ],
        actions=[t.Action("refresh", "Refresh", icon="refresh", on_select=True)],
    )


def form_page() -> t.FormTemplate:
    """Signing in to a calendar."""
    return t.FormTemplate(
        title="Add calendar",
        intro="Your calendar's address and an app password from its settings.",
        fields=[
            t.Field("url", "Address", "url", "https://cal.example.org", required=True),
            t.Field("user", "User name", "email", "", placeholder="name@example.org", required=True),
            t.Field(
                "password",
                "App password",
                "password",
                "hunter22",
                error="The server refuses this password",
                required=True,
            ),
            t.Field(
                "since",
                "Remind me",
                "choice",
                "10",
                choices=[
                    t.Choice("0", "Never"),
                    t.Choice("10", "10 minutes before"),
                    t.Choice("30", "30 minutes before"),
                ],
            ),
            t.Field("ready", "Ready by", "time", "07:10", hint="The car is warm by then"),
            t.Field("private", "Show private events", "toggle", "true"),
        ],
        submit_label="Sign in",
        on_submit=True,
    )


def progress_page() -> t.ProgressTemplate:
    """An update that is being loaded."""
    return t.ProgressTemplate(
        title="Update",
        text="Loading version 4.2",
        fraction=0.42,
        detail="310 of 740 MB, about 6 minutes left",
        still_works="You can drive and use everything meanwhile.",
        icon="download-outline",
        actions=[t.Action("later", "Continue later", on_select=True)],
    )


def waiting_page() -> t.ProgressTemplate:
    """Nobody knows how long this takes."""
    return t.ProgressTemplate(title="Update", text="Checking the signature", icon="shield-check-outline")


def tabs_page() -> t.TabsTemplate:
    """Charge, with its curve and its history."""
    gauge = gauge_page()
    return t.TabsTemplate(
        title="Charge",
        selected="now",
        on_select=True,
        tabs=[
            t.Tab("now", "Now", icon="battery-charging", template=gauge),
            t.Tab("curve", "Curve", icon="chart-line"),
            t.Tab("history", "History", icon="history"),
            t.Tab("plan", "Schedule", icon="calendar-clock"),
        ],
    )


def tabs_chart_page() -> t.TabsTemplate:
    """The same tabs on the curve."""
    page = tabs_page()
    page.selected = "curve"
    page.tabs = [t.Tab(tab.key, tab.label, tab.icon, chart_page() if tab.key == "curve" else None) for tab in page.tabs]
    return page


def empty_page() -> t.EmptyTemplate:
    """Nothing yet."""
    return t.EmptyTemplate(
        title="Calendar",
        text="No calendar is connected yet",
        icon="calendar-plus",
        actions=[t.Action("add", "Add a calendar", icon="plus", on_select=True)],
    )


def error_page() -> t.ErrorTemplate:
    """Something went wrong."""
    return t.ErrorTemplate(
        title="Calendar",
        text="The calendar server does not answer",
        remedy="You see the events of 09:20. The next try is at 09:40.",
        icon="cloud-off-outline",
        actions=[t.Action("again", "Try now", icon="refresh", on_select=True)],
    )


PAGES = {
    "list": list_page,
    "grid": grid_page,
    "detail": detail_page,
    "message": message_page,
    "gauge": gauge_page,
    "gauge-unknown": gauge_unknown_page,
    "chart": chart_page,
    "bars": bars_page,
    "agenda": agenda_page,
    "form": form_page,
    "progress": progress_page,
    "waiting": waiting_page,
    "tabs": tabs_page,
    "tabs-chart": tabs_chart_page,
    "empty": empty_page,
    "error": error_page,
}
"""Name of the sample to the function that makes it."""
