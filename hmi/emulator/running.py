"""Lets `hmi apps` and `hmi signals` in another terminal find the head unit that runs on this machine."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

from hmi.bus import BusUnavailable
from hmi.bus.handshake import socket_name
from hmi.host.places import runtime_folder

PREFIX = "emulator-"
CAR = Path("/run/hmi/bus")
"""Where the units of packaging/systemd let the bus listen; those of a user, below $XDG_RUNTIME_DIR."""


class Note:
    """Says where the bus of one emulator is; a file of its own, so that its guard can remove it too."""

    def __init__(self) -> None:
        self.path = runtime_folder() / f"{PREFIX}{time.time_ns()}"

    def write(self, address: str) -> None:
        """Be found from now on; without a folder the tools need HMI_BUS_ADDRESS."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.write_text(address)
        except OSError:
            return

    def remove(self) -> None:
        """What else runs is found from now on."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            return


def address() -> str | None:
    """The bus to talk to: what the environment says, else the one noted last if it still listens, else the car's."""
    if os.environ.get("HMI_BUS_ADDRESS"):
        return os.environ["HMI_BUS_ADDRESS"]
    choices = (*_noted(), *(f"unix:path={path}" for path in (runtime_folder() / CAR.name, CAR)))
    return next((choice for choice in choices if _listens(choice)), None)


def _noted() -> list[str]:
    """The latest first."""
    notes = sorted(runtime_folder().glob(f"{PREFIX}*"), reverse=True)
    return [text for text in map(_text, notes) if text]


def _text(note: Path) -> str:
    try:
        return note.read_text()
    except (OSError, UnicodeDecodeError):
        return ""


def _listens(choice: str) -> bool:
    """A socket whose owner was killed is still there, but nobody answers."""
    try:
        with socket.socket(socket.AF_UNIX) as trial:
            trial.connect(socket_name(choice))
    except (OSError, BusUnavailable):
        return False
    return True
