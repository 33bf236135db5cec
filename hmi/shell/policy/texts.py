"""Every text of a template within its limit: which fields a person reads is told by their types."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import Long, Short
from hmi.shell.policy.text import shorten

# A text to be read at length, such as the body of a message: never while it is restricted, however short.
_BODIES = frozenset({"body"})
# Longer texts that are not a body still fit a glance while bodies are forbidden.
_LONG_LIMIT = (120, 31)


class TextLimits(msgspec.Struct, frozen=True):
    """How long a text may be, and whether bodies may be read."""

    text: int | None
    text_cjk: int | None
    body: bool

    @classmethod
    def of(cls, limits: DrivingRestrictions) -> TextLimits:
        return cls(limits.text, limits.text_cjk, limits.message_body)

    @property
    def active(self) -> bool:
        return not (self.body and self.text is None and self.text_cjk is None)

    def only_bodies(self, struct: type[msgspec.Struct]) -> bool:
        """Whether of such a part nothing but its body is concerned."""
        unlimited = self.text is None and self.text_cjk is None
        return unlimited and all(role == "body" for _, role in _roles(struct, bodies_only=True))

    def short(self, text: str) -> str:
        return shorten(text, self.text, self.text_cjk)

    def long(self, text: str) -> str:
        if self.body:
            return self.short(text)
        return shorten(text, _least(self.text, _LONG_LIMIT[0]), _least(self.text_cjk, _LONG_LIMIT[1]))


def limit_texts(part: Any, limits: TextLimits) -> Any:
    """The same struct, each text of it cut; the very same object when nothing was."""
    if not limits.active:
        return part
    changes: dict[str, Any] = {}
    struct: type[msgspec.Struct] = type(part)
    for name, role in _roles(struct, bodies_only=limits.text is None and limits.text_cjk is None):
        value = getattr(part, name)
        cut = _limit(value, role, limits)
        if cut is not value:
            changes[name] = cut
    return msgspec.structs.replace(part, **changes) if changes else part


def _limit(value: Any, role: str, limits: TextLimits) -> Any:
    if role == "short":
        return limits.short(value)
    if role == "long":
        return limits.long(value)
    if role == "body":
        return value if limits.body else ""
    if isinstance(value, list):
        cut = [limit_texts(element, limits) for element in value]
        return value if all(new is old for new, old in zip(cut, value, strict=True)) else cut
    return value if value is None else limit_texts(value, limits)


@cache
def _roles(struct: type[msgspec.Struct], *, bodies_only: bool) -> tuple[tuple[str, str], ...]:
    """Name and role (short, long, body, nested) of each field that these limits concern, directly or below."""
    hints = get_type_hints(struct, include_extras=True)
    roles = ((name, _role(name, hints[name], bodies_only=bodies_only)) for name in struct.__struct_fields__)
    return tuple((name, role) for name, role in roles if role)


def _role(name: str, hint: Any, *, bodies_only: bool) -> str:
    if name in _BODIES:
        return "body"
    if hint == Long:
        return "long"
    if hint == Short:
        return "" if bodies_only else "short"
    return "nested" if _has_texts(hint, bodies_only=bodies_only) else ""


def _has_texts(hint: Any, *, bodies_only: bool) -> bool:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(_roles(hint, bodies_only=bodies_only))
    return any(_has_texts(argument, bodies_only=bodies_only) for argument in get_args(hint))


def _least(limit: int | None, other: int) -> int:
    return other if limit is None else min(limit, other)
