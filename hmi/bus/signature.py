"""D-Bus signatures as trees of types."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

BASIC = frozenset("ybnqiuxtdsogh")


class Type(NamedTuple):
    """One complete type: its code and what it is made of. A dictionary is ``a`` of ``{``."""

    code: str
    children: tuple[Type, ...] = ()

    @property
    def text(self) -> str:
        """The signature that this type was read from."""
        inner = "".join(child.text for child in self.children)
        closing = {"(": ")", "{": "}"}.get(self.code, "")
        return f"{self.code}{inner}{closing}"

    def has(self, code: str) -> bool:
        """Whether this type is, or contains, a type."""
        return self.code == code or any(child.has(code) for child in self.children)


@lru_cache(maxsize=1024)
def parse(signature: str) -> tuple[Type, ...]:
    """The complete types of a signature; ValueError when it is none."""
    types: list[Type] = []
    position = 0
    while position < len(signature):
        found, position = _one(signature, position)
        types.append(found)
    return tuple(types)


def _one(signature: str, position: int) -> tuple[Type, int]:
    """The type that begins at a position, and where the next one begins."""
    if position >= len(signature):
        raise ValueError(f"the signature {signature!r} ends too early")
    code = signature[position]
    if code in BASIC or code == "v":
        return Type(code), position + 1
    if code == "a":
        if signature[position + 1 : position + 2] == "{":
            return _entry(signature, position + 1)
        inner, position = _one(signature, position + 1)
        return Type("a", (inner,)), position
    if code == "(":
        members: list[Type] = []
        position += 1
        while signature[position : position + 1] != ")":
            member, position = _one(signature, position)
            members.append(member)
        if members:
            return Type("(", tuple(members)), position + 1
    raise ValueError(f"{signature!r} is no D-Bus signature: {signature[position:]!r} begins no type")


def _entry(signature: str, position: int) -> tuple[Type, int]:
    """An array of dictionary entries, from its opening brace."""
    key, after = _one(signature, position + 1)
    value, after = _one(signature, after)
    if key.code not in BASIC or signature[after : after + 1] != "}":
        raise ValueError(f"{signature!r} is no D-Bus signature: a dictionary has one basic key and one value")
    return Type("a", (Type("{", (key, value)),)), after + 1
