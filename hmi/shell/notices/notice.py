"""One notice, and how a stranger's words become one: cut, stripped, sorted into a class."""

from __future__ import annotations

import re
from typing import Any, Literal

from msgspec import Struct

Kind = Literal["safety", "call", "navigation", "message", "other"]

RANK: dict[str, int] = {"safety": 0, "call": 1, "navigation": 2, "message": 3, "other": 4}
"""Who goes first; the driving policy says who may interrupt at all."""

SUMMARY_LIMIT, BODY_LIMIT, NAME_LIMIT, LABEL_LIMIT = 160, 4000, 60, 40
TOTAL_LIMIT = 256 * 1024
ACTION_LIMIT, HINT_LIMIT = 32, 64
SHOWN_ACTIONS = 3
DEFAULT_ACTION = "default"

_MARKUP = re.compile(r"</?\s*(?:b|i|u|a|img|br|p|span)\b[^<>]*>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARK = r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE = re.compile(f"({_MARK}{{2}}){_MARK}+")
_ICON = re.compile(r"[a-z0-9-]{1,64}")
_PREFIXES: tuple[tuple[str, Kind], ...] = (
    ("x-hmi.safety", "safety"),
    ("call", "call"),
    ("x-hmi.navigation", "navigation"),
    ("navigation", "navigation"),
    ("im", "message"),
    ("email", "message"),
    ("x-hmi.message", "message"),
)


class TooLargeError(Exception):
    """A notice beyond all measure."""


class Action(Struct, frozen=True):
    """One button of a notice."""

    key: str
    label: str


class Notice(Struct, frozen=True, kw_only=True):
    """What is shown; ``sender`` is the bus connection that may hear of it, ``arrived`` orders equals."""

    number: int
    sender: str
    app_id: str = ""
    app_name: str
    icon: str = ""
    summary: str
    body: str = ""
    actions: tuple[Action, ...] = ()
    kind: Kind = "other"
    critical: bool = False
    resident: bool = False
    transient: bool = False
    expires_s: float | None = None
    arrived: float = 0.0

    @property
    def buttons(self) -> tuple[Action, ...]:
        """The actions a driver may be offered."""
        return tuple(action for action in self.actions if action.key != DEFAULT_ACTION)[:SHOWN_ACTIONS]

    @property
    def can_open(self) -> bool:
        """A touch on the notice itself means something."""
        return any(action.key == DEFAULT_ACTION for action in self.actions)

    @property
    def rank(self) -> tuple[int, int, float]:
        """Smaller goes first."""
        return (RANK[self.kind], 0 if self.critical else 1, self.arrived)


def plain(text: str, limit: int) -> str:
    """One line without markup, control characters, tricks with the writing direction, or marks piled over other lines."""
    import html  # noqa: PLC0415 - its tables are not needed for the first frame

    head = _CONTROL.sub("", html.unescape(_MARKUP.sub(" ", text[: limit * 4])))
    line = _SPACE.sub(" ", _PILE.sub(r"\1", head)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def kind_of(category: str, trusted: bool) -> Kind:
    """Only the car itself may speak of safety; an app that tries is an app like any other."""
    kind: Kind = next((kind for prefix, kind in _PREFIXES if category.startswith(prefix)), "other")
    return kind if trusted or kind != "safety" else "other"


def check_size(name: str, icon: str, summary: str, body: str, actions: list[str], hints: dict[str, Any]) -> None:
    """Refuse what no honest program sends."""
    texts = [name, icon, summary, body, *actions, *(value for value in hints.values() if isinstance(value, str))]
    if sum(len(text) for text in texts) > TOTAL_LIMIT:
        raise TooLargeError(f"a notice has at most {TOTAL_LIMIT} characters; shorten its body")
    if len(actions) > 2 * ACTION_LIMIT or len(hints) > HINT_LIMIT:
        raise TooLargeError(f"a notice has at most {ACTION_LIMIT} actions and {HINT_LIMIT} hints")
    if len(actions) % 2:
        raise TooLargeError("actions come in pairs of key and label")


def actions_of(flat: list[str]) -> tuple[Action, ...]:
    """Key and label in turns; a key that comes twice counts once."""
    found: dict[str, Action] = {}
    for key, label in zip(flat[::2], flat[1::2], strict=True):
        if key and len(key) <= 256:
            found.setdefault(key, Action(key, plain(label, LABEL_LIMIT) or plain(key, LABEL_LIMIT)))
    return tuple(found.values())


def icon_of(name: str, kind: str) -> str:
    """A Material Design icon; a path or a foreign name becomes that of its class."""
    if _ICON.fullmatch(name):
        return name
    return {"safety": "alert", "call": "phone", "navigation": "navigation", "message": "message-text"}.get(kind, "bell")
