"""Recorded buses of real cars through our mapping: plausible values, and start-up sentinels as unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import can
import pytest

from hmi.vehicle import catalogue
from hmi.vehicle.signal import Quality, Value
from hmi.vehicle.sources import mapping
from hmi.vehicle.store import Store

BATTERY = "Vehicle.Powertrain.TractionBattery."
CHARGING_LOG = "vehicle/canlogs/ac-charge-env200-40kwh.log"
SHIFTING_LOG = "vehicle/canlogs/shift-p-d-eco-leaf-ze0.log"

History = dict[str, list[Value | None]]
Replay = Callable[[str], History]


@pytest.fixture
def replay(shared_data: Path) -> Replay:
    """Every value that each signal takes in a log, one after the other; all checked against its VSS range."""
    signals = catalogue.bundled()

    def decode(name: str) -> History:
        decoder = mapping.load("leaf", signals)
        store = Store(signals)
        slot = store.claim("log", decoder.paths, 2.0, limits=decoder.limits)
        history: History = defaultdict(list)
        for frame in can.LogReader(shared_data / name):
            values = decoder.decode(frame.arbitration_id, bytes(frame.data))
            store.publish(slot, values, 0)
            for path in values:
                sample = store.sample(path)
                assert sample.quality in {Quality.GOOD, Quality.UNKNOWN}, (path, sample)
                if not history[path] or history[path][-1] != sample.value:
                    history[path].append(sample.value)
        return history

    return decode


def test_the_charging_car_decodes_to_what_its_screen_showed(replay: Replay) -> None:
    seen = replay(CHARGING_LOG)
    assert seen[BATTERY + "StateOfCharge.Current"] == [58.4]
    assert seen[BATTERY + "Charging.TimeToComplete"][-1] == 570 * 60
    assert seen[BATTERY + "Charging.IsCharging"][-1] is True
    assert seen[BATTERY + "Charging.ChargeVoltage.Phase1"] == [0.0, 230.0]
    assert seen[BATTERY + "NetCapacity"] == [39]
    assert seen[BATTERY + "CurrentVoltage"][-1] == 358.5


def test_start_up_sentinels_come_out_as_unknown_and_never_as_numbers(replay: Replay) -> None:
    seen = replay(CHARGING_LOG)
    for name in ("CurrentCurrent", "CurrentVoltage", "CurrentPower", "StateOfCharge.CurrentEnergy"):
        assert seen[BATTERY + name][0] is None, name
    assert seen["Vehicle.Powertrain.ElectricMotor.Speed"][0] is None
    assert seen["Vehicle.Exterior.AirTemperature"][0] is None
    assert seen[BATTERY + "Charging.TimeToComplete"][0] is None
    known = [value for value in seen["Vehicle.Exterior.AirTemperature"] if value is not None]
    assert set(known) <= {14.0, 14.5}
    volts = [value for value in seen[BATTERY + "CurrentVoltage"] if value is not None]
    assert set(volts) <= {358.0, 358.5}


def test_current_is_signed_and_positive_into_the_battery(replay: Replay) -> None:
    seen = replay(CHARGING_LOG)
    amperes = [value for value in seen[BATTERY + "CurrentCurrent"] if value is not None]
    assert -20 < min(amperes) < 0 < max(amperes) < 20
    assert amperes[-1] == 5.5
    assert seen[BATTERY + "CurrentPower"][-1] == pytest.approx(5.5 * 358.5)


def test_capacity_now_and_capacity_at_most_are_told_apart(replay: Replay) -> None:
    seen = replay(CHARGING_LOG)
    assert seen[BATTERY + "StateOfCharge.CurrentEnergy"] == [None, pytest.approx(255 * 0.0775)]


def test_the_lever_of_the_shifting_car_is_followed(replay: Replay) -> None:
    seen = replay(SHIFTING_LOG)
    assert seen["Vehicle.Powertrain.Transmission.SelectedGear"] == [None, 127, 0, 126]
    assert seen["Vehicle.Powertrain.Transmission.PerformanceMode"] == ["NORMAL", "ECONOMY", "NORMAL"]
    assert seen["Vehicle.LowVoltageSystemState"] == ["ON", "OFF"]
    assert seen["Vehicle.Speed"] == [0.0]
    assert seen["Vehicle.Exterior.AirTemperature"] == [11.5, None]
