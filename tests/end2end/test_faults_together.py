"""Faults that come together: two parts at once, the screen while the bus is away, everything at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end2end.test_emulator_real import emulate

pytestmark = [pytest.mark.fault, pytest.mark.end2end]
IS_CHARGING = "Vehicle.Powertrain.TractionBattery.Charging.IsCharging"
PAGE = "expect app org.hmi.charge and page ready within 20"
WELL = f"""
expect signal Vehicle.Speed == 0 within 20
expect driving parked within 20
expect state org.hmi.charge running background within 30
expect state org.hmi.calendar running background within 30
{PAGE}
"""
BEGIN = f"""
expect place home within 20
expect state org.hmi.charge running background within 30
control plug=dc soc=40
expect signal {IS_CHARGING} == true within 20
time-scale 60
expect signal Vehicle.Powertrain.TractionBattery.StateOfCharge.Displayed >= 42 within 900 simulated
control plug=none
expect signal {IS_CHARGING} == false within 600 simulated
expect text "Unplugged" within 20
time-scale 1
open org.hmi.charge
{PAGE}
"""
TWO_AT_ONCE = "".join(
    f"""
note pids shell {first} {second}
kill {first}
kill {second}
expect pid {first} new within 20
expect pid {second} new within 20
expect pid shell same
{WELL}
"""
    for first, second in (("bus", "vehicle"), ("vehicle", "bus"), ("org.hmi.charge", "host"), ("host", "bus"))
)
SCREEN_WITHOUT_BUS = f"""
note pids bus shell
hold bus
kill shell
expect pid shell new within 20
kill bus
expect pid bus new within 20
{WELL}
"""
ALL = "vehicle host calendar-server shell bus"
EVERYTHING = f"""
note pids {ALL}
for part in {ALL}
    kill $part
end
for part in {ALL}
    expect pid $part new within 30
end
{WELL}
"""
HISTORY = """
tap key:history
expect key session-1 and text "40% → 42%" within 20
expect no key session-2
"""


def test_faults_that_come_together_cost_no_more_than_one_by_one(tmp_path: Path) -> None:
    scenario = tmp_path / "together.scenario"
    scenario.write_text(BEGIN + TWO_AT_ONCE + SCREEN_WITHOUT_BUS + EVERYTHING + HISTORY, "utf-8")
    status, report, said = emulate(tmp_path, "--scenario", str(scenario), limit=170)
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], []), said
