"""The figures of one car, read from a file."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from hmi.vehicle.errors import BadSetup

Positive = Annotated[float, Meta(gt=0)]
Share = Annotated[float, Meta(gt=0, le=1)]


class Figures(Struct, frozen=True, forbid_unknown_fields=True):
    """Base: an unknown key is a typing mistake."""


class Published(Figures, frozen=True):
    """What the maker states."""

    wltp_kwh_per_100km: Positive
    """At the wall socket, charging losses included."""
    wltp_range_km: Positive


class BodyFigures(Figures, frozen=True):
    """Mass and resistance."""

    mass_kg: Positive
    rotating_share: float
    drag_coefficient: Positive
    frontal_area_m2: Positive
    rolling_resistance: Positive
    wheel_radius_m: Positive
    length_mm: int
    height_mm: int
    width_mm: int
    kerb_kg: int
    gross_kg: int


class MotorFigures(Figures, frozen=True):
    """Battery to wheel and back."""

    power_kw: Positive
    torque_nm: Positive
    reduction: Positive
    efficiency: Share
    regen_efficiency: Share
    regen_kw: Positive
    coast_deceleration: float


class BatteryFigures(Figures, frozen=True):
    """Energy, voltage, heat."""

    gross_kwh: Positive
    usable_kwh: Positive
    volt_empty: Positive
    volt_full: Positive
    resistance_ohm: Positive
    heat_capacity_j_k: Positive
    heat_loss_w_k: Positive
    heater_w: Positive


class ChargingFigures(Figures, frozen=True):
    """On-board charger, and the power over state of charge that the battery takes."""

    ac_kw: Positive
    ac_phases: Annotated[int, Meta(ge=1, le=3)]
    efficiency: Share
    overhead_kw: float
    dc_kw: Positive
    inlets: list[str]
    curve: Annotated[list[tuple[float, float]], Meta(min_length=2)]


class AuxiliaryFigures(Figures, frozen=True):
    """Everything that is on without driving."""

    on_w: float
    asleep_w: float


class CabinFigures(Figures, frozen=True):
    """Heat of the cabin and the climate system."""

    heat_capacity_j_k: Positive
    heat_loss_w_k: Positive
    climate_w: Positive
    coefficient_of_performance: Positive


class Car(Figures, frozen=True):
    """All figures of one car."""

    brand: str
    model: str
    year: int
    published: Published
    body: BodyFigures
    motor: MotorFigures
    battery: BatteryFigures
    charging: ChargingFigures
    auxiliary: AuxiliaryFigures
    cabin: CabinFigures


def load(name: str) -> Car:
    """A car that ships with the product by name, or any file; BadSetup says what is wrong with it."""
    bundled = files("hmi.vehicle").joinpath("data/cars", f"{name}.toml")
    try:
        text = bundled.read_text("utf-8") if bundled.is_file() else Path(name).read_text("utf-8")
        return msgspec.convert(tomllib.loads(text), Car)
    except OSError as error:
        raise BadSetup(f"there is no car {name!r} ({error.strerror}); {', '.join(names())} ship with hmi") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise BadSetup(f"car {name}: {error}") from None


def names() -> list[str]:
    """The cars that ship with the product."""
    folder = files("hmi.vehicle").joinpath("data/cars")
    return sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
