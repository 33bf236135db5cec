"""What an app prints: the last lines kept, all of it passed on to the host's log, and a flood slowed down."""

from __future__ import annotations

import asyncio
import logging
from collections import deque

from hmi.host.clock import Clock

LINES_KEPT = 500
LINE_LIMIT = 2_000
CHUNK = 65_536
BYTES_PER_SECOND = 131_072
FORWARDED_PER_SECOND = 50

_LEVELS = {name: getattr(logging, name) for name in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")}


class OutputLog:
    """The output of one app over all its starts. An app that floods waits on its own full pipe."""

    def __init__(self, app_id: str, clock: Clock) -> None:
        self._clock = clock
        self._logger = logging.getLogger(f"hmi.app.{app_id}")
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)
        self._traceback: list[str] = []
        self._forwarded = 0
        self._withheld = 0

    def last(self, count: int) -> list[str]:
        """The last lines, oldest first."""
        return list(self._lines)[-count:] if count else []

    def note(self, text: str) -> None:
        """Put a line of the host between those of the app: how it ended."""
        self._lines.append(f"-- {text}")

    async def follow(self, output: asyncio.StreamReader) -> None:
        """Read until the end of the output."""
        rest = b""
        second_ends = self._clock.now() + 1
        budget = BYTES_PER_SECOND
        while chunk := await output.read(CHUNK):
            budget -= len(chunk)
            *lines, rest = (rest + chunk).split(b"\n")
            if len(rest) > CHUNK:
                lines, rest = [*lines, rest], b""
            for line in lines:
                self._take(line)
            if budget <= 0:
                await self._clock.sleep(max(0.0, second_ends - self._clock.now()))
            if self._clock.now() >= second_ends:
                second_ends, budget = self._clock.now() + 1, BYTES_PER_SECOND
                self._next_second()
        if rest:
            self._take(rest)
        self._flush_traceback()
        self._next_second()

    def _take(self, raw: bytes) -> None:
        """Keep one line; the lines of a traceback travel to the log together."""
        line = "".join(c if c.isprintable() or c == "\t" else "?" for c in raw[:LINE_LIMIT].decode(errors="replace"))
        self._lines.append(line)
        if self._traceback:
            self._traceback.append(line)
            if (line and not line[0].isspace()) or len(self._traceback) > LINES_KEPT:
                self._flush_traceback()
        elif line.startswith("Traceback (most recent call last)"):
            self._traceback = [line]
        elif line:
            self._forward(*_level_and_text(line))

    def _flush_traceback(self) -> None:
        if self._traceback:
            self._forward(logging.ERROR, "\n".join(self._traceback))
            self._traceback = []

    def _forward(self, level: int, text: str) -> None:
        """Pass a line on to the host's log, unless this second has had enough of them."""
        if self._forwarded >= FORWARDED_PER_SECOND:
            self._withheld += 1
        else:
            self._forwarded += 1
            self._logger.log(level, "%s", text)

    def _next_second(self) -> None:
        if self._withheld:
            self._logger.warning("printed too much: %d lines were left out here", self._withheld)
        self._forwarded = self._withheld = 0


def _level_and_text(line: str) -> tuple[int, str]:
    """Split ``LEVEL logger: message`` as every process of this house writes it; anything else is information."""
    word, _, text = line.partition(" ")
    return (_LEVELS[word], text) if word in _LEVELS and text else (logging.INFO, line)
