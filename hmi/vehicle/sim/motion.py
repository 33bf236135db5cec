"""Longitudinal motion: traction, regeneration, friction brakes, drag and rolling resistance."""

from __future__ import annotations

import math

from hmi.vehicle.sim.car import Car

GRAVITY = 9.81
AIR_DENSITY = 1.2
FRICTION_DECELERATION = 8.5
FADE_SPEED = 3.0
"""Below this, m/s, regeneration fades out and the friction brakes take over."""
REVERSE_LIMIT = 4.5
"""m/s"""


class Motion:
    """Speed is signed: negative is backwards."""

    def __init__(self, car: Car) -> None:
        self.car = car
        self.speed = 0.0
        self.acceleration = 0.0
        self.distance_m = 0.0
        self.force = 0.0
        """N of the motor at the wheels, positive forwards."""
        self.recovered_kwh = 0.0
        self.regen_w = car.motor.regen_kw * 1000
        """What may be given back now: a full or cold battery takes less."""
        self._mass = car.body.mass_kg * (1 + car.body.rotating_share)

    def resistance(self, speed: float) -> float:
        """N against the direction of motion."""
        body = self.car.body
        drag = 0.5 * AIR_DENSITY * body.drag_coefficient * body.frontal_area_m2 * speed * speed
        return drag + body.rolling_resistance * body.mass_kg * GRAVITY

    def strongest(self, speed: float) -> float:
        """N the motor can give at this speed."""
        motor = self.car.motor
        by_torque = motor.torque_nm * motor.reduction / self.car.body.wheel_radius_m
        return min(by_torque, motor.power_kw * 1000 / max(abs(speed), 0.1))

    def force_for(self, acceleration: float) -> float:
        """N at the wheels for an acceleration at the present speed."""
        return self._mass * acceleration + self.resistance(self.speed)

    def step(self, dt: float, request: float, direction: int, *, locked: bool) -> float:
        """Follow a request (N, negative brakes) for ``dt``; returns the electric power drawn, W."""
        pace = abs(self.speed)
        if direction == 0:
            request = min(request, 0.0)
        if direction < 0 and pace >= REVERSE_LIMIT:
            request = min(request, 0.0)
        motor, friction = self._split(request, pace)
        if direction == 0:
            motor = 0.0
        if locked:
            friction += FRICTION_DECELERATION * self._mass
        resistance = (self.resistance(pace) if pace > 0 else 0.0) + friction
        if pace == 0 and motor <= self.resistance(0) + friction:
            motor = 0.0
            resistance = 0.0
        new = max(pace + (motor - resistance) / self._mass * dt, 0.0)
        sign = -1 if (direction < 0 or self.speed < 0) and direction <= 0 else 1
        mean = (pace + new) / 2
        self.acceleration = (new - pace) / dt
        self.speed = sign * new
        self.distance_m += mean * dt
        self.force = motor * sign
        return self._electric(motor * mean, dt)

    def _split(self, request: float, pace: float) -> tuple[float, float]:
        """The motor's and the friction brakes' share of a request."""
        if request >= 0:
            return min(request, self.strongest(pace)), 0.0
        fade = min(pace / FADE_SPEED, 1.0)
        regen = min(-request, self.regen_w / max(pace, 1.0), self.strongest(pace)) * fade
        return -regen, -request - regen

    def _electric(self, wheel_w: float, dt: float) -> float:
        """The power at the battery for a power at the wheels."""
        if wheel_w >= 0:
            return wheel_w / self.car.motor.efficiency
        electric = wheel_w * self.car.motor.regen_efficiency
        self.recovered_kwh -= electric * dt / 3.6e6
        return electric

    @property
    def motor_rpm(self) -> float:
        """Revolutions of the motor."""
        return self.speed / self.car.body.wheel_radius_m * self.car.motor.reduction * 60 / (2 * math.pi)

    @property
    def motor_torque(self) -> float:
        """Nm at the motor's shaft."""
        return self.force * self.car.body.wheel_radius_m / self.car.motor.reduction
