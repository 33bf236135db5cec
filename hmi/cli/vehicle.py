"""Run the vehicle signal service: org.hmi.Vehicle1 at the name org.hmi.Vehicle on the hmi bus (HMI_BUS_ADDRESS).

Sources, in order of priority: simulator, drive:CYCLE (wltc-3b, nedc, udds or a CSV file), can[:INTERFACE[:CHANNEL]]
(udp_multicast, which needs no hardware and is meant by can alone; socketcan; virtual), can-log:FILE (a recorded log at
its own pace). The first source that claims a signal answers for it, even while it is silent: the signal is then stale
or unknown, never another source's.

Where HMI_STATE_DIR is set, the simulated car is kept there and goes on after a restart with the same words; another
--car, --seed or --soc begins another one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from hmi.cli.words import number, positive


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("--source", action="append", metavar="SOURCE", help="a source; repeat for more (simulator)")
    parser.add_argument("--car", default="leaf-40", help="leaf-40, leaf-60, or a file with the figures of a car")
    parser.add_argument("--seed", type=int, default=1, help="the simulated car is the same for the same seed")
    parser.add_argument(
        "--soc", type=number, default=72.0, metavar="PERCENT", help="state of charge to begin with (72)"
    )
    parser.add_argument(
        "--time-scale", type=positive, default=1.0, metavar="N", help="simulated seconds per second, 0.1 to 1000 (1)"
    )
    parser.add_argument(
        "--vss", type=Path, metavar="FILE", help="a COVESA VSS release in JSON instead of the bundled list"
    )
    parser.add_argument("--mapping", default="leaf", help="leaf, or a CAN mapping file with its DBC beside it")


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    import asyncio
    import os
    import sys

    from hmi.bus import BusError
    from hmi.vehicle.errors import VehicleError
    from hmi.vehicle.main import serve
    from hmi.vehicle.setup import Options

    wanted = Options(
        sources=tuple(options.source or ("simulator",)),
        car=options.car,
        seed=options.seed,
        soc=options.soc,
        time_scale=options.time_scale,
        vss=options.vss,
        mapping=options.mapping,
        state=Path(os.environ["HMI_STATE_DIR"]) if os.environ.get("HMI_STATE_DIR") else None,
    )
    try:
        asyncio.run(serve(wanted))
    except (VehicleError, BusError) as error:
        print(f"hmi vehicle: {error}", file=sys.stderr)
        return 2
    return 0
