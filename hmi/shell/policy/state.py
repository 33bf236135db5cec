"""Driving state from gear, parking brake and speed. Pure: time comes in, nothing goes out but the answer."""

from __future__ import annotations

import math
from typing import Any, Literal, get_args

from msgspec import Struct

from hmi.sdk.context import DrivingState

Signal = Literal["gear", "parking_brake", "speed"]
SIGNALS: tuple[Signal, ...] = get_args(Signal)
GOOD = 0  # quality, as org.hmi.Vehicle1 counts it

# Vehicle.Powertrain.Transmission.SelectedGear of VSS: 0 neutral, positive forward, negative reverse, and these two.
NEUTRAL, PARK, DRIVE = 0, 126, 127


class SpeedRule(Struct, frozen=True, forbid_unknown_fields=True):
    """At ``moving_at_kmh`` the car moves, below ``still_below_kmh`` it stands, between them the last answer holds."""

    moving_at_kmh: float = 1.0
    still_below_kmh: float = 0.5
    limit_kmh: float = 450.0


class SignalRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Which signals must be good, and how long silence may last."""

    required: tuple[Signal, ...] = SIGNALS
    optional: tuple[Signal, ...] = ("parking_brake",)
    """Not missed in a car that has no such signal at all; one that has it must deliver it."""
    stale_after_s: float = 2.0


class DrivingStateMachine:
    """Fed with samples and with signs of life of their source; asked for the state at a moment.

    Whatever is missing, stale, of bad quality, out of range or contradicting makes the state unknown.
    """

    def __init__(self, speed: SpeedRule = SpeedRule(), signals: SignalRule = SignalRule()) -> None:  # noqa: B008 frozen
        self._speed_rule = speed
        self._signal_rule = signals
        self._values: dict[Signal, float | bool] = {}
        self._absent: set[Signal] = set()
        self._alive_at = -math.inf
        self._moves = True

    def sample(self, signal: Signal, value: Any, quality: int, now: float) -> None:
        """A value of the vehicle service, as it came over the bus; ``now`` is monotonic."""
        self.alive(now)
        self._absent.discard(signal)
        usable = quality == GOOD and _is_usable(signal, value, self._speed_rule.limit_kmh)
        if not usable:
            self._forget(signal)
            return
        self._values[signal] = value
        if signal == "speed":
            self._judge_speed(abs(value))

    def absent(self, signal: Signal, now: float) -> None:
        """No source of this car has ever delivered the signal."""
        self.alive(now)
        self._forget(signal)
        self._absent.add(signal)

    def alive(self, now: float) -> None:
        """The vehicle service has answered: silence of a signal means that it has not changed."""
        self._alive_at = max(self._alive_at, now)

    def lost(self) -> None:
        """The vehicle service has gone: nothing is known any more."""
        self._values.clear()
        self._absent.clear()
        self._moves = True
        self._alive_at = -math.inf

    def state(self, now: float) -> DrivingState:
        """parked, idling, moving, or unknown."""
        if not 0 <= now - self._alive_at <= self._signal_rule.stale_after_s:
            return "unknown"
        gear, speed = self._values.get("gear"), self._values.get("speed")
        if gear is None or speed is None or any(self._is_missed(name) for name in self._signal_rule.required):
            return "unknown"
        if self._moves:
            return "unknown" if gear == PARK else "moving"
        held = gear == PARK or (gear == NEUTRAL and self._values.get("parking_brake") is True)
        return "parked" if held else "idling"

    def stale_at(self) -> float:
        """When, without a further sign of life, the state becomes unknown."""
        return self._alive_at + self._signal_rule.stale_after_s

    def _is_missed(self, signal: Signal) -> bool:
        """A car without a parking brake on its bus has gear P to say that it is parked; in neutral it never is."""
        spared = signal in self._absent and signal in self._signal_rule.optional
        return signal not in self._values and not spared

    def _forget(self, signal: Signal) -> None:
        """After a gap the last answer about the speed holds no more."""
        self._values.pop(signal, None)
        if signal == "speed":
            self._moves = True

    def _judge_speed(self, speed: float) -> None:
        if speed >= self._speed_rule.moving_at_kmh:
            self._moves = True
        elif speed < self._speed_rule.still_below_kmh:
            self._moves = False


def _is_usable(signal: Signal, value: Any, limit: float) -> bool:
    if signal == "parking_brake":
        return isinstance(value, bool)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return False
    if signal == "speed":
        return abs(value) <= limit
    return -20 <= value <= 20 or value in (PARK, DRIVE)
