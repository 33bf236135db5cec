"""Between the control window and the bus: acts at once, looks a few times a second (what it looks at has no signals)."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from hmi.bus import Bus, BusError, variant
from hmi.emulator.window.control_window_object import ControlWindowObject

PERIOD = 0.3
SPEED = "Vehicle.Speed"
GEAR = "Vehicle.Powertrain.Transmission.SelectedGear"
PARKING_BRAKE = "Vehicle.Chassis.ParkingBrake.IsEngaged"
OUTSIDE = "Vehicle.Exterior.AirTemperature"
CABIN = "Vehicle.Cabin.HVAC.AmbientAirTemperature"
LIGHT = "Vehicle.Cabin.Light.PerceivedAmbientLight"
DOORS = [
    f"Vehicle.Cabin.Door.{row}.{side}.IsOpen" for row in ("Row1", "Row2") for side in ("DriverSide", "PassengerSide")
]
PATHS = [SPEED, GEAR, PARKING_BRAKE, OUTSIDE, CABIN, LIGHT, *DOORS]
PARKED_GEAR = 126
FAULTS = {"": "", "slow": "slow", "hang": "hung"}
"""Wishes, and how the app is then."""
UNKNOWN_CAR = {"speed": "speed unknown", "charge": "charge unknown", "gear": ""}


class Watcher:
    """Fills a ControlWindowObject and does what it wants."""

    def __init__(self, control: ControlWindowObject) -> None:
        self._control = control
        self._bus = Bus()
        self._vehicle = self._bus.proxy("org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        self._simulator = self._bus.proxy("org.hmi.Vehicle", "/org/hmi/Simulator", "org.hmi.Simulator1")
        self._shell = self._bus.proxy("org.hmi.Shell", "/org/hmi/Inspect", "org.hmi.Inspect1")
        self._host = self._bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1")
        self._emulator = self._bus.proxy("org.hmi.Emulator", "/org/hmi/Emulator", "org.hmi.Emulator1")
        self._refusal = ""
        """Of the last wish; it stands until the next one."""
        self._frozen: set[str] = set()
        self._faults: dict[str, str] = {}
        """Of apps: the wish that made it slow or hung."""
        self._pids: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until the window is closed."""
        self._control.wanted.connect(self._wanted)
        async with self._bus:
            self._bus.watch_name("org.hmi.Vehicle", lambda _owner: self._frozen.clear())
            while not stop.is_set():
                await self._look()
                try:
                    async with asyncio.timeout(PERIOD):
                        await stop.wait()
                except TimeoutError:
                    continue
            for task in self._tasks:
                task.cancel()

    def _wanted(self, verb: str, words: list[Any]) -> None:
        task = asyncio.ensure_future(self._do(verb, words))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _do(self, verb: str, words: list[Any]) -> None:
        try:
            match verb, words:
                case "control", [key, value]:
                    await self._move(key, value)
                case "drive", [cycle]:
                    await (self._simulator.call("Drive", cycle) if cycle else self._simulator.call("StopDrive"))
                case "scale", [scale]:
                    await self._simulator.call("SetTimeScale", float(scale))
                case "freeze", [branch, frozen]:
                    await self._simulator.call("Freeze", [branch], frozen)
                    (self._frozen.add if frozen else self._frozen.discard)(branch)
                case "kill", [name]:
                    await self._emulator.call("Kill", name)
                case "down", [part, down]:
                    await self._emulator.call("KeepDown", part, down)
                case "slow" | "hang", [app, wrong]:
                    await self._hold_up(app, verb if wrong else "")
        except BusError as error:
            self._refusal = str(error)
        else:
            self._refusal = ""
        await self._look()

    async def _hold_up(self, app: str, fault: str) -> None:
        """One fault at a time; none lets it go."""
        for what, on in ((self._faults.pop(app, ""), False), (fault, True)):
            if what:
                await self._emulator.call("Slow" if what == "slow" else "Hold", app, on)
        if fault:
            self._faults[app] = fault

    async def _move(self, key: str, value: Any) -> None:
        whole = isinstance(value, int) and not isinstance(value, bool)
        await self._simulator.call("Control", {key: variant(float(value) if whole else value)})

    async def _look(self) -> None:
        """What cannot be seen now is said, and shown as unknown, until it can be seen again."""
        away = ""
        for look in (self._look_at_processes, self._look_at_screen, self._look_at_car):
            try:
                await look()
            except BusError as error:
                away = str(error)
                if look == self._look_at_car:
                    self._control.set_car({**self._control.present_car(), **UNKNOWN_CAR})
        self._control.set_trouble("\n".join(filter(None, (self._refusal, away))))

    async def _look_at_car(self) -> None:
        samples = await self._vehicle.call("Get", PATHS)
        status = await self._simulator.call("Status")
        values = {path: sample[0] if sample[2] == 0 else None for path, sample in samples.items()}
        self._control.set_car(
            {
                **status,
                "speed": "speed unknown" if values[SPEED] is None else f"{values[SPEED]:.0f} km/h",
                "charge": f"{status['soc']:.1f} %",
                "soc": round(status["soc"], 1),
                "gear": _gear(values[GEAR]),
                "parking_brake": bool(values[PARKING_BRAKE]),
                "outside_temperature": round(values[OUTSIDE] or 0.0, 1),
                "cabin_temperature": round(values[CABIN] or 0.0, 1),
                "ambient_light": float(values[LIGHT] or 0.0),
                "doors": [{"path": path, "open": bool(values[path])} for path in DOORS],
                "frozen": sorted(self._frozen),
                "drive_time_s": round(status["drive_time_s"]),
                "distance_km": round(status["distance_km"], 2),
            }
        )

    async def _look_at_screen(self) -> None:
        tree = json.loads(await self._shell.call("Tree"))
        driving = tree.get("driving") or {}
        template = tree.get("template")
        self._control.set_screen(
            {
                "place": " · ".join(filter(None, (tree.get("place"), tree.get("app"), tree.get("page_state")))),
                "driving": driving.get("state") or "unknown",
                "restrictions": json.dumps(driving.get("restrictions"), indent=1, ensure_ascii=False),
                "template": json.dumps(template, indent=1, ensure_ascii=False)[:20000] if template else "no template",
            }
        )

    async def _look_at_processes(self) -> None:
        parts = await self._emulator.call("Parts")
        rows = [_part(part) for part in parts]
        try:
            apps = await self._host.call("List")
            self._forget_the_dead({app["id"]: app.get("pid", 0) for app in apps})
            rows += [
                _row(app["id"], app["state"], FAULTS[self._faults.get(app["id"], "")], app=True)
                for app in apps
                if app.get("pid")
            ]
        finally:
            self._control.set_processes(rows)

    def _forget_the_dead(self, pids: dict[str, int]) -> None:
        """A hung app does not live for long: the host starts it anew."""
        for app in [app for app, fault in self._faults.items() if fault == "hang"]:
            if pids.get(app) != self._pids.get(app):
                del self._faults[app]
        self._pids = pids


def _part(part: dict[str, Any]) -> dict[str, Any]:
    if part["down"]:
        return _row(part["name"], "kept down", "down")
    return _row(part["name"], f"started {part['starts']} ×" if part["pid"] else "down")


def _row(name: str, state: str, fault: str = "", *, app: bool = False) -> dict[str, Any]:
    return {"name": name, "state": state, "fault": fault, "app": app}


def _gear(number: int | None) -> str:
    if number is None:
        return ""
    return "P" if number == PARKED_GEAR else "N" if number == 0 else "D" if number > 0 else "R"
