"""Speed and memory of the whole head unit: medians of at least seven rounds, each beside its floor measured in the same
run. Exit status 1 when a bar is missed. It takes some minutes; on a busy machine believe the ratios.
"""

from __future__ import annotations

import argparse
import json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print one list of figures instead of lines")
    parser.add_argument("--only", action="append", metavar="NAME", help="this measurement alone; repeat for more")


def run(options: argparse.Namespace) -> int:
    """Measure; 1 when a bar is missed."""
    import asyncio
    import sys

    from hmi.emulator.bench.main import NAMES, measure

    wanted = options.only or list(NAMES)
    if unknown := [name for name in wanted if name not in NAMES]:
        print(f"hmi bench: there is no {', '.join(unknown)}; there is {', '.join(NAMES)}", file=sys.stderr)
        return 2

    async def all_of_them() -> bool:
        figures = []
        async for figure in measure(wanted):
            figures.append(figure)
            if not options.json:
                print(figure.line(), flush=True)
        if options.json:
            print(json.dumps([figure.as_json() for figure in figures], indent=1))
        return all(figure.ok for figure in figures)

    return 0 if asyncio.run(all_of_them()) else 1
