"""Our list of signals against the release it was taken from."""

from __future__ import annotations

from pathlib import Path

from hmi.vehicle import catalogue

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
