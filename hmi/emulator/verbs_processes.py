"""Steps at the processes: start, stop, kill, compare, and what errors are part of the plan."""

from __future__ import annotations

from pathlib import Path

from hmi.emulator.stage import Action, Limit, Maker, Stage, calling, one

APPS = Path(__file__).with_name("apps")
PARTS = ("vehicle", "host", "shell", "bus", "calendar-server")


def _app(words: list[str], limit: Limit) -> Action:
    if len(words) != 2 or words[0] not in {"start", "stop", "restart"}:
        raise ValueError("give start, stop or restart, and an app's id")
    return calling(lambda stage: stage.world.apps.command(words[0].capitalize(), words[1]), limit)


def _install(words: list[str], limit: Limit) -> Action:
    there = ", ".join(sorted(file.parent.name for file in APPS.glob("*/manifest.toml")))
    name = one(words, f"one of {there}, or an app's folder")
    folder = APPS / name if (APPS / name).is_dir() else Path(name)
    if not folder.is_dir():
        raise ValueError("there is no such folder")
    return calling(lambda stage: stage.world.apps.install(folder), limit)


def _kill(words: list[str], limit: Limit) -> Action:
    name = one(words, f"{', '.join(PARTS)} or an app's id")
    return calling(lambda stage: stage.world.kill(name), limit)


def _hold(words: list[str], limit: Limit) -> Action:
    name = one(words, f"{', '.join(PARTS)} or an app's id")
    return calling(lambda stage: stage.world.hold(name, held=True), limit)


def _release(words: list[str], limit: Limit) -> Action:
    name = one(words, "what is held")
    return calling(lambda stage: stage.world.hold(name, held=False), limit)


def _note(words: list[str], limit: Limit) -> Action:
    if words[:1] != ["pids"]:
        raise ValueError("write 'note pids', and which if not all")
    return calling(lambda stage: stage.world.note_pids(words[1:]), limit)


def _foresee(words: list[str], _limit: Limit) -> Action:
    pattern = one(words, "a regular expression that errors may match")

    async def act(stage: Stage) -> str:
        stage.findings.foresee(pattern)
        return ""

    return act


def _say(words: list[str], _limit: Limit) -> Action:
    text = " ".join(words)

    async def act(_stage: Stage) -> str:
        print(f"  {text}", flush=True)
        return ""

    return act


VERBS: dict[str, Maker] = {
    "app": _app,
    "install": _install,
    "kill": _kill,
    "hold": _hold,
    "release": _release,
    "note": _note,
    "foresee": _foresee,
    "say": _say,
}
