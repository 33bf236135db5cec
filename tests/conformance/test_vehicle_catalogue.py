"""Our list of signals against the release it was taken from."""

from __future__ import annotations

import asyncio
from pathlib import Path

from hmi.vehicle import catalogue, setup
from hmi.vehicle.broker import Broker
from hmi.vehicle.signal import Quality

RELEASE = "vehicle/vss/vss_release_6.0.json"


def test_every_bundled_signal_equals_the_release(shared_data: Path) -> None:
    release = catalogue.from_release(shared_data / RELEASE)
    for signal in catalogue.bundled():
        original = release[signal.path]
        assert (signal.kind, signal.type, signal.unit) == (original.kind, original.type, original.unit), signal.path
        assert (signal.minimum, signal.maximum) == (original.minimum, original.maximum), signal.path
        assert signal.allowed == original.allowed, signal.path


def test_a_whole_release_can_be_loaded_instead(shared_data: Path) -> None:
    release = catalogue.from_release(shared_data / RELEASE)
    assert len(release) == 1263
    assert {signal.kind for signal in release} == {"sensor", "actuator", "attribute"}
    assert release["Vehicle.Speed"].description


def test_every_type_of_the_release_has_a_signature_on_the_bus(shared_data: Path) -> None:
    release = catalogue.from_release(shared_data / RELEASE)
    assert all(signal.signature.strip("a") in set("bynqiuxtds") for signal in release)


async def test_the_simulated_car_fits_a_whole_release_without_one_value_out_of_range(shared_data: Path) -> None:
    options = setup.Options(vss=shared_data / RELEASE)
    release = setup.catalogue(options)
    broker = Broker(release, asyncio.get_running_loop())
    (source,) = setup.sources(options, release)
    runtime = broker.add(source)
    runtime.start()
    await asyncio.sleep(0)
    await runtime.stop()
    assert runtime.slot.paths == source.paths
    samples = broker.get("me", ["Vehicle"])
    assert len(samples) == 1263
    told = {path: sample.quality for path, (_, sample) in samples.items() if sample.value is not None}
    assert len(told) > 200
    assert set(told.values()) == {Quality.GOOD}
