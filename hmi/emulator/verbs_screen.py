"""Steps at the screen: what a person sees and touches."""

from __future__ import annotations

import asyncio
import time
from collections import deque

from hmi.bus import variant
from hmi.emulator.expectations import parse
from hmi.emulator.stage import Action, Limit, Maker, Stage, calling, one, pairs, persist

SETTLED = 0.15
LONGEST_SETTLING = 1.5
TOUCH_AGAIN = 5.0
"""A tile may move away under the finger while apps are still being found."""
WAYS = {
    "home": ("key:dock-home",),
    "apps": ("key:dock-apps",),
    "settings": ("key:dock-apps", "key:apps-settings"),
    "notices": ("key:dock-apps", "key:apps-notices"),
}


def _expect(words: list[str], limit: Limit) -> Action:
    check = parse(words)
    return lambda stage: persist(lambda: check(stage.world), stage, limit)


def _tap(words: list[str], limit: Limit) -> Action:
    target = one(words, "what to touch: a text, key:NAME or x,y")
    return calling(lambda stage: stage.world.screen.tap(target), limit)


def _press(words: list[str], limit: Limit) -> Action:
    key = one(words, "a key")
    return calling(lambda stage: stage.world.screen.press(key), limit)


def _type(words: list[str], limit: Limit) -> Action:
    text = one(words, "a text")
    return calling(lambda stage: stage.world.screen.type(text), limit)


def _open(words: list[str], limit: Limit) -> Action:
    """As a person gets there: the dock, then the tile."""
    target = one(words, "home, apps, settings, notices or an app's id")
    keys = WAYS.get(target, ("key:dock-apps", f"key:app-{target}"))
    field = "place" if target in WAYS else "app"
    arrived = parse([field, target])

    async def act(stage: Stage) -> str:
        untouched = deque(keys)
        touched = 0.0

        async def attempt() -> str:
            nonlocal touched
            if not untouched and time.monotonic() - touched > TOUCH_AGAIN:
                untouched.extend(keys)
            while untouched:
                await stage.world.screen.tap(untouched[0])
                untouched.popleft()
                touched = time.monotonic()
            return await arrived(stage.world)

        return await persist(attempt, stage, limit)

    return act


def _size(words: list[str], limit: Limit) -> Action:
    width, _, height = one(words, "WIDTHxHEIGHT").partition("x")
    size = int(width), int(height)
    return calling(lambda stage: stage.world.screen.size(*size), limit)


def _setting(words: list[str], limit: Limit) -> Action:
    values = pairs(words)

    async def act(stage: Stage) -> None:
        for name, value in values.items():
            await stage.world.screen.setting(name, variant(value))

    return calling(act, limit)


def _picture(words: list[str], limit: Limit) -> Action:
    name = one(words, "a name")

    async def take(stage: Stage) -> None:
        if stage.shots is None:
            return
        path = stage.shots / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        await _settled(stage)
        await stage.world.screen.picture(path.absolute())
        if path not in stage.pictures:
            stage.pictures.append(path)

    return calling(take, Limit(limit.seconds + 10))


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


VERBS: dict[str, Maker] = {
    "expect": _expect,
    "tap": _tap,
    "press": _press,
    "type": _type,
    "open": _open,
    "size": _size,
    "setting": _setting,
    "picture": _picture,
}
