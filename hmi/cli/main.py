"""The ``hmi`` command: one module per sub-command, imported only when it is called, so that each starts fast."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence

from hmi import __version__

COMMANDS = {
    "emulator": "a whole head unit in a simulated car, on this machine",
    "shell": "the screen",
    "host": "apps as processes",
    "vehicle": "the vehicle signal service",
    "signals": "read, write and watch vehicle signals",
    "apps": "list, start, stop and kill apps, and read their logs",
    "doctor": "what is missing on this machine, and the line that mends it",
    "bench": "speed and memory, each figure beside its floor",
}

LOG_FORMAT = "%(levelname)s %(name)s: %(message)s"
"""Every process logs to standard error; the emulator counts the lines that begin with ERROR or CRITICAL."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``hmi`` and return its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] not in COMMANDS:
        return _overview(words)
    module = importlib.import_module(f"hmi.cli.{words[0]}")
    parser = argparse.ArgumentParser(prog=f"hmi {words[0]}", description=module.__doc__)
    parser.add_argument("--log", default=os.environ.get("HMI_LOG", "WARNING"), help="DEBUG, INFO, WARNING or ERROR")
    module.add_arguments(parser)
    options = parser.parse_args(words[1:])
    logging.basicConfig(level=options.log.upper(), format=LOG_FORMAT)
    try:
        return int(module.run(options))
    except KeyboardInterrupt:
        return 130


def _overview(words: list[str]) -> int:
    """Print what there is, or complain about a word that is no command."""
    lines = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="hmi",
        description="An open in-car infotainment framework.",
        epilog=f"commands (hmi COMMAND --help tells more):\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hmi {__version__}")
    parser.add_argument("command", help="one of the commands below")
    parser.parse_args(words)
    parser.error(f"there is no command {words[0]!r}; the commands are {', '.join(COMMANDS)}")
