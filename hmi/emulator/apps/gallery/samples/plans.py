"""A day, one meeting, and the form that signs in to both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hmi.sdk import templates as t

DAY = datetime(2026, 11, 23, 9, 24, tzinfo=UTC)


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
