"""Everything of the car that is simply on or off, open or shut, or set to a value: path and first value."""

from __future__ import annotations

import random

from hmi.vehicle.signal import Value
from hmi.vehicle.sim.car import Car

TYRE_KPA = 250


def first_values(car: Car, dice: random.Random) -> dict[str, Value | None]:
    """The body of a parked car; None is unknown. Tyres differ from seed to seed."""
    return {**_attributes(car), **_cabin(), **_outside(dice), **_assistance(), **_screen()}


def _attributes(car: Car) -> dict[str, Value]:
    return {
        "Vehicle.VehicleIdentification.Brand": car.brand,
        "Vehicle.VehicleIdentification.Model": car.model,
        "Vehicle.VehicleIdentification.Year": car.year,
        "Vehicle.VehicleIdentification.VIN": "HMISIM00000000001",
        "Vehicle.VersionVSS.Major": 6,
        "Vehicle.VersionVSS.Minor": 0,
        "Vehicle.VersionVSS.Patch": 0,
        "Vehicle.CurbWeight": car.body.kerb_kg,
        "Vehicle.GrossWeight": car.body.gross_kg,
        "Vehicle.Length": car.body.length_mm,
        "Vehicle.Height": car.body.height_mm,
        "Vehicle.WidthIncludingMirrors": car.body.width_mm,
        "Vehicle.Powertrain.Type": "ELECTRIC",
        "Vehicle.Powertrain.Transmission.DriveType": "FORWARD_WHEEL_DRIVE",
        "Vehicle.Powertrain.ElectricMotor.MaxPower": round(car.motor.power_kw),
        "Vehicle.Powertrain.ElectricMotor.MaxTorque": round(car.motor.torque_nm),
        "Vehicle.Powertrain.TractionBattery.GrossCapacity": round(car.battery.gross_kwh),
        "Vehicle.Powertrain.TractionBattery.NetCapacity": round(car.battery.usable_kwh),
        "Vehicle.Powertrain.TractionBattery.NominalVoltage": 350,
        "Vehicle.Powertrain.TractionBattery.StateOfHealth": 96.0,
        "Vehicle.Powertrain.TractionBattery.ErrorCodes": [],
        "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.SupportedInletTypes": car.charging.inlets,
        "Vehicle.LowVoltageBattery.NominalVoltage": 12,
        "Vehicle.Cabin.DoorCount": 4,
        "Vehicle.Cabin.SeatRowCount": 2,
        "Vehicle.Cabin.DriverPosition": "LEFT",
        "Vehicle.ADAS.SupportedAutonomyLevel": "SAE_2",
    }


def _cabin() -> dict[str, Value]:
    values: dict[str, Value] = {
        "Vehicle.Cabin.HVAC.IsAirConditioningActive": True,
        "Vehicle.Cabin.HVAC.IsFrontDefrosterActive": False,
        "Vehicle.Cabin.HVAC.IsRearDefrosterActive": False,
        "Vehicle.Cabin.HVAC.IsRecirculationActive": False,
        "Vehicle.Cabin.Sunroof.Position": 0,
        "Vehicle.Cabin.Light.IsDomeOn": False,
        "Vehicle.Cabin.Light.AmbientLight.Row1.DriverSide.IsLightOn": False,
        "Vehicle.Cabin.Light.AmbientLight.Row1.DriverSide.Intensity": 40,
        "Vehicle.Cabin.Light.AmbientLight.Row1.DriverSide.Color": "#4CC2FF",
    }
    for side in ("Driver", "Passenger"):
        values[f"Vehicle.Cabin.HVAC.Station.Row1.{side}.Temperature"] = 21.0
        values[f"Vehicle.Cabin.HVAC.Station.Row1.{side}.FanSpeed"] = 30
        values[f"Vehicle.Cabin.HVAC.Station.Row1.{side}.AirDistribution"] = "MIDDLE"
        values[f"Vehicle.Cabin.Seat.Row1.{side}Side.HeatingCooling"] = 0
        values[f"Vehicle.Cabin.Seat.Row1.{side}Side.IsBelted"] = False
        for row in (1, 2):
            door = f"Vehicle.Cabin.Door.Row{row}.{side}Side"
            values |= {f"{door}.IsOpen": False, f"{door}.IsLocked": False, f"{door}.IsChildLockActive": False}
            values[f"{door}.Window.Position"] = 0
    return values


