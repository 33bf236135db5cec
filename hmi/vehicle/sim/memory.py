"""What the simulated car remembers, in a file: it stays the same car when its service is killed and started again."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim.cycle import Driver
from hmi.vehicle.sim.model import Model

log = logging.getLogger("hmi.vehicle.simulator")


class Remembered(Struct):
    """The file: every plain value of every part of the model, and the drive it is on."""

    car: str
    """The words that made this car; other words make another one, which begins anew."""
    parts: dict[str, dict[str, Any]]
    cycle: str = ""
    elapsed: float = 0.0


class Memory:
    """Written before anything is told, so that whatever anybody has seen is still true after a kill."""

    def __init__(self, file: Path, car: str) -> None:
        self._file = file
        self._car = car
        self._failing = False

    def recall(self, model: Model) -> None:
        """Make the model what it was; without a file, or with one that cannot be read, it stays new."""
        try:
            found = msgspec.json.decode(self._file.read_bytes(), type=Remembered)
        except FileNotFoundError:
            return
        except (OSError, msgspec.DecodeError) as error:
            log.warning("the simulated car begins anew, %s cannot be read: %s", self._file, error)
            return
        if found.car != self._car:
            return
        began = model.now
        for name, part in _parts(model):
            _restore(vars(part), found.parts.get(name, {}))
        _restore(model.body, found.parts.get("body", {}))
        model.now = max(model.now, began)
        self._resume_drive(model, found)

    def keep(self, model: Model) -> None:
        """Whole or not at all. Nothing is flushed to the device: this outlives a killed process, and a power cut may
        cost the emulated car its last second, but never a half-written file."""
        driver = model.driver
        parts = {name: {key: vars(part)[key] for key in _plain(vars(part))} for name, part in _parts(model)}
        found = Remembered(self._car, {**parts, "body": model.body})
        if driver is not None:
            found.cycle, found.elapsed = driver.cycle.origin, driver.elapsed
        fresh = self._file.with_suffix(".new")
        try:
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(msgspec.json.encode(found))
            fresh.replace(self._file)
        except OSError as error:
            if not self._failing:
                log.warning("the simulated car will not be remembered: %s", error)
            self._failing = True
        else:
            self._failing = False

    @staticmethod
    def _resume_drive(model: Model, found: Remembered) -> None:
        if not found.cycle:
            return
        try:
            model.driver = Driver(cycles.load(found.cycle))
        except BadSetup as error:
            log.warning("the drive does not go on: %s", error)
            model.park()
        else:
            model.driver.elapsed = found.elapsed


def _parts(model: Model) -> Iterator[tuple[str, Any]]:
    """The objects whose plain attributes are the state."""
    yield "model", model
    for name in ("battery", "charger", "conditioning", "cabin", "motion", "trip"):
        yield name, getattr(model, name)


def _plain(values: dict[str, Any]) -> list[str]:
    """State is public; what is private is worked out from the car's figures."""
    return [
        key for key, value in values.items() if key[0] != "_" and isinstance(value, bool | int | float | str | None)
    ]


def _restore(present: dict[str, Any], past: dict[str, Any]) -> None:
    """Take what still exists, and is still what it was: a number, a text, a switch, or a list of the body."""
    for key in set(present) & set(past):
        old, new = present[key], past[key]
        numbers = _is_number(old) and _is_number(new)
        optional = old is None and (new is None or _is_number(new) or isinstance(new, str))
        if numbers or optional or type(old) is type(new):
            present[key] = float(new) if isinstance(old, float) and numbers else new


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
