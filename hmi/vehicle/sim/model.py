"""The whole simulated car: one state, advanced in fixed steps of its own time."""

from __future__ import annotations

import random
from typing import Literal

from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim.battery import Battery
from hmi.vehicle.sim.body import first_values
from hmi.vehicle.sim.cabin import Cabin
from hmi.vehicle.sim.car import Car
from hmi.vehicle.sim.charging import Charger
from hmi.vehicle.sim.conditioning import Conditioning
from hmi.vehicle.sim.cycle import Cycle, Driver
from hmi.vehicle.sim.motion import FRICTION_DECELERATION, Motion
from hmi.vehicle.sim.trip import TripComputer

Gear = Literal["P", "R", "N", "D"]
IGNITIONS = ("UNDEFINED", "LOCK", "OFF", "ACC", "ON", "START")
AWAKE = {"ACC", "ON", "START"}

STEP_DRIVING, STEP_RESTING = 0.1, 1.0
DRIVER, PASSENGER = (f"Vehicle.Cabin.HVAC.Station.Row1.{side}." for side in ("Driver", "Passenger"))


class Model:
    """Physics and logic; knows nothing of VSS paths except the body's plain values."""

    def __init__(self, car: Car, *, seed: int = 1, start: float = 0.0, soc: float = 72.0) -> None:
        dice = random.Random(seed)  # noqa: S311 -- repeatable on purpose
        self.car = car
        self.now = self.started = start
        self.outside = 18.0 + dice.uniform(-2, 2)
        self.ambient_light = 60.0
        self.body = first_values(car, dice)
        self.battery = Battery(car.battery, soc, self.outside + 3)
        self.charger = Charger(car.charging, self.battery)
        self.conditioning = Conditioning(car.battery)
        self.cabin = Cabin(car.cabin, 21.0)
        self.motion = Motion(car)
        self.driver: Driver | None = None
        self.accelerator = self.brake = 0.0
        self.gear: Gear = "P"
        self.parking_brake = True
        self.ignition = "ON"
        self.flap_open = False
        self.trip = TripComputer(dice, car.battery.usable_kwh / car.published.wltp_range_km)
        self.drive_ended: tuple[str, float] | None = None
        self.drive_from_m = 0.0
        self._pedals = (0.0, 0.0)

    @property
    def resting(self) -> bool:
        """Standing, with nobody about to move it."""
        return self.motion.speed == 0 and self.driver is None and (self.accelerator == 0 or self.gear in "PN")

    @property
    def step_seconds(self) -> float:
        """The step of the present state."""
        return STEP_RESTING if self.resting else STEP_DRIVING

    @property
    def pedals(self) -> tuple[float, float]:
        """Accelerator and brake as they stand, 0 to 1, whoever presses them."""
        return self._pedals

    def start_drive(self, cycle: Cycle) -> None:
        """Unplugged and awake: into D, and follow the cycle."""
        if self.charger.plug != "none":
            raise BadSetup("the car is plugged in: unplug it first")
        self.ignition = "ON"
        self.gear, self.parking_brake = "D", False
        self.accelerator = self.brake = 0.0
        self.driver = Driver(cycle)
        self.drive_from_m = self.motion.distance_m

    def stop_drive(self) -> None:
        """Leave the cycle; the car is braked and parked."""
        if self.driver is not None:
            self.driver.elapsed = self.driver.cycle.duration

    def drive_km(self) -> float:
        """Distance of the present drive."""
        return (self.motion.distance_m - self.drive_from_m) / 1000

    def shift(self, gear: Gear) -> None:
        """Move the lever; P and the other direction only when nearly standing, and P alone on a cable."""
        if abs(self.motion.speed) > 1.0 and gear not in {"N", self.gear}:
            return
        if self.charger.plug != "none" and gear != "P":
            return
        self.gear = gear

    def step(self) -> float:
        """Advance by one step; returns its length."""
        dt = self.step_seconds
        self.now += dt
        draw = self._move(dt) + self._comfort(dt)
        inlet = self.charger.step(dt, self.now)
        supported = self.charger.plug != "none" and self.charger.wanted and inlet == 0
        load = -inlet if inlet else (0.0 if supported else draw)
        before = self.battery.energy_kwh
        self.battery.step(dt, load, self.outside, self.conditioning.heater_w)
        self.trip.account(self.battery, before, self.motion.speed, dt, charging=self.charger.charging)
        return dt

    def _move(self, dt: float) -> float:
        """One step of motion; the electric power it draws."""
        motion, standing = self.motion, self.motion.speed
        motion.regen_w = self.car.motor.regen_kw * 1000 * self.battery.acceptance
        if self.resting:
            motion.acceleration = motion.force = 0.0
            self._pedals = (self.accelerator, self.brake)
            return 0.0
        direction = {"D": 1, "R": -1}.get(self.gear, 0)
        request = self.driver.request(motion, dt) if self.driver else self._foot(standing)
        self._show_pedals(request)
        awake = self.ignition in {"ON", "START"} and self.battery.energy_kwh > 0
        power = motion.step(
            dt, request if awake else min(request, 0.0), direction, locked=self.parking_brake or self.gear == "P"
        )
        self.trip.travel(motion.speed, dt)
        if self.driver and self.driver.done and motion.speed == 0:
            self._arrive()
        return power

    def _foot(self, speed: float) -> float:
        """The force the pedals ask for."""
        mass = self.car.body.mass_kg
        if self.brake > 0:
            return -self.brake * FRICTION_DECELERATION * mass
        if self.accelerator > 0:
            return self.accelerator * self.motion.strongest(speed)
        return -self.car.motor.coast_deceleration * mass if self.gear in "DR" else 0.0

    def _show_pedals(self, request: float) -> None:
        if self.driver is None:
            self._pedals = (self.accelerator, self.brake)
        elif request >= 0:
            self._pedals = (min(request / self.motion.strongest(self.motion.speed), 1.0), 0.0)
        else:
            self._pedals = (0.0, min(-request / (FRICTION_DECELERATION * self.car.body.mass_kg), 1.0))

    def _arrive(self) -> None:
        """The end of a drive: parked."""
        assert self.driver is not None
        self.drive_ended = (self.driver.cycle.name, self.drive_km())
        self.park()

    def park(self) -> None:
        """Stand, with nobody at the wheel."""
        self.driver = None
        self.gear, self.parking_brake = "P", True
        self.motion.speed = self.motion.acceleration = 0.0

    def _comfort(self, dt: float) -> float:
        """Climate, battery conditioning and everything else that is on."""
        powered = self.ignition in AWAKE or self.charger.plug != "none" or self.battery.soc > 20
        active = bool(self.body["Vehicle.Cabin.HVAC.IsAirConditioningActive"]) and powered
        target = (self._number(DRIVER + "Temperature") + self._number(PASSENGER + "Temperature")) / 2
        fan = max(self._number(DRIVER + "FanSpeed"), self._number(PASSENGER + "FanSpeed"))
        self.cabin.step(dt, self.outside, target, fan, active=active and fan > 0)
        self.conditioning.step(self.now, self.battery.temperature, powered=powered)
        base = self.car.auxiliary.on_w if self.ignition in AWAKE else self.car.auxiliary.asleep_w
        return base + self.cabin.power_w + self.conditioning.heater_w

    def _number(self, path: str) -> float:
        """A number of the body."""
        value = self.body[path]
        return float(value) if isinstance(value, int | float) else 0.0
