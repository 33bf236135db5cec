"""Where the rear picture comes from. A car brings its own source; the emulator draws a test picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

PictureState = Literal["absent", "live", "stale"]


class RearPicture(Protocol):
    """A camera. ``kind`` names the QML item that draws it; the state says whether to believe it."""

    @property
    def kind(self) -> str: ...

    @property
    def state(self) -> PictureState: ...

    def start(self, changed: Callable[[], None]) -> None:
        """Deliver the default view; ``changed`` is called whenever the state does."""

    def stop(self) -> None:
        """The event is over; a camera that costs power may sleep."""


class NoCamera:
    """This car has none, or it is not connected."""

    kind = ""
    state: PictureState = "absent"

    def start(self, changed: Callable[[], None]) -> None:
        """There is nothing to start."""

    def stop(self) -> None:
        """There is nothing to stop."""


class TestPicture:
    """Drawn by the shell itself and labelled so."""

    __test__ = False  # not a test case
    kind = "test"

    def __init__(self, state: PictureState = "live") -> None:
        self.state: PictureState = state

    def start(self, changed: Callable[[], None]) -> None:
        """Always there."""

    def stop(self) -> None:
        """Costs nothing."""
