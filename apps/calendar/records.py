"""The facts that travel between this app's parts: account, calendar, event instance, trouble."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

TroubleKind = Literal[
    "no-account", "address", "insecure", "network", "certificate", "password", "forbidden", "moved", "not-caldav",
    "no-calendar", "clock", "server", "broken-answer", "stuck", "disk", "failed",
]  # fmt: skip
FlawKind = Literal[
    "unreadable", "no-start", "rule", "too-long", "too-many", "too-big", "zone", "refused", "crashed",
    "calendar", "cut",
]  # fmt: skip


class Account(Struct, frozen=True):
    """One CalDAV account, as kept in ``account.json``."""

    url: str
    user: str
    password: str

    def __repr__(self) -> str:
        """Keep the password out of every log."""
        return f"Account({self.url!r}, {self.user!r}, …)"


class Trouble(Struct, frozen=True):
    """Why a sync did not succeed: a kind that the app has words for, and the one fact that goes with them."""

    kind: TroubleKind
    fact: str = ""
    wait: float = 0
    """Seconds that the server wants to be left alone."""


class Flaw(Struct, frozen=True):
    """One event, or calendar, that cannot be shown, or not wholly: its title and what is wrong."""

    kind: FlawKind
    title: str


class CalendarRecord(Struct, frozen=True):
    """One calendar collection of the account; ``stamp`` is the sync-token or ctag last seen in a listing."""

    url: str
    name: str
    stamp: str = ""


class Instance(Struct, frozen=True, kw_only=True):
    """One happening of an event.

    A moment is text: ``2026-11-22`` (all day), ``2026-11-22T09:00:00`` (wherever the driver is) or
    ``2026-11-22T09:00:00Z`` (an instant). So a new time zone needs no new expansion.
    """

    key: str
    title: str
    start: str
    end: str
    location: str = ""
    description: str = ""
    organizer: str = ""
    people: int = 0
    status: Literal["confirmed", "tentative", "cancelled"] = "confirmed"
    moved: bool = False
    reminders: tuple[str, ...] | None = None
    """Moments of its own alarms; None: it has none, the app's default holds."""

    @property
    def all_day(self) -> bool:
        """Whether it has dates and no times."""
        return len(self.start) == 10


class Outcome(Struct, frozen=True, kw_only=True):
    """What one run of the worker ended in."""

    trouble: Trouble | None = None
    changed: int = 0
    removed: int = 0
    waiting: int = 0
    """Events not expanded yet because the run's time was up; the next run goes on."""
