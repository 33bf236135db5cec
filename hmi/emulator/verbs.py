"""What a scenario can do: one function per verb, checked before the first of them runs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from hmi.bus import BusError, RemoteError, variant
from hmi.emulator.expectations import NoExpectationError
from hmi.emulator.expectations import parse as parse_expectation
from hmi.emulator.findings import Findings
from hmi.emulator.hands import World, value_of

Action = Callable[["Stage"], Awaitable[str]]
"""Answers "" when it is done, else the sentence that fails it."""

USUAL_LIMIT = 5.0
ONCE_MORE = 0.1
SETTLED = 0.15
LONGEST_SETTLING = 1.5
PARTS = ("vehicle", "host", "shell", "bus", "calendar-server")


class NotAStepError(Exception):
    """The words of a step make no sense; the text says which would."""


class Stage:
    """What an action works with."""

    def __init__(self, world: World, findings: Findings, shots: Path | None) -> None:
        self.world = world
        self.findings = findings
        self.shots = shots
        self.pictures: list[Path] = []


def action(verb: str, words: Sequence[str]) -> Action:
    """The action of a step; NotAStepError when there is none."""
    if verb not in VERBS:
        raise NotAStepError(f"there is no step {verb!r}; the steps are {', '.join(VERBS)}")
    rest, limit = _limit(list(words))
    try:
        return VERBS[verb](rest, limit)
    except NoExpectationError as error:
        raise NotAStepError(str(error)) from None
    except ValueError as error:
        raise NotAStepError(f"{verb} {' '.join(words)}: {error}") from None


def _limit(words: list[str]) -> tuple[list[str], float]:
    """Take ``within SECONDS`` off the end."""
    if len(words) >= 2 and words[-2] == "within":
        return words[:-2], float(words[-1])
    return words, USUAL_LIMIT


def _one(words: list[str], what: str) -> str:
    if len(words) != 1:
        raise ValueError(f"give {what}, in quotes when it has spaces")
    return words[0]


def _pairs(words: list[str]) -> dict[str, bool | int | float | str]:
    pairs = [word.partition("=") for word in words]
    if not pairs or not all(sign for _, sign, _ in pairs):
        raise ValueError("give NAME=VALUE")
    return {name: value_of(value) for name, _, value in pairs}


async def _persist(attempt: Callable[[], Awaitable[str]], limit: float) -> str:
    """Try again until it succeeds or the limit is over: processes may be on their way back."""
    end = time.monotonic() + limit
    while True:
        try:
            why = await attempt()
        except BusError as error:
            why = str(error)
        if not why or time.monotonic() > end:
            return why and f"{why} (waited {limit:g} s)"
        await asyncio.sleep(ONCE_MORE)


def _calling(make: Callable[[Stage], Awaitable[None]], limit: float) -> Action:
    """An action that is a call which may have to wait for its service."""

    async def act(stage: Stage) -> str:
        async def attempt() -> str:
            try:
                await make(stage)
            except RemoteError as error:
                return error.text
            return ""

        return await _persist(attempt, limit)

    return act


def _expect(words: list[str], limit: float) -> Action:
    check = parse_expectation(words)
    return lambda stage: _persist(lambda: check(stage.world), limit)


def _tap(words: list[str], limit: float) -> Action:
    target = _one(words, "what to touch: a text, key:NAME or x,y")
    return _calling(lambda stage: stage.world.screen.tap(target), limit)


def _press(words: list[str], limit: float) -> Action:
    key = _one(words, "a key")
    return _calling(lambda stage: stage.world.screen.press(key), limit)


def _type(words: list[str], limit: float) -> Action:
    text = _one(words, "a text")
    return _calling(lambda stage: stage.world.screen.type(text), limit)


def _size(words: list[str], limit: float) -> Action:
    width, _, height = _one(words, "WIDTHxHEIGHT").partition("x")
    size = int(width), int(height)
    return _calling(lambda stage: stage.world.screen.size(*size), limit)


def _setting(words: list[str], limit: float) -> Action:
    pairs = _pairs(words)

    async def act(stage: Stage) -> None:
        for name, value in pairs.items():
            await stage.world.screen.setting(name, variant(value))

    return _calling(act, limit)


def _control(words: list[str], limit: float) -> Action:
    pairs = _pairs(words)
    return _calling(lambda stage: stage.world.car.control(dict(pairs)), limit)


def _set(words: list[str], limit: float) -> Action:
    pairs = _pairs(words)
    return _calling(lambda stage: stage.world.car.set(dict(pairs)), limit)


def _drive(words: list[str], limit: float) -> Action:
    cycle = _one(words, "wltc-3b, nedc, udds, a CSV file, or 'stop'")
    if cycle == "stop":
        return _calling(lambda stage: stage.world.car.stop_drive(), limit)
    return _calling(lambda stage: stage.world.car.drive(cycle), limit)


def _time_scale(words: list[str], limit: float) -> Action:
    scale = float(_one(words, "simulated seconds per second"))
    return _calling(lambda stage: stage.world.car.time_scale(scale), limit)


def _freeze(words: list[str], limit: float) -> Action:
    return _calling(lambda stage: stage.world.car.freeze(words, frozen=True), limit)


def _thaw(words: list[str], limit: float) -> Action:
    return _calling(lambda stage: stage.world.car.freeze(words, frozen=False), limit)


def _app(words: list[str], limit: float) -> Action:
    if len(words) != 2 or words[0] not in {"start", "stop", "restart"}:
        raise ValueError("give start, stop or restart, and an app's id")
    return _calling(lambda stage: stage.world.apps.command(words[0].capitalize(), words[1]), limit)


def _kill(words: list[str], limit: float) -> Action:
    name = _one(words, f"{', '.join(PARTS)} or an app's id")
    return _calling(lambda stage: stage.world.kill(name), limit)


def _note(words: list[str], limit: float) -> Action:
    if words != ["pids"]:
        raise ValueError("only 'note pids' can be noted")
    return _calling(lambda stage: stage.world.note_pids(), limit)


def _at(words: list[str], limit: float) -> Action:
    seconds = _one(words, "simulated seconds since the start")
    return _expect(["simulator", "time_s", ">=", str(float(seconds))], limit)


def _foresee(words: list[str], _limit: float) -> Action:
    pattern = _one(words, "a regular expression that errors may match")

    async def act(stage: Stage) -> str:
        stage.findings.foresee(pattern)
        return ""

    return act


def _say(words: list[str], _limit: float) -> Action:
    text = " ".join(words)

    async def act(_stage: Stage) -> str:
        print(f"  {text}", flush=True)
        return ""

    return act


def _picture(words: list[str], limit: float) -> Action:
    name = _one(words, "a name")

    async def take(stage: Stage) -> None:
        if stage.shots is None:
            return
        stage.shots.mkdir(parents=True, exist_ok=True)
        path = stage.shots / f"{name}.png"
        await _settled(stage)
        await stage.world.screen.picture(path.absolute())
        if path not in stage.pictures:
            stage.pictures.append(path)

    return _calling(take, limit + 10)


async def _settled(stage: Stage) -> None:
    """Until the screen stands still, or long enough: nobody photographs a moving page."""
    end = time.monotonic() + LONGEST_SETTLING
    before = None
    while time.monotonic() < end:
        tree = await stage.world.screen.tree()
        places = [(item.get("text"), item.get("x"), item.get("y")) for item in tree.get("items", [])]
        if places == before:
            return
        before = places
        await asyncio.sleep(SETTLED)


VERBS: dict[str, Callable[[list[str], float], Action]] = {
    "at": _at,
    "say": _say,
    "expect": _expect,
    "tap": _tap,
    "press": _press,
    "type": _type,
    "picture": _picture,
    "size": _size,
    "setting": _setting,
    "control": _control,
    "set": _set,
    "drive": _drive,
    "time-scale": _time_scale,
    "freeze": _freeze,
    "thaw": _thaw,
    "app": _app,
    "kill": _kill,
    "note": _note,
    "foresee": _foresee,
}
