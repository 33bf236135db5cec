"""How often one sender may speak."""

from __future__ import annotations

BURST = 10.0
PER_SECOND = 1.0
SENDERS = 256


class RateLimit:
    """A bucket of tokens per sender; the oldest senders are forgotten."""

    def __init__(self) -> None:
        self._buckets: dict[str, tuple[float, float]] = {}

    def allows(self, sender: str, now: float) -> bool:
        """Take one token, if there is one."""
        tokens, last = self._buckets.pop(sender, (BURST, now))
        tokens = min(BURST, tokens + (now - last) * PER_SECOND)
        allowed = tokens >= 1
        self._buckets[sender] = (tokens - 1 if allowed else tokens, now)
        if len(self._buckets) > SENDERS:
            del self._buckets[next(iter(self._buckets))]
        return allowed
