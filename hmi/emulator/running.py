"""Lets `hmi apps` and `hmi signals` in another terminal find the head unit that runs on this machine."""

from __future__ import annotations

import os
from pathlib import Path

from hmi.host.places import runtime_folder

FILE = "emulator-bus"
SOCKET = "bus"
"""Where the units of packaging/systemd let the bus listen."""


def note(address: str) -> None:
    """Write down where the bus is; without a folder for it, the tools need HMI_BUS_ADDRESS."""
    try:
        runtime_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        _file().write_text(address)
    except OSError:
        return


def forget(address: str) -> None:
    """Take the note away, unless a later head unit has written its own."""
    if _noted() == address:
        _file().unlink(missing_ok=True)


def address() -> str | None:
    """The bus to talk to: what the environment says, else the one noted last if it still listens, else the car's."""
    if os.environ.get("HMI_BUS_ADDRESS"):
        return os.environ["HMI_BUS_ADDRESS"]
    car = f"unix:path={runtime_folder() / SOCKET}"
    return next((choice for choice in (_noted(), car) if _socket(choice).is_socket()), None)


def _file() -> Path:
    return runtime_folder() / FILE


def _noted() -> str:
    try:
        return _file().read_text()
    except (OSError, UnicodeDecodeError):
        return ""


def _socket(choice: str) -> Path:
    return Path(choice.removeprefix("unix:path="))