def _outside(dice: random.Random) -> dict[str, Value]:
    lights = ("Beam.High", "Beam.Low", "Parking", "Running", "Fog.Front", "Fog.Rear", "Backup")
    values: dict[str, Value] = {f"Vehicle.Body.Lights.{name}.IsOn": False for name in lights}
    for name in ("Hazard", "DirectionIndicator.Left", "DirectionIndicator.Right"):
        values[f"Vehicle.Body.Lights.{name}.IsSignaling"] = False
    for row in (1, 2):
        for side in ("Left", "Right"):
            wheel = f"Vehicle.Chassis.Axle.Row{row}.Wheel.{side}"
            values[f"{wheel}.Tire.Pressure"] = TYRE_KPA + dice.randint(-6, 6)
            values[f"{wheel}.Tire.IsPressureLow"] = False
            values[f"{wheel}.Brake.IsBrakesWorn"] = False
    return values | {
        "Vehicle.Body.Lights.LightSwitch": "AUTO",
        "Vehicle.Body.Hood.IsOpen": False,
        "Vehicle.Body.Trunk.Rear.IsOpen": False,
        "Vehicle.Body.Trunk.Rear.IsLocked": False,
        "Vehicle.Body.Raindetection.Intensity": 0,
        "Vehicle.Body.Windshield.Front.Wiping.Mode": "OFF",
        "Vehicle.Body.Windshield.Front.WasherFluid.IsLevelLow": False,
        "Vehicle.Body.Windshield.Front.IsHeatingOn": False,
        "Vehicle.Body.Mirrors.DriverSide.IsFolded": False,
        "Vehicle.Body.Mirrors.PassengerSide.IsFolded": False,
        "Vehicle.Exterior.Humidity": 55.0,
        "Vehicle.CurrentLocation.HorizontalAccuracy": 2.5,
        "Vehicle.CurrentLocation.GNSSReceiver.FixType": "THREE_D",
        "Vehicle.Service.IsServiceDue": False,
        "Vehicle.Service.DistanceToService": 12_000.0,
        "Vehicle.Service.TimeToService": 180 * 86_400,
        "Vehicle.Diagnostics.DTCCount": 0,
        "Vehicle.Diagnostics.DTCList": [],
        "Vehicle.IsBrokenDown": False,
    }


def _assistance() -> dict[str, Value]:
    return {
        "Vehicle.Trailer.IsConnected": False,
        "Vehicle.Chassis.SteeringWheel.HeatingCooling": 0,
        "Vehicle.Chassis.SteeringWheel.Angle": 0,
        "Vehicle.Powertrain.Transmission.PerformanceMode": "NORMAL",
        "Vehicle.ADAS.ActiveAutonomyLevel": "SAE_0",
        "Vehicle.ADAS.CruiseControl.IsActive": False,
        "Vehicle.ADAS.CruiseControl.IsEnabled": False,
        "Vehicle.ADAS.CruiseControl.SpeedSet": 0.0,
        "Vehicle.ADAS.LaneDepartureDetection.IsEnabled": True,
        "Vehicle.ADAS.LaneDepartureDetection.IsWarning": False,
        "Vehicle.ADAS.ABS.IsEngaged": False,
        "Vehicle.ADAS.ABS.IsError": False,
        "Vehicle.ADAS.ESC.IsEngaged": False,
        "Vehicle.ADAS.ESC.IsError": False,
        "Vehicle.Driver.IsEyesOnRoad": True,
        "Vehicle.Driver.IsHandsOnWheel": True,
        "Vehicle.Driver.DistractionLevel": 0.0,
        "Vehicle.Driver.FatigueLevel": 0.0,
    }


def _screen() -> dict[str, Value | None]:
    hmi, media = "Vehicle.Cabin.Infotainment.HMI.", "Vehicle.Cabin.Infotainment.Media."
    return {
        hmi + "Brightness": 70.0,
        hmi + "CurrentLanguage": "en",
        hmi + "DateFormat": "YYYY_MM_DD",
        hmi + "DayNightMode": "NIGHT",
        hmi + "DistanceUnit": "KILOMETERS",
        hmi + "EVEconomyUnits": "KILOWATT_HOURS_PER_100_KILOMETERS",
        hmi + "EVEnergyUnits": "KILOWATT_HOURS",
        hmi + "FontSize": "STANDARD",
        hmi + "SpeedUnit": "KILOMETERS_PER_HOUR",
        hmi + "TemperatureUnit": "C",
        hmi + "TimeFormat": "HR_24",
        hmi + "TirePressureUnit": "BAR",
        media + "Action": "STOP",
        media + "Volume": 40,
        media + "SelectedURI": "",
        media + "Played.Source": "UNKNOWN",
        "Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Latitude": None,
        "Vehicle.Cabin.Infotainment.Navigation.DestinationSet.Longitude": None,
        "Vehicle.Cabin.Infotainment.Navigation.Mute": "UNMUTED",
        "Vehicle.Cabin.Infotainment.Navigation.Volume": 40,
    }
