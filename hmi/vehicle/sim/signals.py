"""The simulated car's state as VSS values, rounded so that only what a person could notice changes."""

from __future__ import annotations

from datetime import UTC, datetime

from hmi.vehicle.signal import Value
from hmi.vehicle.sim.model import AWAKE, Model

BATTERY = "Vehicle.Powertrain.TractionBattery."
CHARGING = BATTERY + "Charging."
PORT = CHARGING + "ChargingPort.AnyPosition."
CONDITIONING = BATTERY + "BatteryConditioning."
CURRENT_GEAR = {"P": 0, "N": 0, "R": -1, "D": 1}
SELECTED_GEAR = {"P": 126, "N": 0, "R": -1, "D": 127}

Values = dict[str, Value | None]


def values(model: Model) -> Values:
    """Every signal of the simulator."""
    return {
        **model.body,
        **_motion(model),
        **_powertrain(model),
        **_battery(model),
        **_charging(model),
        **_around(model),
    }


def _motion(model: Model) -> Values:
    motion = model.motion
    kmh = round(abs(motion.speed) * 3.6, 1)
    accelerator, brake = model.pedals
    trip_m = motion.distance_m
    turned: Values = {
        f"Vehicle.Chassis.Axle.Row{row}.Wheel.{side}.Speed": kmh for row in (1, 2) for side in ("Left", "Right")
    }
    return turned | {
        "Vehicle.Speed": kmh,
        "Vehicle.IsMoving": motion.speed != 0,
        "Vehicle.Acceleration.Longitudinal": round(motion.acceleration, 1),
        "Vehicle.Acceleration.Lateral": 0.0,
        "Vehicle.AngularVelocity.Yaw": round(motion.speed * 0.02, 1),
        "Vehicle.AverageSpeed": round(trip_m / model.trip.seconds * 3.6, 1) if model.trip.seconds > 0 else 0.0,
        "Vehicle.TraveledDistance": int(model.trip.odometer_m + trip_m),
        "Vehicle.TraveledDistanceSinceStart": int(trip_m),
        "Vehicle.TripMeterReading": int(trip_m - model.trip.reset_m),
        "Vehicle.TripDuration": float(int(model.trip.seconds)),
        "Vehicle.StartTime": iso(model.started),
        "Vehicle.Chassis.Accelerator.PedalPosition": round(100 * accelerator),
        "Vehicle.Chassis.Brake.PedalPosition": round(100 * brake),
        "Vehicle.Chassis.ParkingBrake.IsEngaged": model.parking_brake,
        "Vehicle.Body.Lights.Brake.IsActive": "ACTIVE" if brake > 0 else "INACTIVE",
        "Vehicle.Body.Lights.Backup.IsOn": model.gear == "R",
    }


