"""A value that carries its own type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

INT32 = range(-(2**31), 2**31)
SUGGESTED: dict[type, str] = {bool: "b", float: "d", str: "s", bytes: "ay"}


@dataclass(match_args=False)
class Variant:
    """A value for a place whose type the interface leaves open."""

    signature: str
    value: Any


def variant(value: Any) -> Variant:
    """A variant of the type that the Python value suggests: b, i or x, d, s, as, ay."""
    if isinstance(value, Variant):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Variant("i" if value in INT32 else "x", value)
    for kind, signature in SUGGESTED.items():
        if isinstance(value, kind):
            return Variant(signature, value)
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return Variant("as", list(value))
    raise TypeError(f"no D-Bus type suggests itself for {value!r}; write Variant(signature, value)")
