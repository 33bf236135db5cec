"""Steps at the screen: what a person sees and touches."""

from __future__ import annotations

import asyncio
import time
from collections import deque

from hmi.bus import variant
from hmi.emulator.expectations import parse
from hmi.emulator.stage import Action, Limit, Maker, Stage, calling, one, pairs, persist

SETTLED = 0.05
"""Before the second look; the shell itself takes no picture before its frames have come to rest."""
PICTURE = 10.0
"""Seconds that one may take on a busy machine."""
SIZES = ("1920x720", "1280x720", "1024x600", "1200x1920")
"""Those that must be right."""
THEMES = ("day", "night")
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
    size = _width_height(one(words, "WIDTHxHEIGHT"))
    return calling(lambda stage: stage.world.screen.size(*size), limit)


def _width_height(word: str) -> tuple[int, int]:
    width, _, height = word.partition("x")
    return int(width), int(height)


def _setting(words: list[str], limit: Limit) -> Action:
    values = pairs(words)

    async def act(stage: Stage) -> None:
        for name, value in values.items():
            await stage.world.screen.setting(name, variant(value))

    return calling(act, limit)


def _notice(words: list[str], limit: Limit) -> Action:
    if len(words) < 2:
        raise ValueError("give a category (call, x-hmi.safety, im, …), a title, and if you like a text and actions")
    category, title, body, *labels = (*words, "")[: max(3, len(words))]
    return calling(lambda stage: stage.world.screen.notice(category, title, body, labels), limit)


def _picture(words: list[str], limit: Limit) -> Action:
    name = one(words, "a name")

    async def take(stage: Stage) -> None:
        await _settled(stage)
        await _take(stage, name)

    return calling(take, Limit(limit.seconds + PICTURE))


def _pictures(words: list[str], limit: Limit) -> Action:
    """The same page at every size, by day and by night."""
    name, at, *some = words if len(words) > 2 else (one(words, "a name"), "at", *SIZES)
    if at != "at":
        raise ValueError(f"write 'pictures NAME', or 'pictures NAME at {SIZES[0]} …'")
    sizes = [(size, _width_height(size)) for size in some]

    async def take(stage: Stage) -> None:
        await _settled(stage)
        for size, numbers in sizes:
            await stage.world.screen.size(*numbers)
            for theme in THEMES:
                await stage.world.screen.setting("theme", variant(theme))
                await _take(stage, f"{size}/{theme}/{name}")

    return calling(take, Limit(limit.seconds + PICTURE * len(sizes) * len(THEMES)))


async def _take(stage: Stage, name: str) -> None:
    if stage.shots is None:
        return
    path = stage.shots / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    await stage.world.screen.picture(path.absolute())
    if path not in stage.pictures:
        stage.pictures.append(path)


async def _settled(stage: Stage) -> None:
    """Until the page has come and stands still, or long enough: nobody photographs a moving page."""
    if stage.shots is None:
        return
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
    "notice": _notice,
    "picture": _picture,
    "pictures": _pictures,
}
