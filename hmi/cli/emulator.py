"""A whole head unit in a simulated car, on this machine: starts a private message bus, the vehicle service, a local
calendar server, the app host and the screen, restarts what dies, and stops everything at its end.

Without --headless it opens the screen and a control window (gear, pedal, plug, faults, drives).
Scenarios are small files of steps; bundled are commute, faults, gallery and interruption.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from hmi.cli.words import number, positive, size

DISPLAYS = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add = parser.add_argument
    add("--headless", action="store_true", help="no windows: the screen is drawn off screen")
    add("--size", type=size, default=(1920, 720), metavar="WxH", help="size of the screen (1920x720)")
    add("--scenario", metavar="NAME|FILE", help="run these steps: commute, faults, gallery, interruption, or a file")
    add("--time-scale", type=positive, default=1.0, metavar="N", help="simulated seconds per second, 0.1 to 1000 (1)")
    add("--for", type=positive, dest="seconds", metavar="SECONDS", help="end after this time")
    add("--shots", type=Path, metavar="DIR", help="where the scenario's pictures go; without it none are taken")
    add("--report", type=Path, metavar="FILE.json", help="write what happened")
    add("--vehicle", action="append", metavar="SOURCE", help="sim, can, can-log:FILE, … (sim; `hmi vehicle --help`)")
    add("--mapping", metavar="FILE", help="CAN signals by the name of their VSS path, with a DBC beside it (leaf)")
    add("--soc", type=number, metavar="PERCENT", help="state of charge that the simulated car begins with")
    add("--state", type=Path, metavar="DIR", help="keep what the head unit remembers here (else a temporary folder)")
    add("--no-calendar", action="store_true", help="without the local calendar server")


def run(options: argparse.Namespace) -> int:
    """Run until told to stop, or to the end of the scenario."""
    import asyncio

    from hmi.emulator.main import run as run_emulator
    from hmi.emulator.options import Options
    from hmi.emulator.scenario import ScenarioError, bundled, load
    from hmi.vehicle.errors import VehicleError

    if not (options.headless or any(map(os.environ.get, DISPLAYS))):
        print("hmi emulator: no display was found; --headless draws off screen", file=sys.stderr)
        return 2
    try:
        _check_vehicle(options)
        scenario = load(options.scenario) if options.scenario else None
        wanted = Options(
            headless=options.headless,
            size=options.size,
            scenario=scenario,
            time_scale=options.time_scale,
            seconds=options.seconds,
            shots=options.shots,
            report=options.report,
            vehicle=tuple(options.vehicle or ["sim"]),
            vehicle_options=tuple(_for_the_vehicle(options)),
            state=options.state,
            calendar=not options.no_calendar,
            own_apps=options.scenario not in bundled(),
            log=options.log,
        )
        return asyncio.run(run_emulator(wanted))
    except (ScenarioError, VehicleError) as error:
        print(f"hmi emulator: {error}", file=sys.stderr)
        return 2


def _check_vehicle(options: argparse.Namespace) -> None:
    """What its service would refuse is refused before anything is started; VehicleError says why."""
    from hmi.vehicle import setup

    wanted = setup.Options(
        sources=tuple(options.vehicle or ["sim"]),
        soc=72.0 if options.soc is None else options.soc,
        time_scale=options.time_scale,
        mapping=options.mapping or "leaf",
    )
    setup.sources(wanted, setup.catalogue(wanted))


def _for_the_vehicle(options: argparse.Namespace) -> Iterator[str]:
    """What only its service understands."""
    for name in ("soc", "mapping"):
        if (value := getattr(options, name)) is not None:
            yield from (f"--{name}", str(value))
