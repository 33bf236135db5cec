"""The ``hmi`` command: one module per sub-command, imported only when it is called, so that each starts fast."""

from __future__ import annotations

import argparse
import difflib
import importlib
import logging
import os
import sys
import textwrap
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
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
INTERRUPTED = 130
NOBODY_READS = 141
"""What a shell reports of a program that SIGPIPE ended."""


class Paragraphs(argparse.HelpFormatter):
    """Fits each paragraph of a description to the terminal, and keeps them apart."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        paragraphs = (" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
        return "\n\n".join(
            textwrap.fill(one, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
            for one in paragraphs
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``hmi`` and return its exit status."""
    if os.path.expanduser("~") == "~":  # noqa: PTH111 - Path.home() raises
        os.environ["HOME"] = "/"  # of a user whom this machine does not know, as login(1) has it
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] not in COMMANDS:
        return _overview(words)
    module = importlib.import_module(f"hmi.cli.{words[0]}")
    parser = argparse.ArgumentParser(prog=f"hmi {words[0]}", description=module.__doc__, formatter_class=Paragraphs)
    default = os.environ.get("HMI_LOG", "WARNING")
    parser.add_argument("--log", type=_level, default=default, metavar="LEVEL", help=f"{', '.join(LEVELS)} ({default})")
    module.add_arguments(parser)
    options = parser.parse_args(words[1:])
    logging.basicConfig(level=options.log, format=LOG_FORMAT)
    try:
        status = int(module.run(options))
        if sys.stdout is not None:  # a service may be started without
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains once more at its end
        return NOBODY_READS
    return status


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A question that names the nearest word there is, with a blank before it; empty when none is near."""
    near = difflib.get_close_matches(word, known, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _level(text: str) -> str:
    if text.upper() not in LEVELS:
        raise argparse.ArgumentTypeError(f"{text!r} is no log level; there are {', '.join(LEVELS)}")
    return text.upper()


def _overview(words: list[str]) -> int:
    """Print what there is, or complain about a word that is no command."""
    lines = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="hmi",
        usage="hmi COMMAND [OPTION ...]",
        description=f"An open in-car infotainment framework.\n\ncommands (hmi COMMAND --help tells more):\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hmi {__version__}")
    others = parser.parse_known_args(words)[1]
    if others:
        near = did_you_mean(others[0], list(COMMANDS))
        parser.error(f"there is no command {others[0]!r}.{near} `hmi --help` lists them.")
    parser.print_help(sys.stderr)
    return 2
