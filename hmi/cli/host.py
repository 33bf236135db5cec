"""Run the app host: finds the apps, starts them as processes, watches and stops them.

It serves org.hmi.Apps1 on the hmi bus ($HMI_BUS_ADDRESS) until SIGTERM. `hmi apps` talks to it.
"""

from __future__ import annotations

import argparse
import asyncio


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--safe", action="store_true", help="safe mode: the apps that came with the system, no others")


def run(options: argparse.Namespace) -> int:
    """Run until told to end."""
    from hmi.host.main import serve

    return asyncio.run(serve(safe=options.safe, signals=None))