def _powertrain(model: Model) -> Values:
    motion = model.motion
    metres = model.battery.energy_kwh / model.trip.typical_kwh_per_km * 1000
    reach = int(metres // 1000) * 1000
    return {
        "Vehicle.Powertrain.Range": reach,
        BATTERY + "Range": reach,
        "Vehicle.Powertrain.AccumulatedBrakingEnergy": round(motion.recovered_kwh, 2),
        "Vehicle.Powertrain.Transmission.CurrentGear": CURRENT_GEAR[model.gear],
        "Vehicle.Powertrain.Transmission.SelectedGear": SELECTED_GEAR[model.gear],
        "Vehicle.Powertrain.Transmission.IsParkLockEngaged": model.gear == "P",
        "Vehicle.Powertrain.ElectricMotor.Power": round(motion.force * motion.speed / 1000),
        "Vehicle.Powertrain.ElectricMotor.Speed": float(round(motion.motor_rpm, -1)),
        "Vehicle.Powertrain.ElectricMotor.Torque": round(motion.motor_torque),
        "Vehicle.Powertrain.ElectricMotor.Temperature": float(round(model.outside + 15)),
        "Vehicle.LowVoltageSystemState": model.ignition,
        "Vehicle.LowVoltageBattery.CurrentVoltage": 14.2 if model.ignition in AWAKE else 12.6,
        "Vehicle.LowVoltageBattery.CurrentCurrent": 2.0 if model.ignition in AWAKE else -0.3,
    }


def _battery(model: Model) -> Values:
    battery = model.battery
    warmth = round(battery.temperature * 2) / 2
    conditioning = model.conditioning
    return {
        BATTERY + "StateOfCharge.Current": round(battery.soc, 1),
        BATTERY + "StateOfCharge.Displayed": float(round(battery.soc)),
        BATTERY + "StateOfCharge.CurrentEnergy": round(battery.energy_kwh, 1),
        BATTERY + "CurrentVoltage": float(round(battery.voltage)),
        BATTERY + "CurrentCurrent": round(battery.current, 0 if abs(battery.current) > 5 else 1) + 0.0,
        BATTERY + "CurrentPower": float(round(battery.power_w, -2)) + 0.0,
        BATTERY + "PowerLoss": float(round(battery.loss_w, -1)),
        BATTERY + "IsPowerConnected": model.ignition in {"ON", "START"} or model.charger.charging,
        BATTERY + "AccumulatedChargedEnergy": round(model.trip.charged_kwh, 2),
        BATTERY + "AccumulatedConsumedEnergy": round(model.trip.consumed_kwh, 1),
        BATTERY + "Temperature.Average": warmth,
        BATTERY + "Temperature.Min": warmth - 1,
        BATTERY + "Temperature.Max": warmth + 1,
        CONDITIONING + "RequestedMode": conditioning.mode,
        CONDITIONING + "IsActive": conditioning.active,
        CONDITIONING + "IsOngoing": conditioning.heater_w > 0,
        CONDITIONING + "StartTime": conditioning.start_time or None,
        CONDITIONING + "TargetTime": conditioning.target_time or None,
        CONDITIONING + "TargetTemperature": conditioning.target_temperature,
    }


def _charging(model: Model) -> Values:
    charger, battery = model.charger, model.battery
    kw = battery.power_w / 1000 if charger.charging else 0.0
    hours = charger.session_s / 3600
    return _inlet(model) | {
        CHARGING + "IsCharging": charger.charging,
        CHARGING + "IsDischarging": False,
        CHARGING + "ChargeLimit": charger.limit,
        CHARGING + "StartStopCharging": charger.command_word,
        CHARGING + "MaxPower": round(charger.session_max_kw, 1),
        CHARGING + "AveragePower": round(charger.session_kwh / hours, 1) if hours > 0 else 0.0,
        CHARGING + "ChargeRate": float(round(max(kw, 0.0) / model.trip.typical_kwh_per_km)),
        CHARGING + "PowerLoss": float(round(charger.loss_kw * 1000, -1)),
        CHARGING + "Temperature": float(round(model.outside + 12 * charger.charging)),
        CHARGING + "TimeToComplete": int(round(charger.time_to_complete(model.now) / 60) * 60),
        CHARGING + "Timer.Mode": charger.timer_mode,
        CHARGING + "Timer.Time": charger.timer_time or None,
        CHARGING + "EvseId": "ZZ00000" if charger.plug != "none" else None,
        PORT + "IsFlapOpen": model.flap_open,
        PORT + "IsChargingCableConnected": charger.plug != "none",
        PORT + "IsChargingCableLocked": charger.locked,
    }


def _inlet(model: Model) -> Values:
    """Current and voltage at the inlet, by phase."""
    charger = model.charger
    phases = charger.figures.ac_phases
    ac, dc = charger.plug == "ac", charger.plug == "dc"
    found: Values = {
        CHARGING + "ChargeCurrent.DC": round(charger.inlet_kw * 1000 / model.battery.voltage, 1) if dc else 0.0,
        CHARGING + "ChargeVoltage.DC": float(round(model.battery.voltage)) if dc and charger.charging else 0.0,
        CHARGING + "MaximumChargingCurrent.DC": float(round(charger.figures.dc_kw * 1000 / 350)),
    }
    for phase in (1, 2, 3):
        used = ac and phase <= phases
        amps = charger.inlet_kw * 1000 / 230 / phases if used else 0.0
        found[f"{CHARGING}ChargeCurrent.Phase{phase}"] = round(amps, 1)
        found[f"{CHARGING}ChargeVoltage.Phase{phase}"] = 230.0 if used else 0.0
        most = charger.figures.ac_kw * 1000 / 230 / phases if phase <= phases else 0.0
        found[f"{CHARGING}MaximumChargingCurrent.Phase{phase}"] = round(most, 1)
    return found


def _around(model: Model) -> Values:
    tyres: Values = {
        f"Vehicle.Chassis.Axle.Row{row}.Wheel.{side}.Tire.AirTemperature": float(round(model.outside + 5))
        for row in (1, 2)
        for side in ("Left", "Right")
    }
    return tyres | {
        "Vehicle.Exterior.AirTemperature": round(model.outside, 1),
        "Vehicle.Exterior.LightIntensity": round(model.ambient_light, 1),
        "Vehicle.Cabin.Light.PerceivedAmbientLight": round(model.ambient_light),
        "Vehicle.Cabin.HVAC.AmbientAirTemperature": round(model.cabin.temperature, 1),
        "Vehicle.CurrentLocation.Latitude": round(model.trip.latitude, 5),
        "Vehicle.CurrentLocation.Longitude": round(model.trip.longitude, 5),
        "Vehicle.CurrentLocation.Altitude": 75.0,
        "Vehicle.CurrentLocation.Heading": float(round(model.trip.heading) % 360),
    }


def iso(seconds: float) -> str:
    """ISO 8601 in UTC, as VSS wants it."""
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")
