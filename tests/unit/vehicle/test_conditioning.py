"""Battery conditioning, to the second."""

from __future__ import annotations

from hmi.vehicle.sim.conditioning import LEAD_SECONDS, Conditioning
from hmi.vehicle.sim.model import Model


def test_a_request_holds_until_its_target_time_and_not_beyond(model: Model) -> None:
    conditioning = Conditioning(model.battery.figures)
    conditioning.request("DRIVING_PREPARATION")
    conditioning.target_time = "1970-01-02T00:00:00Z"
    for now, active in ((86_400 - LEAD_SECONDS - 1, False), (86_400 - LEAD_SECONDS, True), (86_400.0, True)):
        conditioning.step(now, 0.0, powered=True)
        assert (conditioning.active, conditioning.heater_w > 0) == (active, active)
    conditioning.step(86_400.1, 0.0, powered=True)
    assert (conditioning.mode, conditioning.active, conditioning.heater_w) == ("INACTIVE", False, 0.0)
