"""A valid app on disk, to be broken in one place per test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

MANIFEST = """\
id = "org.example.demo"
name = "Demo"
version = "0.1.0"
sdk = "1"
icon = "battery-charging"
kind = "template"
entry = "app:Demo"
description = "Shows how an app begins"

[names]
de = "Vorführung"

[permissions]
vehicle.read = ["Vehicle.Speed", "Vehicle.Powertrain.*"]
network = [
    "api.example.org",  # the service
    "*.example.org",
]
notices = true

[why]
"vehicle.read" = "Shows the speed."
network = "Fetches the news."
notices = "Says when the news is there."
"""

WriteApp = Callable[..., Path]


def write_app(
    parent: Path, name: str = "demo", manifest: str | bytes = MANIFEST, source: str = "class Demo: ...\n"
) -> Path:
    """Write one app folder."""
    folder = parent / name
    folder.mkdir(parents=True, exist_ok=True)
    raw = manifest if isinstance(manifest, bytes) else manifest.encode()
    (folder / "manifest.toml").write_bytes(raw)
    (folder / "app.py").write_text(source)
    return folder


@pytest.fixture
def app_folder(tmp_path: Path) -> WriteApp:
    """Write an app below the test's folder: name, manifest and source as wanted."""

    def write(name: str = "demo", **parts: str | bytes) -> Path:
        return write_app(tmp_path / "apps", name, **parts)  # type: ignore[arg-type]

    return write
