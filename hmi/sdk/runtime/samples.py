"""From the wire of org.hmi.Vehicle1 to samples and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from hmi.sdk.vehicle import Quality, Sample, SignalInfo
from hmi.sdk.words import say

WireSample = tuple[Any, int, int]
"""Value, microseconds since the epoch, quality."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_QUALITIES: tuple[Quality, ...] = ("good", "stale", "unknown", "out-of-range")


def sample(wire: WireSample, unit: str) -> Sample:
    """One sample; the empty value of an unknown signal becomes None."""
    value, microseconds, quality = wire
    name = _QUALITIES[quality] if quality < len(_QUALITIES) else "unknown"
    try:
        time = _EPOCH + timedelta(microseconds=microseconds) if microseconds else None
    except OverflowError:
        time = None
    if name == "unknown":
        return Sample(None, unit, time, name, say("The car does not report this at the moment."))
    return Sample(value, unit, time, name)


def unknown(reason: str, unit: str = "") -> Sample:
    """Nothing is known, because of ``reason``."""
    return Sample(None, unit, None, "unknown", reason)


def signal_info(path: str, wire: Mapping[str, Any]) -> SignalInfo:
    """One entry of the catalogue."""
    return SignalInfo(
        path=path,
        type=str(wire.get("type", "")),
        kind=wire.get("kind", "sensor"),
        unit=str(wire.get("unit", "")),
        minimum=_number(wire.get("min")),
        maximum=_number(wire.get("max")),
        allowed=tuple(wire.get("allowed", ())),
        description=str(wire.get("description", "")),
    )


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
