"""The steps that take pictures, and the one that says something over the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hmi.emulator.findings import Findings
from hmi.emulator.hands import World
from hmi.emulator.stage import Stage
from hmi.emulator.verbs import NotAStepError, action


class Screen:
    """Stands still, and notes what is done to it."""

    def __init__(self) -> None:
        self.dress: tuple[Any, ...] = ()
        self.seen: dict[str, tuple[Any, ...]] = {}
        self.notices: list[tuple[Any, ...]] = []

    async def size(self, *size: int) -> None:
        self.dress = size

    async def setting(self, name: str, value: Any) -> None:
        assert name == "theme"
        self.dress = (*self.dress[:2], value.value)

    async def tree(self) -> dict[str, Any]:
        return {}

    async def picture(self, path: Path) -> None:
        self.seen["/".join(path.parts[-4:])] = self.dress

    async def notice(self, *words: Any) -> None:
        self.notices.append(words)


async def done(screen: Screen, folder: Path | None, *words: str) -> Stage:
    world: Any = World.__new__(World)
    world.screen, world.scale = screen, 1.0
    stage = Stage(world, Findings(None), folder)
    assert await action(words[0], words[1:])(stage) == ""
    return stage


async def test_a_page_is_taken_at_every_size_by_day_and_by_night(tmp_path: Path) -> None:
    screen = Screen()
    stage = await done(screen, tmp_path, "pictures", "parked/home")
    sizes = [(1920, 720), (1280, 720), (1024, 600), (1200, 1920)]
    assert screen.seen == {
        f"{width}x{height}/{theme}/parked/home.png": (width, height, theme)
        for width, height in sizes
        for theme in ("day", "night")
    }
    assert len(stage.pictures) == 8


async def test_or_at_some_sizes(tmp_path: Path) -> None:
    screen = Screen()
    await done(screen, tmp_path, "pictures", "fault/away", "at", "800x480")
    assert list(screen.seen) == ["800x480/day/fault/away.png", "800x480/night/fault/away.png"]


async def test_without_a_folder_there_is_no_picture() -> None:
    screen = Screen()
    await done(screen, None, "pictures", "parked/home")
    assert not screen.seen


@pytest.mark.parametrize(
    "words", [["pictures"], ["pictures", "a", "on", "1x1"], ["pictures", "a", "at"], ["notice", "call"]]
)
def test_half_a_step_is_refused(words: list[str]) -> None:
    with pytest.raises(NotAStepError):
        action(words[0], words[1:])


async def test_a_notice_has_a_category_a_title_and_what_else_there_is() -> None:
    screen = Screen()
    await done(screen, None, "notice", "call", "Anna Berg")
    await done(screen, None, "notice", "im", "Ada", "Where are you?", "Answer", "Later")
    assert screen.notices == [("call", "Anna Berg", "", []), ("im", "Ada", "Where are you?", ["Answer", "Later"])]
