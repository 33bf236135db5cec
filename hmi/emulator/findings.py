"""What the parts print: kept in one file each, and searched for errors."""

from __future__ import annotations

import contextlib
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import IO

RECORD = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+): (.*)")
QML = re.compile(r"\.qml:\d+.*(Error|is not|Cannot|Unable)")
TRACEBACK = "Traceback (most recent call last)"
SHOWN = 400
SOURCES = "hmi.vehicle.source"
"""A CAN interface that is not there is tried again, and no error; but whoever waits for the car's signals must be told."""


class Findings:
    """The errors so far, each once, less those that a step foresaw."""

    def __init__(self, folder: Path | None, *, show: bool = True) -> None:
        self._folder = folder
        self._show = show
        self._files: dict[str, IO[str]] = {}
        self._foreseen: list[re.Pattern[str]] = []
        self._times: Counter[str] = Counter()
        self._open: dict[str, int] = {}
        self._tracing: set[str] = set()
        self._began = time.monotonic()
        self.errors: list[str] = []

    def foresee(self, pattern: str) -> None:
        """Errors like this are part of the plan, those already seen too."""
        compiled = re.compile(pattern)
        self._foreseen.append(compiled)
        self.errors = [error for error in self.errors if not compiled.search(error)]
        self._open.clear()

    def line(self, part: str, text: str) -> None:
        """One line of a part's output."""
        self._keep(part, text)
        record = RECORD.match(text)
        if record and TRACEBACK in record[3]:
            self._trace_of_an_app(part, record[2], record[3])
        elif record:
            self._forget(part)
            if record[1] in {"ERROR", "CRITICAL"}:
                self.error(part, f"{record[2]}: {record[3]}")
            elif record[2] == SOURCES and self._show:
                print(f"  {record[3][:SHOWN]}", file=sys.stderr)
        elif TRACEBACK in text:
            if part not in self._open:
                self.error(part, text.strip())
            self._tracing.add(part)
        elif part in self._tracing:
            if text and not text[0].isspace():
                self._append(part, text)
        elif QML.search(text):
            self.error(part, text.strip())

    def error(self, part: str, text: str) -> None:
        """Something went wrong that should not."""
        said = f"{part}: {text[:SHOWN]}"
        if any(pattern.search(said) for pattern in self._foreseen):
            return
        self._times[said] += 1
        if self._times[said] > 1:
            return
        self._open[part] = len(self.errors)
        self.errors.append(said)
        if self._show:
            print(f"  error  {said}", file=sys.stderr)

    def close(self) -> None:
        """Nothing more comes."""
        for file in self._files.values():
            with contextlib.suppress(OSError):  # a full disk
                file.close()
        self._files.clear()

    def _trace_of_an_app(self, part: str, logger: str, text: str) -> None:
        """The host logs an app's traceback as a record of its own, after that of the error that it belongs to."""
        position = self._open.get(part, len(self.errors))
        if not any(error.startswith(f"{part}: {logger}: ") for error in self.errors[position : position + 1]):
            self._forget(part)
            self.error(part, f"{logger}: {text}")
        self._tracing.add(part)

    def _append(self, part: str, text: str) -> None:
        """The last line of a traceback says what it was."""
        position = self._open.get(part, len(self.errors))
        if position < len(self.errors):
            self.errors[position] += f" | {text[:SHOWN]}"
        self._forget(part)

    def _forget(self, part: str) -> None:
        """What comes next belongs to nothing before it."""
        self._open.pop(part, None)
        self._tracing.discard(part)

    def _keep(self, part: str, text: str) -> None:
        """In the part's file, as long as there is room: a full disk must not stop what is read from the parts."""
        if self._folder is None:
            return
        try:
            if part not in self._files:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._files[part] = (self._folder / f"{part}.log").open("a", encoding="utf-8", buffering=1)
            self._files[part].write(f"{time.monotonic() - self._began:8.2f} {text}\n")
        except OSError:
            return
