"""What the page says about its app: derived from what the host knows and what has been presented."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_HOST_STATES = {
    "starting": "starting",
    "not-responding": "notResponding",
    "crashed": "crashed",
    "quarantined": "quarantined",
    "stopped": "stopped",
    "invalid": "invalid",
}
_SENTENCES = {
    "notResponding": QT_TRANSLATE_NOOP("PageState", "Wait a moment, or close it. Everything else keeps running."),
    "crashed": QT_TRANSLATE_NOOP("PageState", "It starts again by itself. Everything else keeps running."),
    "failed": QT_TRANSLATE_NOOP("PageState", "Restart it to try again. Everything else keeps running."),
    "quarantined": QT_TRANSLATE_NOOP("PageState", "It has stopped too often. Everything else keeps running."),
    "stopped": QT_TRANSLATE_NOOP("PageState", "You can open it again."),
    "invalid": QT_TRANSLATE_NOOP("PageState", "It has faults. Its maker has to mend it."),
    "away": QT_TRANSLATE_NOOP("PageState", "Apps cannot be started at the moment. It is tried again by itself."),
    "absent": QT_TRANSLATE_NOOP("PageState", "The app is not installed."),
}


class AppFacts(Protocol):
    """What the shell's directory knows of an app; ``state`` and ``cause`` are the host's words for it."""

    @property
    def name(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def cause(self) -> str: ...


class PageState(NamedTuple):
    """As PageObject shows it."""

    state: str
    message: str = ""


def page_state(
    facts: AppFacts | None, *, host_away: bool, running: bool, presented: bool, wanted: str | None
) -> PageState:
    """From five facts.

    ``running``: a process owns the app's name. ``presented``: that process, or the last one, has sent a page.
    ``wanted``: None when nobody asked for a start, "" when it is under way, else why it failed.
    """
    host_state = facts.state if facts is not None else ""
    if running and host_state in ("", "running", "background", "starting", "stopped"):
        return PageState("ready" if presented else "starting")
    if host_away and not running:
        return PageState("starting", _say("away"))
    if wanted == "" and host_state in ("", "stopped"):
        return PageState("starting")
    if facts is None:
        return PageState("stopped", _say("absent"))
    if host_state in ("running", "background"):
        # It has just left, and the host is about to say why: the page stays until then.
        return PageState("ready" if presented else "starting")
    state = _HOST_STATES.get(host_state, "stopped")
    key = "failed" if facts.cause == "host-failed" else state
    return PageState(state, "" if state == "starting" else _say(key))


def _say(key: str) -> str:
    return QCoreApplication.translate("PageState", str(_SENTENCES[key]))
