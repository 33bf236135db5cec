"""List the apps of a running head unit, start, stop and kill them, and read what they print.

It asks the host on the bus of $HMI_BUS_ADDRESS, or else of the head unit that runs on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from typing import Any

Records = list[dict[str, Any]]

CALLS = {
    "start": ("Start", "start an app"),
    "stop": ("Stop", "ask an app to end; it is killed when it does not"),
    "kill": ("Kill", "end an app at once, as the driver's Close does; it is not started again"),
    "restart": ("Restart", "start an app anew; ends a quarantine"),
}

STOP_LIMIT = 15.0
"""Seconds; longer than the host gives an app to end."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the sub-commands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = commands.add_parser("list", help="every app with its state, memory and processor share")
    listing.add_argument("--json", action="store_true", help="as JSON, with every field")
    for action, (_, text) in CALLS.items():
        commands.add_parser(action, help=text).add_argument("id", help="for example org.hmi.charge")
    log = commands.add_parser("log", help="the last lines that an app printed")
    log.add_argument("id")
    log.add_argument("-n", "--lines", type=int, default=50, help="how many (default 50)")
    commands.add_parser("rescan", help="look at the app folders again")


def run(options: argparse.Namespace) -> int:
    """Do one action; 1 and a sentence when the host refuses or is not there."""
    from hmi.bus import BusError, RemoteError

    try:
        asyncio.run(_act(options))
    except RemoteError as error:
        print(error.text, file=sys.stderr)
    except BusError as error:
        print(f"The host cannot be asked: {error}", file=sys.stderr)
    else:
        return 0
    return 1


async def _act(options: argparse.Namespace) -> None:
    from hmi.bus import Bus
    from hmi.emulator import running

    async with Bus(running.address()) as bus:
        apps = bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1")
        if options.action == "list":
            records = await apps.call("List")
            print(json.dumps(records, indent=2, ensure_ascii=False) if options.json else _table(records))
        elif options.action == "log":
            print("\n".join(await apps.call("Log", options.id, max(0, options.lines))))
        elif options.action == "rescan":
            await apps.call("Rescan", timeout=STOP_LIMIT)
        else:
            await apps.call(CALLS[options.action][0], options.id, timeout=STOP_LIMIT)


def _table(records: Records) -> str:
    """One line per app; messages and faults below it."""
    width = max([len(record["id"]) for record in records], default=2)
    lines = [f"{'ID':<{width}}  {'STATE':<14}  {'PID':>7}  {'STARTS':>6}  {'CRASHES':>7}  {'MB':>5}  {'CPU':>5}"]
    for record in records:
        memory = f"{record['memory_bytes'] / 1e6:.1f}" if record["pid"] else "-"
        share = f"{record['cpu_percent']:.0f} %" if record["pid"] else "-"
        lines.append(
            f"{record['id']:<{width}}  {record['state']:<14}  {record['pid'] or '-':>7}  {record['starts']:>6}  "
            f"{record['crashes']:>7}  {memory:>5}  {share:>5}"
        )
        lines += [f"  {text}" for text in (record["message"], *record["errors"]) if text]
    return "\n".join(lines)
