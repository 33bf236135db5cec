"""What a scenario may expect: each says what is there instead as long as it does not hold."""

from __future__ import annotations

import operator
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from hmi.emulator.hands import QUALITIES, World, value_of

Check = Callable[[World], Awaitable[str]]
"""Answers "" when it holds, else what is there instead."""

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
ON_SCREEN = {
    "place": ("place",),
    "app": ("app",),
    "page": ("page_state",),
    "screen": ("screen",),
    "depth": ("depth",),
    "overlay": ("overlay",),
    "notice": ("notice",),
    "driving": ("driving", "state"),
}
USAGE = """text "WORDS" · no text "WORDS" · key NAME · no key NAME · place|app|page|depth|overlay|notice|driving|template WORD
    signal PATH ==|!=|<|<=|>|>= VALUE · signal PATH is good|stale|unknown|out-of-range · simulator KEY ==|… VALUE
    state APP WORD · pid PART|APP same|new|running   (same and new: against 'note pids')"""


class NoExpectationError(Exception):
    """The words say nothing that could be expected."""


def parse(words: Sequence[str]) -> Check:
    """The check that these words mean; ``and`` joins several that shall hold at once."""
    groups: list[list[str]] = [[]]
    for word in words:
        if word == "and":
            groups.append([])
        else:
            groups[-1].append(word)
    checks = [_parse(group) for group in groups]

    async def check(world: World) -> str:
        return " and ".join(filter(None, [await one(world) for one in checks]))

    return check


def _parse(words: list[str]) -> Check:  # noqa: PLR0911 - one line for each kind
    match words:
        case ["text" | "key" as what, wanted]:
            return _seen(what, wanted, there=True)
        case ["no", "text" | "key" as what, wanted]:
            return _seen(what, wanted, there=False)
        case ["signal", path, "is", quality] if quality in QUALITIES:
            return _quality(path, quality)
        case ["signal", path, comparison, value] if comparison in COMPARISONS:
            return _signal(path, comparison, value_of(value))
        case ["simulator", key, comparison, value] if comparison in COMPARISONS:
            return _simulator(key, comparison, value_of(value))
        case ["state", app, *states] if states:
            return _state(app, states)
        case ["pid", name, "same" | "new" | "running" as how]:
            return _pid(name, how)
        case ["template", wanted]:
            return _template(wanted)
        case [field, *wanted] if field in ON_SCREEN and wanted:
            return _field(field, wanted)
    raise NoExpectationError(f"{' '.join(words) or 'nothing'!r} cannot be expected; there are:\n    {USAGE}")


def _seen(what: str, wanted: str, *, there: bool) -> Check:
    async def check(world: World) -> str:
        items = (await world.screen.tree()).get("items", [])
        seen = [str(item.get(what) or "") for item in items]
        if any(wanted in text if what == "text" else wanted == text for text in seen) == there:
            return ""
        return f"{what}s on the screen: {' · '.join(text for text in seen if text)[:300] or 'none'}"

    return check


def _field(field: str, wanted: list[str]) -> Check:
    async def check(world: World) -> str:
        found: Any = await world.screen.tree()
        for key in ON_SCREEN[field]:
            found = found.get(key) if isinstance(found, dict) else None
        text = "none" if found in (None, "") else str(found)
        return "" if text in wanted else f"{field} is {text}"

    return check


def _template(wanted: str) -> Check:
    """The page's kind, or that of the tab that is shown in it."""

    async def check(world: World) -> str:
        shown = (await world.screen.tree()).get("template")
        kinds = []
        while isinstance(shown, dict):
            kinds.append(str(shown.get("type")))
            shown = shown.get("child")
        return "" if wanted in (kinds or ["none"]) else f"template is {' with '.join(kinds) or 'none'}"

    return check


def _signal(path: str, comparison: str, wanted: Any) -> Check:
    async def check(world: World) -> str:
        value, quality = await world.car.sample(path)
        return _compared(path, value if quality == "good" else f"{quality}", comparison, wanted)

    return check


def _quality(path: str, wanted: str) -> Check:
    async def check(world: World) -> str:
        value, quality = await world.car.sample(path)
        return "" if quality == wanted else f"{path} is {quality} ({value})"

    return check


def _simulator(key: str, comparison: str, wanted: Any) -> Check:
    async def check(world: World) -> str:
        status = await world.car.status()
        if key not in status:
            return f"the simulator says nothing about {key}; it has {', '.join(status)}"
        return _compared(key, status[key], comparison, wanted)

    return check


def _compared(what: str, value: Any, comparison: str, wanted: Any) -> str:
    alike = isinstance(value, str | bool) or isinstance(wanted, str | bool)
    if alike and type(value) is not type(wanted):
        return f"{what} is {value!r}"
    return "" if COMPARISONS[comparison](value, wanted) else f"{what} is {value!r}"


def _state(app: str, wanted: list[str]) -> Check:
    async def check(world: World) -> str:
        records = await world.apps.records()
        if app not in records:
            return f"there is no app {app}; there are {', '.join(records) or 'none'}"
        state = records[app].get("state", "")
        return "" if state in wanted else f"{app} is {state} {records[app].get('message', '')}".rstrip()

    return check


def _pid(name: str, how: str) -> Check:
    async def check(world: World) -> str:
        pid, noted = await world.pid(name), world.noted.get(name, 0)
        holds = {"running": pid != 0, "same": pid == noted != 0, "new": pid not in (0, noted)}[how]
        return "" if holds else f"the process of {name} is {pid or 'gone'}, noted was {noted or 'none'}"

    return check
