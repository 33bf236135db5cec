"""What an app needs from outside, as protocols: the bus implements them in a car, hmi.sdk.testing in a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from hmi.sdk.clock import Clock

if TYPE_CHECKING:
    from hmi.sdk.notices import Notice
    from hmi.sdk.vehicle import Sample, SignalInfo


class ShellPort(Protocol):
    """The screen. Every method raises ShellAway when nobody draws."""

    async def present(self, screen: str, depth: int, template: str) -> int:
        """Show, and return the revision; TemplateRefused with the path of the wrong field."""

    async def patch(self, screen: str, depth: int, base: int, patch: str) -> int:
        """Show what revision ``base`` of the screen becomes, and return its revision; UnknownRevision, TemplateRefused."""

    async def pop(self, screen: str) -> None:
        """The screen is gone for good."""

    async def set_card(self, card: str) -> None:
        """Put the app's card on the home screen; TemplateRefused as in ``present``."""

    async def remove_card(self) -> None:
        """Take the card away."""

    async def open_app(self, app_id: str) -> None:
        """Bring an app to the screen."""


class VehiclePort(Protocol):
    """Signals by VSS path."""

    async def get(self, paths: Sequence[str]) -> dict[str, Sample]:
        """The present samples; unknown ones, with a reason, while the service is away."""

    async def set(self, values: Mapping[str, Any]) -> None:
        """Ask actuators; VehicleRefused."""

    async def describe(self, paths: Sequence[str]) -> dict[str, SignalInfo]:
        """Type, unit and range; VehicleRefused while the service is away."""

    async def subscribe(
        self, paths: Sequence[str], max_rate_hz: int, changed: Callable[[dict[str, Sample]], None]
    ) -> Callable[[], None]:
        """Call ``changed`` now and on every change until the returned function is called."""


class NoticePort(Protocol):
    """Notices to the driver."""

    async def notify(
        self, notice: Notice, replaces: int, on_action: Callable[[str], None], on_closed: Callable[[str], None]
    ) -> int:
        """Show and return the number of the notice; ShellAway."""

    async def close(self, number: int) -> None:
        """Take it away."""


class PicturePort(Protocol):
    """Pixels to the screen."""

    async def put(self, key: str, width: int, height: int, pixels: bytes) -> None:
        """RGBA, premultiplied, ``height`` rows of ``4 * width`` bytes; ShellAway."""

    async def drop(self, keys: Sequence[str]) -> None:
        """Forget these pictures."""


class Ports(Struct, frozen=True, kw_only=True):
    """Everything an app is handed when it starts."""

    app_id: str
    name: str
    folder: Path
    state: Path
    shell: ShellPort
    vehicle: VehiclePort
    notices: NoticePort
    pictures: PicturePort
    clock: Clock = Clock()
    names: dict[str, str] = {}
    """The app's name by language tag, as its manifest has them."""
