"""Lets `hmi apps` and `hmi signals` in another terminal find the head unit that runs on this machine."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from hmi.host.places import runtime_folder

FILE = "emulator-bus"
CAR = Path("/run/hmi/bus")
"""Where the units of packaging/systemd let the bus listen; those of a user, below $XDG_RUNTIME_DIR."""


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
    choices = (_noted(), *(f"unix:path={path}" for path in (runtime_folder() / CAR.name, CAR)))
    return next((choice for choice in choices if _listens(choice)), None)


def _file() -> Path:
    return runtime_folder() / FILE


def _noted() -> str:
    try:
        return _file().read_text()
    except (OSError, UnicodeDecodeError):
        return ""


def _listens(choice: str) -> bool:
    """A socket whose owner was killed is still there, but nobody answers."""
    try:
        with socket.socket(socket.AF_UNIX) as trial:
            trial.connect(choice.removeprefix("unix:path="))
    except OSError:
        return False
    return True
