"""The busy car's messages mean what its mapping says."""

from __future__ import annotations

import time
from pathlib import Path

from hmi.emulator.bench import busy_car
from hmi.vehicle.catalogue import bundled
from hmi.vehicle.sources.mapping import load_file


def test_fifty_signals_are_mapped(tmp_path: Path) -> None:
    decoder = load_file(busy_car.write_mapping(tmp_path), bundled())
    assert decoder.paths == set(busy_car.SIGNALS)
    assert len(decoder.paths) == 50


def test_the_first_signal_is_the_moment_of_sending(tmp_path: Path) -> None:
    decoder = load_file(busy_car.write_mapping(tmp_path), bundled())
    before = time.monotonic()
    values = decoder.decode(busy_car.BASE, busy_car.data(0))
    stamp = values[busy_car.SIGNALS[0]]
    assert isinstance(stamp, float)
    assert before - 0.002 <= stamp <= time.monotonic()
