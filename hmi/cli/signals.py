"""Read, write and watch vehicle signals. A PATH may name a branch, such as Vehicle.Cabin.

It asks the vehicle service on the bus of $HMI_BUS_ADDRESS, or else of the head unit that runs on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from datetime import UTC, datetime
from typing import Any

QUALITIES = ("good", "stale", "unknown", "out of range")
NAME, PATH = "org.hmi.Vehicle", "/org/hmi/Vehicle"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="get|set|watch")
    get = commands.add_parser("get", help="print present values")
    get.add_argument("paths", nargs="+", metavar="PATH")
    put = commands.add_parser("set", help="ask actuators for values, all or none")
    put.add_argument("values", nargs="+", metavar="PATH=VALUE")
    watch = commands.add_parser("watch", help="print what changes, until interrupted")
    watch.add_argument("paths", nargs="+", metavar="PATH")
    watch.add_argument("--rate", type=int, default=2, metavar="HZ", help="at most so often (2); 0 is every change")


def run(options: argparse.Namespace) -> int:
    """Do it; a refusal is a sentence and exit status 1."""
    from hmi.bus import BusError

    try:
        return asyncio.run(_run(options))
    except BusError as error:
        print(f"hmi signals: {getattr(error, 'text', error)}", file=sys.stderr)
        return 1


async def _run(options: argparse.Namespace) -> int:
    from hmi.bus import Bus
    from hmi.emulator import running

    async with Bus(running.address()) as bus:
        vehicle = bus.proxy(NAME, PATH, "org.hmi.Vehicle1")
        if options.action == "get":
            units = await _units(vehicle, options.paths)
            _print(await vehicle.call("Get", options.paths), units)
        elif options.action == "set":
            return await _set(vehicle, options.values)
        else:
            await _watch(bus, vehicle, options)
    return 0


async def _units(vehicle: Any, paths: list[str]) -> dict[str, str]:
    described = await vehicle.call("Describe", paths)
    return {path: facts["unit"] for path, facts in described.items()}


async def _set(vehicle: Any, words: list[str]) -> int:
    """PATH=VALUE, read as the signal's type says."""
    from hmi.bus import variant

    pairs = [word.partition("=") for word in words]
    if any(not mark for _, mark, _ in pairs):
        print("hmi signals: write PATH=VALUE", file=sys.stderr)
        return 2
    described = await vehicle.call("Describe", [path for path, _, _ in pairs])
    values = {path: _value(text, str(described.get(path, {}).get("type", ""))) for path, _, text in pairs}
    await vehicle.call("Set", {path: variant(value) for path, value in values.items()})
    return 0


def _value(text: str, kind: str) -> Any:
    """A word of the command line in the signal's type; what cannot be read goes as it is, and is refused there."""
    if kind == "string":
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, bool | int | float | str | list) else text


async def _watch(bus: Any, vehicle: Any, options: argparse.Namespace) -> None:
    """Follow the service, also through its restarts."""
    units: dict[str, str] = {}
    came = asyncio.Event()

    def show(samples: dict[str, tuple[Any, int, int]]) -> None:
        _print(samples, units)

    undo = bus.watch_name(NAME, lambda owner: came.set() if owner else came.clear())
    try:
        while True:
            await came.wait()
            came.clear()
            units.update(await _units(vehicle, options.paths))
            path = await vehicle.call("Subscribe", options.paths, options.rate)
            changes = bus.proxy(NAME, path, "org.hmi.VehicleSubscription1")
            await changes.on_signal("Changed", show)
            _print(await vehicle.call("Get", options.paths), units)
    finally:
        undo()


def _print(samples: dict[str, tuple[Any, int, int]], units: dict[str, str]) -> None:
    """One line a signal: time, path, value, unit, and the quality when it is not good."""
    for path, (value, time_us, quality) in sorted(samples.items()):
        if quality == 2:
            print(f"{path} unknown", flush=True)
            continue
        at = datetime.fromtimestamp(time_us / 1e6, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        note = f"  ({QUALITIES[quality]})" if quality else ""
        shown = json.dumps(value, ensure_ascii=False)
        print(f"{path} {shown} {units.get(path, '')}".rstrip() + f"  {at}{note}", flush=True)
