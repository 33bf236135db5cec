"""What a signal is, what a sample of it is, and whether a value fits."""

from __future__ import annotations

import math
from enum import IntEnum

from msgspec import Struct

from hmi.vehicle.errors import OutOfRange, WrongType

LONGEST_TEXT, LONGEST_LIST = 4096, 1024
"""Whatever one client sets is sent to all who watch."""

Value = bool | int | float | str | list[str] | list[int] | list[float]

_INTEGERS = {f"{sign}int{bits}": (sign, bits) for sign in ("u", "") for bits in (8, 16, 32, 64)}
_WORDS = {"boolean": "true or false", "string": "a text", "float": "a number", "double": "a number"}
_SIGNATURES = {
    "boolean": "b", "string": "s", "float": "d", "double": "d",
    "uint8": "y", "int8": "n", "int16": "n", "uint16": "q", "int32": "i", "uint32": "u", "int64": "x", "uint64": "t",
}  # fmt: skip


class Quality(IntEnum):
    """How far a sample can be trusted."""

    GOOD = 0
    STALE = 1
    UNKNOWN = 2
    OUT_OF_RANGE = 3


class Signal(Struct, frozen=True):
    """One leaf of VSS."""

    path: str
    kind: str
    type: str
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    allowed: tuple[str, ...] = ()
    description: str = ""

    @property
    def is_list(self) -> bool:
        """Whether a value is a list."""
        return self.type.endswith("[]")

    @property
    def element(self) -> str:
        """The type of one value, or of one element of a list."""
        return self.type.removesuffix("[]")

    @property
    def signature(self) -> str:
        """The D-Bus type of a value; small integers in lists travel as i, because ay would arrive as bytes."""
        if not self.is_list:
            return _SIGNATURES[self.element]
        return "a" + (_SIGNATURES[self.element] if self.element in {"string", "float", "double", "boolean"} else "i")

    @property
    def limits(self) -> str:
        """The permitted values, in words."""
        if self.allowed:
            return "one of " + ", ".join(self.allowed)
        low, high = self._bounds()
        return f"{low:g} to {high:g} {self.unit}".strip()

    def check(self, value: object) -> Value:
        """The value in the signal's own type; WrongType or OutOfRange."""
        if not self.is_list:
            return self._check_one(value)
        if not isinstance(value, list | tuple):
            raise WrongType(self.path, f"a list of {self.element}", value)
        if len(value) > LONGEST_LIST:
            raise OutOfRange(self.path, f"at most {LONGEST_LIST} elements", f"{len(value)} of them")
        return [self._check_one(item) for item in value]  # type: ignore[return-value]

    def _check_one(self, value: object) -> bool | int | float | str:
        """One value, or one element of a list."""
        name = self.element
        if name == "boolean" and isinstance(value, bool):
            return value
        if name == "string" and isinstance(value, str):
            if len(value) > LONGEST_TEXT:
                raise OutOfRange(self.path, f"at most {LONGEST_TEXT} characters", f"{len(value)} of them")
            if self.allowed and value not in self.allowed:
                raise OutOfRange(self.path, self.limits, value)
            return value
        if isinstance(value, int | float) and not isinstance(value, bool) and name not in {"boolean", "string"}:
            return self._check_number(value)
        raise WrongType(self.path, _WORDS.get(name, "a whole number"), value)

    def _check_number(self, value: float) -> float:
        """A finite number within range, whole where the type says so."""
        whole = self.element in _INTEGERS
        if not math.isfinite(value) or (whole and value != int(value)):
            raise WrongType(self.path, "a whole number" if whole else "a finite number", value)
        low, high = self._bounds()
        if not low <= value <= high:
            raise OutOfRange(self.path, self.limits, value)
        return int(value) if whole else float(value)

    def _bounds(self) -> tuple[float, float]:
        """The narrower of the type's range and the signal's own."""
        low, high = -math.inf, math.inf
        if self.element in _INTEGERS:
            sign, bits = _INTEGERS[self.element]
            low, high = (0, 2**bits - 1) if sign else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        return (
            low if self.minimum is None else max(low, self.minimum),
            high if self.maximum is None else min(high, self.maximum),
        )


class Sample(Struct, frozen=True):
    """A value with its time (microseconds since the epoch, by the source's clock) and quality; unknown has none."""

    value: Value | None = None
    time_us: int = 0
    quality: Quality = Quality.UNKNOWN


UNKNOWN = Sample()
