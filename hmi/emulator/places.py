"""The folders and the environment of one run."""

from __future__ import annotations

import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hmi.emulator.options import Options
from hmi.host.places import installed_apps


@dataclass(frozen=True, slots=True)
class Places:
    """``runtime`` is always temporary; ``state`` is the driver's when he named one."""

    runtime: Path
    state: Path

    @property
    def log(self) -> Path:
        """One file per part."""
        return self.state / "log"

    @property
    def apps(self) -> Path:
        """Where a scenario installs apps; the developer's own are used where they lie."""
        return self.state / "installed-apps"

    @property
    def calendar(self) -> Path:
        """The local calendar server's."""
        return self.state / "calendar-server"


def choose(options: Options) -> Places:
    """Names alone: nothing temporary is made before somebody is there who removes it."""
    if options.state is not None:  # it may be refused
        options.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=options.state).close()
    runtime = Path(tempfile.gettempdir(), f"hmi-emulator-{secrets.token_hex(4)}")
    return Places(runtime, (options.state or runtime / "state").absolute())


def make(places: Places) -> None:
    """Make the folders; only their owner can enter."""
    places.runtime.mkdir(mode=0o700)
    places.state.mkdir(mode=0o700, exist_ok=True)
    places.apps.mkdir(mode=0o700, exist_ok=True)


def environment(options: Options, places: Places, address: str) -> dict[str, str]:
    """What every part sees."""
    made = {
        **os.environ,
        "HMI_BUS_ADDRESS": address,
        "HMI_STATE_DIR": str(places.state),
        "HMI_RUNTIME_DIR": str(places.runtime),
        "HMI_APPS_DIR": os.pathsep.join(map(str, (places.apps, *(installed_apps() if options.own_apps else ())))),
        "HMI_INSPECT": "1",
        "HMI_EMULATOR": "1",
        "HMI_LOG": options.log,
        "PYTHONUNBUFFERED": "1",
    }
    if options.headless:
        made |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        made.setdefault("XDG_RUNTIME_DIR", str(places.runtime))
    return made
