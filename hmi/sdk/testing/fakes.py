"""The outside of an app, in the simplest form that keeps the contracts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hmi.sdk.errors import UnknownRevision
from hmi.sdk.notices import Notice
from hmi.sdk.patches import apply_patch
from hmi.sdk.reading import read_card, read_patch, read_template
from hmi.sdk.templates import Card, Template


class FakeShell:
    """Reads strictly what the app sends, as the real shell does."""

    def __init__(self) -> None:
        self.template: Template | None = None
        self.screen = ""
        self.depth = 0
        self.presents = 0
        self.revision = 0
        self.texts: list[str] = []
        self.popped: list[str] = []
        self.card: Card | None = None
        self.opened: list[str] = []

    async def present(self, screen: str, depth: int, template: str) -> int:
        """Take a page."""
        return self._take(screen, depth, read_template(template), template)

    async def patch(self, screen: str, depth: int, base: int, patch: str) -> int:
        """Take a change of the page on the screen."""
        if self.template is None or (screen, base) != (self.screen, self.revision):
            raise UnknownRevision
        return self._take(screen, depth, apply_patch(self.template, read_patch(patch)), patch)

    def _take(self, screen: str, depth: int, template: Template, text: str) -> int:
        self.template, self.screen, self.depth = template, screen, depth
        self.presents += 1
        self.revision = self.presents
        self.texts.append(text)
        return self.revision

    async def pop(self, screen: str) -> None:
        """Note what has gone."""
        self.popped.append(screen)

    async def set_card(self, card: str) -> None:
        """Take a card."""
        self.card = read_card(card)

    async def remove_card(self) -> None:
        """Have none."""
        self.card = None

    async def open_app(self, app_id: str) -> None:
        """Note the wish."""
        self.opened.append(app_id)


@dataclass
class FakeNotice:
    """A notice the app has shown; ``closed`` says why it is gone."""

    notice: Notice
    act: Callable[[str], None]
    close: Callable[[str], None]
    closed: str = ""

    @property
    def title(self) -> str:
        """The notice's title."""
        return self.notice.title

    @property
    def text(self) -> str:
        """The notice's line."""
        return self.notice.text


class FakeNotices:
    """Keeps every notice, oldest first; a replaced one holds its newest words."""

    def __init__(self) -> None:
        self.notices: list[FakeNotice] = []

    async def notify(
        self, notice: Notice, replaces: int, on_action: Callable[[str], None], on_closed: Callable[[str], None]
    ) -> int:
        """Show."""
        fake = FakeNotice(notice, on_action, on_closed)
        if replaces:
            self.notices[replaces - 1] = fake
            return replaces
        self.notices.append(fake)
        return len(self.notices)

    async def close(self, number: int) -> None:
        """Take away."""
        self.notices[number - 1].closed = "closed"


class FakePictures:
    """Keeps the size of each picture."""

    def __init__(self) -> None:
        self.sizes: dict[str, tuple[int, int]] = {}

    async def put(self, key: str, width: int, height: int, pixels: bytes) -> None:
        """Take pixels."""
        if len(pixels) != 4 * width * height:
            raise AssertionError(f"{key}: {len(pixels)} bytes are not {width} x {height} pixels")
        self.sizes[key] = (width, height)

    async def drop(self, keys: Sequence[str]) -> None:
        """Forget."""
        for key in keys:
            self.sizes.pop(key, None)
