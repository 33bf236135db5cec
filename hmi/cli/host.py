"""Run the app host: finds the apps, starts them as processes, watches and stops them.

It serves org.hmi.Apps1 on the hmi bus ($HMI_BUS_ADDRESS) until SIGTERM. `hmi apps` talks to it.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--safe", action="store_true", help="safe mode: the apps that came with the system, no others")
    parser.add_argument("--no-packages", action="store_true", help="without the apps that came as Python packages")
    parser.add_argument(
        "--vss", type=Path, metavar="FILE", help="the car's signals: a COVESA release, as for hmi vehicle"
    )


def run(options: argparse.Namespace) -> int:
    """Run until told to end."""
    from hmi.bus import NoAddress
    from hmi.host.main import serve
    from hmi.vehicle.catalogue import bundled, from_release
    from hmi.vehicle.errors import BadSetup

    try:
        catalogue = from_release(options.vss) if options.vss else bundled()
        signals = tuple(catalogue.signals)
        return asyncio.run(serve(safe=options.safe, signals=signals, packages=not options.no_packages))
    except (BadSetup, NoAddress) as error:
        print(f"hmi host: {error}", file=sys.stderr)
        return 2
