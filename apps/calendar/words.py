"""Every trouble and every flaw in words: a sentence, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from .records import Flaw, FlawKind, Trouble, TroubleKind

PATIENCE = 6 * 3600.0
"""Seconds between two tries with a password that was refused, unless the driver asks."""


class Speaker(Protocol):
    """The app's translations."""

    def tr(self, text: str, **values: str) -> str:
        """The text in the driver's language."""


class Words(NamedTuple):
    """A sentence, its remedy, and the one step that is offered."""

    text: str
    remedy: str
    step: str = "retry"
    """``retry``, or ``account`` to look at the address and the password."""


TROUBLES: dict[TroubleKind, Words] = {
    "no-account": Words("No calendar account yet.", "Add yours while parked.", "account"),
    "address": Words(
        "{fact} is not the address of a calendar server.", "Check how the address is written.", "account"
    ),
    "insecure": Words(
        "{fact} would send your password unprotected.", "Use an address that begins with https://.", "account"
    ),
    "network": Words("The calendar server {fact} does not answer.", "Check the connection of the car, then try again."),
    "certificate": Words(
        "The certificate of {fact} is not trusted, so your password was not sent.",
        "Check the address. If the server is your own, add its certificate authority to the car.",
        "account",
    ),
    "password": Words(
        "The calendar server does not accept this user and password.",
        "Enter the app password of your provider again.",
        "account",
    ),
    "forbidden": Words(
        "The calendar server does not let you read this calendar.", "Check the account with your provider.", "account"
    ),
    "moved": Words(
        "The calendar server sends you on to {fact}, and your password does not go there by itself.",
        "If you trust it, read the calendar with https://{fact} as the address.",
        "account",
    ),
    "not-caldav": Words(
        "There is no calendar server at this address.", "Ask your provider for the CalDAV address.", "account"
    ),
    "no-calendar": Words(
        "This account has no calendar.", "Make one with your provider, then try again."
    ),
    "clock": Words(
        "By the clock of this car, the certificate of {fact} is not valid yet.", "Check the date and time of the car."
    ),
    "server": Words("The calendar server reports a fault of its own ({fact}).", "Try again later."),
    "broken-answer": Words("The calendar server gives an answer that cannot be read.", "Try again later."),
    "stuck": Words("Reading the calendar took too long and was ended.", "Try again later."),
    "disk": Words("The calendar cannot be saved in this car.", "Free some space, then try again."),
    "failed": Words("Reading the calendar failed.", "Try again."),
}  # fmt: skip
FLAWS: dict[FlawKind, str] = {
    "unreadable": "It is damaged. Save it again in your calendar.",
    "no-start": "It does not say when it begins. Give it a start in your calendar.",
    "rule": "Its repetition makes no sense. Set it anew in your calendar.",
    "too-long": "Its repetition never comes to an end. Set it anew in your calendar.",
    "too-many": "It repeats too often to be shown. Let it repeat less often in your calendar.",
    "too-big": "It is too large for the car. Remove its attachments in your calendar.",
    "zone": "Its time zone is unknown, so it is shown by the clock of the car. Choose another in your calendar.",
    "refused": "The calendar server does not hand it out. Save it again in your calendar.",
    "crashed": "Reading it failed several times. Save it again in your calendar.",
    "calendar": "The server does not hand out this calendar. Check with your provider that you may read it.",
    "cut": "It holds more than the car can keep, so some of it is not shown. Delete what is old.",
}


class SyncProblem:
    """A trouble as the coordinator and the screens want it."""

    def __init__(self, trouble: Trouble, speaker: Speaker) -> None:
        self.trouble = trouble
        self._words = TROUBLES[trouble.kind]
        self._speaker = speaker

    @property
    def sentence(self) -> str:
        """What happened."""
        return self._speaker.tr(self._words.text, fact=self.trouble.fact)

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self._speaker.tr(self._words.remedy, fact=self.trouble.fact)

    @property
    def retry_after(self) -> float:
        """Seconds until it is worth trying again: a password refused too often locks the account."""
        return PATIENCE if self.trouble.kind == "password" else self.trouble.wait

    @property
    def step(self) -> str:
        """The one step to offer."""
        return self._words.step


def flaw_words(flaw: Flaw, speaker: Speaker) -> tuple[str, str]:
    """Title and sentence of a flaw."""
    return flaw.title or speaker.tr("An event without a title"), speaker.tr(FLAWS[flaw.kind])
