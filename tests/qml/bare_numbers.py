"""Finds lengths in QML that are bare pixel numbers: look.md wants every one of them scaled with the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_PLAIN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.DOTALL)
_LENGTH = re.compile(
    r"(?<![\w?])(?:\w+\.)*"
    r"(?:x|y|\w*(?:[wW]idth|[hH]eight|[sS]pacing|[rR]adius|[mM]argins?|[pP]adding|[iI]nset|[oO]ffset|pixelSize))\s*:"
)
_SCALED = re.compile(r"\bTheme\.dp\s*\(")
_NUMBER = re.compile(r"(?<![\w.])\d{2,}(?![\w.])")
_GOES_ON = re.compile(r"[-+*/?:&|=,(]\s*$")


def bare_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Line and binding of every length with an integer of two digits and more outside ``Theme.dp()``."""
    text = _PLAIN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for start in _LENGTH.finditer(text):
        value = _unscaled(_expression(text, start.end()))
        if number := _NUMBER.search(value):
            line = text.count("\n", 0, start.end() + number.start()) + 1
            yield line, f"{start[0].rstrip(': ')} has the bare number {number[0]}; write Theme.dp({number[0]})"


def complaints(files: list[Path]) -> list[str]:
    """One line each, with file and line."""
    return [f"{file}:{line}: {what}" for file in files for line, what in bare_numbers(file.read_text("utf-8"))]


def _expression(text: str, begin: int) -> str:
    """What is bound there: to the end of its line, or of what it leaves open."""
    depth, line = 0, begin
    for place in range(begin, len(text)):
        letter = text[place]
        if letter == "\n":
            if (
                depth <= 0
                and not _GOES_ON.search(text[line:place])
                and not text[place:].lstrip().startswith(("?", ":"))
            ):
                return text[begin:place]
            line = place
        elif letter in "({[":
            depth += 1
        elif letter in ")}]":
            depth -= 1
        if depth < 0 or (letter == ";" and depth == 0):
            return text[begin:place]
    return text[begin:]


def _unscaled(value: str) -> str:
    """The expression with every ``Theme.dp(…)`` blanked."""
    while found := _SCALED.search(value):
        end, depth = found.end(), 1
        while depth and end < len(value):
            depth += {"(": 1, ")": -1}.get(value[end], 0)
            end += 1
        value = value[: found.start()] + " " * (end - found.start()) + value[end:]
    return value
