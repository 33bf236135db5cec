"""Collects everything that is wrong with one manifest, each fault with its line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from hmi.host.key_lines import Place
from hmi.host.problem import Problem

MOST = 50
"""Faults that are told of one app: its record travels with each change of its state."""


class Findings:
    """The faults of one file."""

    def __init__(self, file: str, lines: dict[Place, int] | None = None) -> None:
        self._file = file
        self._lines = lines or {}
        self._found: list[Problem] = []

    def add(self, place: Place, what: str, remedy: str) -> None:
        """Note a fault at a key; a key that is missing stands where its table does, or at the top."""
        line = next((self._lines[place[:n]] for n in range(len(place), 0, -1) if place[:n] in self._lines), 1)
        self.add_at(line, what, remedy)

    def add_at(self, line: int, what: str, remedy: str, file: str | None = None) -> None:
        """Note a fault at a line, of this file or of another."""
        if len(self._found) <= MOST:
            self._found.append(Problem(file or self._file, line, _short(what), _short(remedy)))

    def unknown(self, place: Place, known: Iterable[str]) -> None:
        """Note a key that does not exist, with the nearest one that does."""
        if len(self._found) > MOST:
            return
        choices = sorted(known)
        self.add(place, f'there is no key "{dotted(place)}"', suggestion(str(place[-1]), choices))

    def all(self) -> tuple[Problem, ...]:
        """Everything found, in the order of the file."""
        told = self._found[:MOST]
        told.sort(key=lambda problem: (problem.file != self._file, problem.file, problem.line))
        if len(self._found) > MOST:
            told.append(Problem(self._file, 1, "there are more faults than are told here", "correct these first"))
        return tuple(told)


def dotted(place: Place) -> str:
    """A place as its author would write it."""
    return ".".join(str(part) for part in place if isinstance(part, str))


def suggestion(word: str, choices: Iterable[str]) -> str:
    """Name the nearest of some words, or a few of them."""
    known = sorted(choices)
    near = difflib.get_close_matches(word[:80], known, n=1)
    if near:
        return f'did you mean "{near[0]}"?'
    shown = ", ".join(known[:12])
    return f"use one of {shown}" if len(known) <= 12 else f"for example {shown}"


def _short(text: str) -> str:
    """Keep a fault at a reasonable length, whatever a hostile file put into it."""
    return text if len(text) <= 300 else f"{text[:297]}..."
