"""What the steps of a scenario are made of: the stage, time limits, and calls that wait for their service."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from hmi.bus import BusError, RemoteError
from hmi.emulator.findings import Findings
from hmi.emulator.hands import World, value_of

USUAL_LIMIT = 30.0
"""Of a step that names none: no default depends on how fast a machine is, and what holds at once costs no waiting."""
ONCE_MORE = 0.1
SLOWER = 1.5


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a step may take."""

    seconds: float
    simulated: bool = False

    def real(self, scale: float) -> float:
        """In seconds of the person who waits; a busy machine may be slower than its simulation should be."""
        return self.seconds / scale * SLOWER + USUAL_LIMIT if self.simulated else self.seconds


class Stage:
    """What an action works with."""

    def __init__(self, world: World, findings: Findings, shots: Path | None) -> None:
        self.world = world
        self.findings = findings
        self.shots = shots
        self.pictures: list[Path] = []


Action = Callable[[Stage], Awaitable[str]]
"""Answers "" when it is done, else the sentence that fails it."""

Maker = Callable[[list[str], Limit], Action]
"""A verb: the action of its words; ValueError when they make no sense."""


def time_limit(words: list[str]) -> tuple[list[str], Limit]:
    """Take ``within SECONDS`` or ``within SECONDS simulated`` off the end."""
    if len(words) >= 3 and words[-3] == "within" and words[-1] == "simulated":
        return words[:-3], Limit(positive(words[-2]), simulated=True)
    if len(words) >= 2 and words[-2] == "within":
        return words[:-2], Limit(positive(words[-1]))
    return words, Limit(USUAL_LIMIT)


def positive(word: str) -> float:
    """A number above zero, and not without end."""
    number = float(word)
    if not 0 < number < math.inf:
        raise ValueError(f"{word} is no number above 0")
    return number


def one(words: list[str], what: str) -> str:
    if len(words) != 1:
        raise ValueError(f"give {what}, in quotes when it has spaces")
    return words[0]


def pairs(words: list[str]) -> dict[str, bool | int | float | str]:
    parts = [word.partition("=") for word in words]
    if not parts or not all(sign for _, sign, _ in parts):
        raise ValueError("give NAME=VALUE")
    return {name: value_of(value) for name, _, value in parts}


async def persist(attempt: Callable[[], Awaitable[str]], stage: Stage, wanted: Limit) -> str:
    """Try again until it succeeds or the limit is over: processes may be on their way back. Too late is not in time."""
    limit = wanted.real(stage.world.scale)
    began = time.monotonic()
    while True:
        try:
            why = await attempt()
        except RemoteError as error:
            why = error.text
        except (BusError, OSError) as error:
            why = str(error) or type(error).__name__
        took = time.monotonic() - began
        if took > limit:
            return f"{why} (waited {limit:g} s)" if why else f"only after {took:.1f} s"
        if not why:
            return ""
        await asyncio.sleep(ONCE_MORE)


def calling(make: Callable[[Stage], Awaitable[None]], limit: Limit) -> Action:
    """An action that is a call which may have to wait for its service."""

    async def act(stage: Stage) -> str:
        async def attempt() -> str:
            await make(stage)
            return ""

        return await persist(attempt, stage, limit)

    return act
