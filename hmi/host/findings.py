"""Collects everything that is wrong with one manifest, each fault with its line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from hmi.host.key_lines import Place
from hmi.host.problem import Problem


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
        self._found.append(Problem(file or self._file, line, _short(what), _short(remedy)))

    def unknown(self, place: Place, known: Iterable[str]) -> None:
        """Note a key that does not exist, with the nearest one that does."""
        choices = sorted(known)
        self.add(place, f'there is no key "{dotted(place)}"', suggestion(str(place[-1]), choices))

    def all(self) -> tuple[Problem, ...]:
        """Everything found, in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: (problem.file != self._file, problem.file, problem.line)))


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
