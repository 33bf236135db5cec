"""Pages that say one thing: a question, a step that takes its time, that there is nothing, that something went wrong."""

from __future__ import annotations

from hmi.sdk import templates as t


def message_page() -> t.MessageTemplate:
    """A question with a safe answer first."""
    return t.MessageTemplate(
        title="Stop charging",
        text="Stop charging at 64%?",
        detail="Your limit is 80%. The range is 214 km now; the trip to the office and back needs 96 km.",
        icon="battery-charging-60",
        actions=[
            t.Action("keep", "Keep charging", on_select=True),
            t.Action("stop", "Stop now", icon="stop-circle-outline", tone="danger", on_select=True),
        ],
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
