"""Scenario files: one step a line, words as in a shell, ``repeat N`` and ``for NAME in A B`` down to ``end``.

# comment
control plug=ac soc=20
tap "Charge" within 5
for size in 1920x720 1024x600
    size $size
    picture home-$size
end
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from string import Template

FOLDER = Path(__file__).with_name("scenarios")
SUFFIX = ".scenario"
MOST_STEPS = 20_000


class ScenarioError(Exception):
    """A scenario that cannot be run: file, line, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line: a verb and its words."""

    line: int
    verb: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        words = (f'"{word}"' if " " in word or not word else word for word in self.words)
        return f"line {self.line}: {' '.join((self.verb, *words))}"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A file with its blocks unrolled."""

    name: str
    file: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    words: tuple[str, ...]


def bundled() -> list[str]:
    """The scenarios that ship with the product."""
    return sorted(file.stem for file in FOLDER.glob(f"*{SUFFIX}"))


def load(name: str) -> Scenario:
    """A bundled scenario by name, or a file by path."""
    path = FOLDER / f"{name}{SUFFIX}" if name in bundled() else Path(name)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        choice = ", ".join(bundled())
        raise ScenarioError(f"no scenario {name!r} ({error}); bundled are {choice}, or give a file's path") from None
    return Scenario(path.stem, str(path), parse(text, str(path)))


def parse(text: str, file: str) -> tuple[Step, ...]:
    """The steps of a text."""
    lines = []
    for number, raw in enumerate(text.splitlines(), 1):
        try:
            words = shlex.split(raw, comments=True)
        except ValueError as error:
            raise ScenarioError(f"{file}:{number}: {error}; close every quote") from None
        if words:
            lines.append(_Line(number, tuple(words)))
    steps, rest = _block(lines, 0, {}, file, depth=0)
    if rest < len(lines):
        raise ScenarioError(f"{file}:{lines[rest].number}: 'end' without a block; remove it")
    return tuple(steps)


def _block(lines: list[_Line], position: int, values: dict[str, str], file: str, depth: int) -> tuple[list[Step], int]:
    """The steps from a position to the end of the block, and where that is."""
    steps: list[Step] = []
    while position < len(lines) and lines[position].words[0] != "end":
        line = lines[position]
        if line.words[0] in {"repeat", "for"}:
            start = position + 1
            for bound in _rounds(line, values, file):
                inner, position = _block(lines, start, values | bound, file, depth + 1)
                steps += inner
                if not inner:
                    raise ScenarioError(f"{file}:{line.number}: a block without a step; remove it")
                if len(steps) > MOST_STEPS:
                    raise ScenarioError(f"{file}:{line.number}: more than {MOST_STEPS} steps; repeat less")
        else:
            steps.append(_step(line, values, file))
        position += 1
    if depth and position >= len(lines):
        raise ScenarioError(f"{file}:{lines[-1].number}: a block is open; close it with 'end'")
    return steps, position


def _step(line: _Line, values: dict[str, str], file: str) -> Step:
    try:
        words = tuple(Template(word).substitute(values) for word in line.words)
    except (KeyError, ValueError) as error:
        raise ScenarioError(f"{file}:{line.number}: unknown $name {error}; bind it by 'for NAME in …'") from None
    return Step(line.number, words[0], words[1:])


def _rounds(line: _Line, values: dict[str, str], file: str) -> list[dict[str, str]]:
    """What each round of a block binds."""
    step = _step(line, values, file)
    if step.verb == "repeat" and len(step.words) == 1 and step.words[0].isdecimal():
        rounds = int(step.words[0][:6])
        if 0 < rounds <= MOST_STEPS:
            return [{"round": str(number)} for number in range(1, rounds + 1)]
    if step.verb == "for" and len(step.words) >= 3 and step.words[1] == "in":
        return [{step.words[0]: value} for value in step.words[2:]]
    raise ScenarioError(
        f"{file}:{line.number}: not understood; write 'repeat 3' (up to {MOST_STEPS}) or 'for NAME in A B C'"
    )
