"""The two servers are started once for all tests of this folder; each test has a calendar of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from apps.calendar.records import Account
from tests.conformance.caldav.car import Car
from tests.conformance.caldav.servers import Server, radicale, xandikos


@pytest.fixture(scope="session")
def radicale_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


@pytest.fixture(scope="session")
def xandikos_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with xandikos(tmp_path_factory.mktemp("xandikos") / "server") as running:
        yield running


@pytest.fixture(params=["radicale", "xandikos"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    running: Server = request.getfixturevalue(f"{request.param}_server")
    with running.fresh_calendar():
        yield running


@pytest.fixture
def car(server: Server, tmp_path: Path) -> Iterator[Car]:
    car = Car(tmp_path / "car", Account(server.url, server.user, server.password), server.ca_file)
    yield car
    car.store.close()
