"""One signal of the car as the shell takes it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Reading(Struct, frozen=True):
    """One signal now; ``value`` is None unless the car vouches for it."""

    value: Any = None

    @property
    def number(self) -> float | None:
        """The value when it is a number."""
        usable = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return float(self.value) if usable else None


UNKNOWN = Reading()
