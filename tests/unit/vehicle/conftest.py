"""Cars and catalogues for the tests of the vehicle service."""

from __future__ import annotations

import pytest

from hmi.vehicle.catalogue import Catalogue, bundled
from hmi.vehicle.sim import car as cars
from hmi.vehicle.sim.car import Car
from hmi.vehicle.sim.controls import Controls
from hmi.vehicle.sim.model import Model

START = 1_700_000_000.0


@pytest.fixture(scope="session")
def signals() -> Catalogue:
    """The bundled list."""
    return bundled()


@pytest.fixture(scope="session")
def leaf() -> Car:
    """The car of 40 kWh."""
    return cars.load("leaf-40")


@pytest.fixture
def model(leaf: Car) -> Model:
    """A parked LEAF at 50 %, 20 °C outside, in November 2023."""
    model = Model(leaf, seed=1, start=START, soc=50)
    model.outside = 20.0
    return model


@pytest.fixture
def controls(model: Model, signals: Catalogue) -> Controls:
    """The hands on it."""
    return Controls(model, signals)
