"""The facts an app states about itself in manifest.toml, once they are checked."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

FILE_NAME = "manifest.toml"
SDK_VERSION = "1"


class Permissions(Struct, frozen=True, kw_only=True):
    """What the app may do; nothing unless it says so."""

    vehicle_read: tuple[str, ...] = ()
    vehicle_actuate: tuple[str, ...] = ()
    network: tuple[str, ...] = ()
    notices: bool = False
    background: bool = False
    media: bool = False
    speech: bool = False
    accounts: bool = False


class Manifest(Struct, frozen=True, kw_only=True):
    """One app, as its manifest describes it; ``why`` says per permission what it is for."""

    id: str
    name: str
    version: str
    sdk: str
    icon: str
    kind: Literal["template", "surface"]
    entry: str
    description: str
    names: dict[str, str] = field(default_factory=dict)
    permissions: Permissions = Permissions()
    why: dict[str, str] = field(default_factory=dict)
