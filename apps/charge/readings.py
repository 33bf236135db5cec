"""What the car says, as numbers and words that can be relied on; anything else is None with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from hmi.sdk import Sample

from . import signals

RANGES: dict[str, tuple[float, float]] = {
    signals.SOC: (0, 100),
    signals.LIMIT: (0, 100),
    signals.RANGE: (0, 2_000_000),
    signals.POWER: (-1_000_000, 1_000_000),
    signals.VOLTAGE: (0, 1500),
    signals.CURRENT: (-3000, 3000),
    signals.CAPACITY: (1, 500),
    signals.COUNTER: (0, 10_000_000),
    signals.LOSS: (0, 100_000),
    signals.SECONDS_LEFT: (0, 7 * 86_400),
    **dict.fromkeys(signals.MAX_PHASES, (0, 1000)),
}
"""Beyond these a number is a fault of the sender, whatever it calls its quality."""

NOT_YET = "The car has not said yet."
STALE = "The car no longer reports this."
IMPOSSIBLE = "The car reports an impossible value."


class Readings:
    """The newest sample of each signal; the car's own clock runs with them."""

    def __init__(self) -> None:
        self._samples: dict[str, Sample] = {}
        self.now: datetime | None = None

    def take(self, batch: Mapping[str, Sample]) -> None:
        """What changed."""
        self._samples.update(batch)
        times = [sample.time for sample in batch.values() if sample.time is not None and sample.known]
        if times:
            self.now = max(times)

    def number(self, path: str) -> float | None:
        """A plausible number, or None."""
        value = self._sample(path).number()
        low, high = RANGES[path]
        return value if value is not None and low <= value <= high else None

    def switch(self, path: str) -> bool | None:
        """True, False, or None."""
        sample = self._sample(path)
        return sample.value if sample.known and isinstance(sample.value, bool) else None

    def word(self, path: str) -> str:
        """A text, "" when there is none."""
        sample = self._sample(path)
        return sample.value if sample.known and isinstance(sample.value, str) else ""

    def why(self, path: str) -> str:
        """Why the path cannot be relied on, in English; the screen translates it."""
        sample = self._sample(path)
        if sample.quality == "stale":
            return STALE
        if sample.quality == "unknown":
            return sample.reason or NOT_YET
        return IMPOSSIBLE

    def brief(self, path: str) -> str:
        """The same, short enough to stand in the place of a value."""
        sample = self._sample(path)
        if sample.quality == "stale":
            return "Unknown: out of date"
        return "Unknown: not reported" if sample.quality == "unknown" else "Unknown: impossible value"

    @property
    def power_kw(self) -> float | None:
        """Power into the battery; from voltage and current where the car has no better."""
        watts = self.number(signals.POWER)
        if watts is None:
            volts, amperes = self.number(signals.VOLTAGE), self.number(signals.CURRENT)
            watts = volts * amperes if volts is not None and amperes is not None else None
        return None if watts is None else watts / 1000

    @property
    def mains_kw(self) -> float | None:
        """What the on-board charger takes at most."""
        amperes = [self.number(path) for path in signals.MAX_PHASES]
        known = [value for value in amperes if value]
        return sum(known) * 230 / 1000 if known else None

    def _sample(self, path: str) -> Sample:
        return self._samples.get(path, Sample(None, quality="unknown", reason=NOT_YET))


def moment(text: str) -> datetime | None:
    """An aware moment from ISO 8601, or None."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return parsed.astimezone(UTC) if parsed.tzinfo is not None else None
