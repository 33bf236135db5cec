"""List the apps of a running head unit, start, stop and kill them, and read what they print.

It asks the host on the bus of $HMI_BUS_ADDRESS, or else of the head unit that runs on this machine.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from hmi.cli.asking import action, ask
from hmi.cli.words import count

if TYPE_CHECKING:
    from hmi.bus import Bus

Records = list[dict[str, Any]]

CALLS = {
    "start": ("Start", "start an app"),
    "stop": ("Stop", "ask an app to end; it is killed when it does not"),
    "kill": ("Kill", "end an app at once, as the driver's Close does; it is not started again"),
    "restart": ("Restart", "start an app anew; ends a quarantine"),
}

COLUMNS = ("ID", "ORIGIN", "STATE", "PID", "STARTS", "CRASHES", "MB", "CPU")

STOP_LIMIT = 15.0
"""Seconds; longer than the host gives an app to end."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the sub-commands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = action(commands, "list", "every app with its state, memory and processor share")
    listing.add_argument("--json", action="store_true", help="as JSON, with every field")
    for name, (_, text) in CALLS.items():
        action(commands, name, text).add_argument("id", help="for example org.hmi.charge")
    log = action(commands, "log", "the last lines that an app printed, and how it ended")
    log.add_argument("id", help="for example org.hmi.charge")
    log.add_argument("-n", "--lines", type=count, default=50, metavar="N", help="how many (default 50)")
    action(commands, "rescan", "look at the app folders again")


def run(options: argparse.Namespace) -> int:
    """Do one action; 1 and a sentence when the host refuses or is not there."""
    return ask("apps", lambda bus: _act(bus, options))


async def _act(bus: Bus, options: argparse.Namespace) -> int:
    apps = bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1")
    if options.action == "list":
        records = await apps.call("List")
        print(json.dumps(records, indent=2, ensure_ascii=False) if options.json else _table(records))
    elif options.action == "log":
        lines = await apps.call("Log", options.id, options.lines)
        print("\n".join(lines)) if lines else print(f"{options.id} has printed nothing yet.", file=sys.stderr)
    elif options.action == "rescan":
        await apps.call("Rescan", timeout=STOP_LIMIT)
    else:
        await apps.call(CALLS[options.action][0], options.id, timeout=STOP_LIMIT)
    return 0


def _table(records: Records) -> str:
    """One line per app; below it what is the matter with it."""
    rows = [COLUMNS, *map(_cells, records)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    lines = []
    for row, record in zip(rows, [{}, *records], strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row[:3], widths[:3], strict=True)]
        cells += [cell.rjust(width) for cell, width in zip(row[3:], widths[3:], strict=True)]
        lines.append("  ".join(cells))
        lines += [f"  {text}" for text in (record.get("message", ""), *record.get("errors", ())) if text]
    return "\n".join(lines)


def _cells(record: dict[str, Any]) -> tuple[str, ...]:
    taken = ("-", "-", "-")
    if record["pid"]:
        taken = (str(record["pid"]), f"{record['memory_bytes'] / 1e6:.1f}", f"{record['cpu_percent']:.0f} %")
    pid, memory, share = taken
    counts = (str(record["starts"]), str(record["crashes"]))
    return (record["id"], record["origin"], record["state"], pid, *counts, memory, share)
