"""Read, write and watch vehicle signals. A PATH may name a branch, such as Vehicle.Cabin.

It asks the vehicle service on the bus of $HMI_BUS_ADDRESS, or else of the head unit that runs on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from hmi.cli.asking import action, ask
from hmi.cli.main import did_you_mean

if TYPE_CHECKING:
    from hmi.bus import Bus, Proxy

QUALITIES = ("good", "stale", "unknown", "out of range")
NAME, PATH = "org.hmi.Vehicle", "/org/hmi/Vehicle"
UNKNOWN_SIGNAL = "org.hmi.Error.UnknownSignal"
FASTEST = 1000

Samples = dict[str, tuple[Any, int, int]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="get|set|watch")
    get = action(commands, "get", "print present values")
    get.add_argument("paths", nargs="+", metavar="PATH", help="a signal or a branch, for example Vehicle.Cabin.HVAC")
    put = action(commands, "set", "ask actuators for values, all or none")
    put.add_argument(
        "values", nargs="+", metavar="PATH=VALUE", help="a number, true, false, text, or texts as a JSON list"
    )
    watch = action(commands, "watch", "print what changes, until interrupted")
    watch.add_argument("paths", nargs="+", metavar="PATH", help="a signal or a branch")
    watch.add_argument("--rate", type=_rate, default=2, metavar="HZ", help="at most so often (2); 0 is every change")


def run(options: argparse.Namespace) -> int:
    """Do it; a refusal is a sentence and exit status 1."""
    return ask("signals", lambda bus: _run(bus, options))


async def _run(bus: Bus, options: argparse.Namespace) -> int:
    from hmi.bus import RemoteError

    vehicle = bus.proxy(NAME, PATH, "org.hmi.Vehicle1")
    try:
        if options.action == "get":
            units = await _units(vehicle, options.paths)
            _print(await vehicle.call("Get", options.paths), units)
        elif options.action == "set":
            return await _set(vehicle, options.values)
        else:
            await _watch(bus, vehicle, options)
    except RemoteError as error:
        if error.name != UNKNOWN_SIGNAL:
            raise
        print(f"hmi signals: {error.text}.{await _nearest(vehicle, error.text)}", file=sys.stderr)
        return 1
    return 0


async def _nearest(vehicle: Proxy, complaint: str) -> str:
    """The signal or branch that was meant, as far as one can tell."""
    known = await vehicle.call("Describe", ["Vehicle"])
    word = next(iter(re.findall("'(.*)'", complaint)), "")
    if any(path.startswith(f"{word}.") for path in known):
        return f" It is a branch: `hmi signals get {word}` lists its signals."
    names = {path.rsplit(".", depth)[0] for path in known for depth in range(path.count("."))} | set(known)
    same = next((name for name in names if name.casefold() == word.casefold()), "")
    return (
        f" Did you mean {same}?"
        if same
        else did_you_mean(word, sorted(names)) or " `hmi signals get Vehicle` lists all."
    )


def _rate(text: str) -> int:
    if not text.isdecimal() or int(text) > FASTEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no rate; write a whole number from 0 to {FASTEST}")
    return int(text)


async def _units(vehicle: Proxy, paths: list[str]) -> dict[str, str]:
    described = await vehicle.call("Describe", paths)
    return {path: facts["unit"] for path, facts in described.items()}


async def _set(vehicle: Proxy, words: list[str]) -> int:
    """PATH=VALUE, read as the signal's type says."""
    from hmi.bus import variant

    pairs = [word.partition("=") for word in words]
    if any(not mark for _, mark, _ in pairs):
        print(
            "hmi signals: write PATH=VALUE, for example Vehicle.Cabin.HVAC.IsAirConditioningActive=true",
            file=sys.stderr,
        )
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
    if isinstance(value, list):
        return value if all(isinstance(item, str) for item in value) else text
    return value if isinstance(value, bool | int | float | str) else text


async def _watch(bus: Bus, vehicle: Proxy, options: argparse.Namespace) -> None:
    """Follow the service, also through its restarts; what is said twice is printed once."""
    units: dict[str, str] = {}
    shown: Samples = {}
    news: asyncio.Queue[Samples | None] = asyncio.Queue()
    undo = bus.watch_name(NAME, lambda owner: news.put_nowait(None) if owner else None)
    try:
        while True:
            samples = await news.get()
            if samples is None:
                units.update(await _units(vehicle, options.paths))
                path = await vehicle.call("Subscribe", options.paths, options.rate)
                await bus.proxy(NAME, path, "org.hmi.VehicleSubscription1").on_signal("Changed", news.put_nowait)
                samples = await vehicle.call("Get", options.paths)
            _print({path: sample for path, sample in samples.items() if shown.get(path) != sample}, units)
            shown.update(samples)
    finally:
        undo()


def _print(samples: Samples, units: dict[str, str]) -> None:
    """One line a signal: time, path, value, unit, and the quality when it is not good."""
    for path, (value, time_us, quality) in sorted(samples.items()):
        if quality == 2:
            print(f"{path} unknown", flush=True)
            continue
        at = datetime.fromtimestamp(time_us / 1e6, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        note = f"  ({QUALITIES[quality]})" if quality else ""
        shown = json.dumps(value, ensure_ascii=False)
        print(f"{path} {shown} {units.get(path, '')}".rstrip() + f"  {at}{note}", flush=True)
