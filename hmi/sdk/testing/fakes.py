"""The outside of an app, in the simplest form that keeps the contracts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hmi.sdk import codec
from hmi.sdk.clock import Clock
from hmi.sdk.errors import VehicleRefused
from hmi.sdk.notices import Notice
from hmi.sdk.templates import Card, Template
from hmi.sdk.vehicle import Quality, Sample, SignalInfo


class FakeShell:
    """Reads strictly what the app sends, as the real shell does."""

    def __init__(self) -> None:
        self.template: Template | None = None
        self.screen = ""
        self.depth = 0
        self.presents = 0
        self.texts: list[str] = []
        self.popped: list[str] = []
        self.card: Card | None = None
        self.opened: list[str] = []

    async def present(self, screen: str, depth: int, template: str) -> None:
        """Take a page."""
        self.template = codec.decode(template)
        self.screen, self.depth = screen, depth
        self.presents += 1
        self.texts.append(template)

    async def pop(self, screen: str) -> None:
        """Note what has gone."""
        self.popped.append(screen)

    async def set_card(self, card: str) -> None:
        """Take a card."""
        self.card = codec.decode_card(card)

    async def remove_card(self) -> None:
        """Have none."""
        self.card = None

    async def open_app(self, app_id: str) -> None:
        """Note the wish."""
        self.opened.append(app_id)


class FakeVehicle:
    """Signals are what the test last said; requests are kept in ``sets``."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._samples: dict[str, Sample] = {}
        self._watchers: dict[int, tuple[list[str], Callable[[dict[str, Sample]], None]]] = {}
        self.sets: list[tuple[str, Any]] = []
        self.refusals: dict[str, str] = {}
        self.away = ""
        """Why the service is away; empty while it is there."""

    def feed(self, path: str, value: Any, unit: str, quality: Quality, reason: str) -> None:
        """The car says something."""
        sample = Sample(value, unit, self._clock.now(), quality, reason)
        self._samples[path] = sample
        if not self.away:
            self._tell({path: sample})

    def leave(self, reason: str) -> None:
        """The service goes, or with an empty reason comes back."""
        self.away = reason
        self._tell(
            {path: self._sample(path) for paths, _ in self._watchers.values() for path in paths}
            | {path: self._sample(path) for path in self._samples}
        )

    async def get(self, paths: Sequence[str]) -> dict[str, Sample]:
        """Present samples of signals and branches."""
        return self._select(paths)

    async def set(self, values: Mapping[str, Any]) -> None:
        """Keep the request, or refuse it."""
        for path in values:
            if self.away or path in self.refusals:
                raise VehicleRefused("{reason}", reason=self.away or self.refusals[path])
        self.sets += values.items()

    async def describe(self, paths: Sequence[str]) -> dict[str, SignalInfo]:
        """Only what the samples tell."""
        return {
            path: SignalInfo(path, type(sample.value).__name__, "sensor", sample.unit)
            for path, sample in self._select(paths).items()
        }

    async def subscribe(
        self, paths: Sequence[str], max_rate_hz: int, changed: Callable[[dict[str, Sample]], None]
    ) -> Callable[[], None]:
        """Every change at once, whatever the rate."""
        number = max(self._watchers, default=0) + 1
        self._watchers[number] = (list(paths), changed)
        changed(self._select(paths))
        return lambda: self._watchers.pop(number, None) and None

    def _select(self, paths: Sequence[str]) -> dict[str, Sample]:
        found = {}
        for path in paths:
            below = [known for known in self._samples if known == path or known.startswith(f"{path}.")]
            found.update({name: self._sample(name) for name in below or [path]})
        return found

    def _sample(self, path: str) -> Sample:
        if self.away:
            return Sample(None, quality="unknown", reason=self.away)
        return self._samples.get(path, Sample(None, quality="unknown", reason="The car has not said yet."))

    def _tell(self, samples: dict[str, Sample]) -> None:
        for paths, changed in list(self._watchers.values()):
            mine = {
                name: sample
                for name, sample in samples.items()
                if any(name == path or name.startswith(f"{path}.") for path in paths)
            }
            if mine:
                changed(mine)


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
        self.shown: list[FakeNotice] = []

    async def notify(
        self, notice: Notice, replaces: int, on_action: Callable[[str], None], on_closed: Callable[[str], None]
    ) -> int:
        """Show."""
        fake = FakeNotice(notice, on_action, on_closed)
        if replaces:
            self.shown[replaces - 1] = fake
            return replaces
        self.shown.append(fake)
        return len(self.shown)

    async def close(self, number: int) -> None:
        """Take away."""
        self.shown[number - 1].closed = "closed"


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
