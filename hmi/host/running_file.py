"""What a new host must know of an old one that was killed: what ran, and what was in quarantine."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec
from msgspec import Struct

log = logging.getLogger(__name__)

SIZE_LIMIT = 1_000_000


class RunningApps(Struct, frozen=True, forbid_unknown_fields=True):
    """The ids of wanted apps, and of those in quarantine."""

    wanted: tuple[str, ...] = ()
    quarantined: tuple[str, ...] = ()


class RunningFile:
    """Lies in the runtime folder, so that it ends with the machine's session: a boot is an ignition cycle too."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written: RunningApps | None = None
        self._failing = False

    def read(self) -> RunningApps:
        """What the file says; nothing when it is absent or damaged."""
        try:
            with self._path.open("rb") as stream:
                return msgspec.json.decode(stream.read(SIZE_LIMIT), type=RunningApps)
        except FileNotFoundError:
            return RunningApps()
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("%s cannot be read (%s); the apps that ran before are not started again", self._path, error)
            return RunningApps()

    def write(self, apps: RunningApps) -> None:
        """Write the file whole, or leave the old one as it is."""
        if apps == self._written:
            return
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with new.open("wb") as stream:
                stream.write(msgspec.json.encode(apps))
                stream.flush()
                os.fsync(stream.fileno())
            new.replace(self._path)
        except OSError as error:
            if not self._failing:
                log.warning("%s cannot be written (%s); a new host will not know what ran", self._path, error.strerror)
            self._failing = True
        else:
            self._failing = False
            self._written = apps
