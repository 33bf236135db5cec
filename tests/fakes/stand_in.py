"""Small processes in the place of the real parts: ``python stand_in.py shell|vehicle|host|broken``."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from typing import Any

from hmi.bus import Bus, Caller, RefusedCall, Service, variant


class Inspect(Service):
    """A screen with one button that counts."""

    interface = "org.hmi.Inspect1"

    def __init__(self) -> None:
        self.pressed = 0
        self.settings: dict[str, Any] = {}

    def tree(self, caller: Caller) -> str:
        items = [{"text": f"Pressed {self.pressed} times", "key": "button", "x": 1, "y": 2}]
        items += [{"text": f"{name}: {value}", "key": f"setting-{name}"} for name, value in self.settings.items()]
        return json.dumps({"place": "home", "driving": {"state": "parked"}, "template": None, "items": items})

    def tap(self, caller: Caller, target: str) -> None:
        if target == "complain":
            sys.stderr.write("ERROR hmi.stand_in: a complaint\n")
        elif target != "key:button":
            raise RefusedCall("NotOnScreen", f"{target} is not there; there is key:button")
        self.pressed += 1

    def press(self, caller: Caller, key: str) -> None:
        """Nothing."""

    def type(self, caller: Caller, text: str) -> None:
        """Nothing."""

    def grab(self, caller: Caller, path: str) -> None:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(b"PNG")

    def resize(self, caller: Caller, width: int, height: int) -> None:
        """Nothing."""

    def set_setting(self, caller: Caller, name: str, value: Any) -> None:
        self.settings[name] = value

    def stats(self, caller: Caller) -> str:
        return json.dumps({"pid": os.getpid(), "frames": 7, "frame_ms": {"p50": 1.0}, "pss_mb": 5.0})

    def reset_stats(self, caller: Caller) -> None:
        """Nothing."""

    def watch(self, caller: Caller, on: bool) -> None:
        """Nothing."""

    def seen(self, caller: Caller) -> str:
        return json.dumps({"frames": [], "taps": [], "pages": []})


class Simulator(Service):
    """A car that has driven as far as it was told to control."""

    interface = ("org.hmi.Simulator1", "org.hmi.Vehicle1")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {"time_s": 0.0, "distance_km": 0.0, "soc": 50.0, "scale": 1.0}
        self.values |= {
            "drive": "",
            "drive_time_s": 0.0,
            "time_scale": 1.0,
            "accelerator": 0.0,
            "brake": 0.0,
            "plug": "none",
        }

    def control(self, caller: Caller, values: dict[str, Any]) -> None:
        self.values |= values

    def drive(self, caller: Caller, cycle: str) -> None:
        self.values["distance_km"] += 23.27

    def stop_drive(self, caller: Caller) -> None:
        """Nothing."""

    def set_time_scale(self, caller: Caller, scale: float) -> None:
        self.values["scale"] = scale

    def freeze(self, caller: Caller, paths: list[str], frozen: bool) -> None:
        """Nothing."""

    def status(self, caller: Caller) -> dict[str, Any]:
        return {name: variant(value) for name, value in self.values.items()}

    def get(self, caller: Caller, paths: list[str]) -> dict[str, Any]:
        return {path: (variant(self.values.get(path, "")), 0, 0 if path in self.values else 2) for path in paths}

    def set(self, caller: Caller, values: dict[str, Any]) -> None:
        self.values |= values

    def subscribe(self, caller: Caller, paths: list[str], max_rate_hz: int) -> str:
        return "/"

    def describe(self, caller: Caller, paths: list[str]) -> dict[str, Any]:
        return {}

    def sources(self, caller: Caller) -> list[dict[str, Any]]:
        return [{"updates": variant(10)}]


class Host(Service):
    """One app, which is ``sleep``."""

    interface = "org.hmi.Apps1"

    def __init__(self) -> None:
        self.app = subprocess.Popen(["sleep", "1000"])
        self.starts = 1

    def list(self, caller: Caller) -> list[dict[str, Any]]:
        if self.app.poll() is not None:
            self.app, self.starts = subprocess.Popen(["sleep", "1000"]), self.starts + 1
        record = {"id": "org.hmi.a", "state": "running", "pid": self.app.pid, "starts": self.starts, "crashes": 0}
        return [{name: variant(value) for name, value in record.items()}]

    def start(self, caller: Caller, id: str) -> None:  # noqa: A002
        """Nothing."""

    stop = kill = restart = start

    def set_visible(self, caller: Caller, ids: Any) -> None:
        """Nothing."""

    def identify(self, caller: Caller, connection: str) -> str:
        return "org.hmi.a"

    def log(self, caller: Caller, id: str, lines: int) -> Any:  # noqa: A002
        return []

    def rescan(self, caller: Caller) -> None:
        """Nothing."""


PARTS: dict[str, tuple[str, str, type[Service]]] = {
    "shell": ("org.hmi.Shell", "/org/hmi/Inspect", Inspect),
    "vehicle": ("org.hmi.Vehicle", "/org/hmi/Simulator", Simulator),
    "host": ("org.hmi.Host", "/org/hmi/Apps", Host),
}


async def main(part: str) -> None:
    if part == "broken":
        raise RuntimeError("I never start")
    name, path, service = PARTS[part]
    made = service()
    async with Bus() as bus:
        bus.export(path, made)
        if part == "vehicle":
            bus.export("/org/hmi/Vehicle", made)
        told = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
        await bus.own(name)
        await told.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
