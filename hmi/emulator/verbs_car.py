"""Steps at the simulated car."""

from __future__ import annotations

from hmi.emulator.expectations import parse
from hmi.emulator.stage import Action, Limit, Maker, Stage, calling, one, pairs, persist, positive


def _control(words: list[str], limit: Limit) -> Action:
    values = pairs(words)
    return calling(lambda stage: stage.world.car.control(dict(values)), limit)


def _set(words: list[str], limit: Limit) -> Action:
    values = pairs(words)
    return calling(lambda stage: stage.world.car.set(dict(values)), limit)


def _drive(words: list[str], limit: Limit) -> Action:
    cycle = one(words, "wltc-3b, nedc, udds, a CSV file, or 'stop'")
    if cycle == "stop":
        return calling(lambda stage: stage.world.car.stop_drive(), limit)
    return calling(lambda stage: stage.world.car.drive(cycle), limit)


def _time_scale(words: list[str], limit: Limit) -> Action:
    scale = positive(one(words, "simulated seconds per second"))

    async def act(stage: Stage) -> None:
        await stage.world.car.time_scale(scale)
        stage.world.scale = scale

    return calling(act, limit)


def _freeze(words: list[str], limit: Limit) -> Action:
    return calling(lambda stage: stage.world.car.freeze(words, frozen=True), limit)


def _thaw(words: list[str], limit: Limit) -> Action:
    return calling(lambda stage: stage.world.car.freeze(words, frozen=False), limit)


def _at(words: list[str], limit: Limit) -> Action:
    seconds = positive(one(words, "simulated seconds since the start"))
    check = parse(["simulator", "time_s", ">=", str(seconds)])
    return lambda stage: persist(lambda: check(stage.world), stage, limit)


VERBS: dict[str, Maker] = {
    "at": _at,
    "control": _control,
    "set": _set,
    "drive": _drive,
    "time-scale": _time_scale,
    "freeze": _freeze,
    "thaw": _thaw,
}
