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
    """Write down where the bus is, before those that run already; without a folder the tools need HMI_BUS_ADDRESS."""
    _write([address, *filter(_listens, _noted())])


def forget(address: str) -> None:
    """Take this note away; what else runs is found from now on."""
    _write([other for other in _noted() if other != address])


def address() -> str | None:
    """The bus to talk to: what the environment says, else the one noted last if it still listens, else the car's."""
    if os.environ.get("HMI_BUS_ADDRESS"):
        return os.environ["HMI_BUS_ADDRESS"]
    choices = (*_noted(), *(f"unix:path={path}" for path in (runtime_folder() / CAR.name, CAR)))
    return next((choice for choice in choices if _listens(choice)), None)


def _file() -> Path:
    return runtime_folder() / FILE


def _noted() -> list[str]:
    try:
        return _file().read_text().splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _write(addresses: list[str]) -> None:
    try:
        runtime_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        _file().write_text("\n".join(addresses))
    except OSError:
        return


def _listens(choice: str) -> bool:
    """A socket whose owner was killed is still there, but nobody answers."""
    try:
        with socket.socket(socket.AF_UNIX) as trial:
            trial.connect(choice.removeprefix("unix:path="))
    except OSError:
        return False
    return True
