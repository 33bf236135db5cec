"""Steps of simulated time."""

from __future__ import annotations

from collections.abc import Callable

from hmi.vehicle.sim.model import Model


def pass_time(model: Model, seconds: float) -> None:
    """Let simulated time pass."""
    end = model.now + seconds
    while model.now < end - 1e-6:
        model.step()


def until(model: Model, condition: Callable[[], bool], limit: float = 100_000) -> float:
    """Let time pass until something is so; returns the seconds it took."""
    began = model.now
    while not condition():
        model.step()
        assert model.now - began < limit, "it never happened"
    return model.now - began
