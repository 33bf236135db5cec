"""How long each part of a request may take."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class TimeLimits:
    """Seconds. ``total`` is for one attempt, redirects and body included."""

    connect: float = 10
    read: float = 20
    write: float = 20
    pool: float = 10
    total: float = 60
