"""The one seam behind which a process is started. A sandbox is another Launcher, and nothing else changes."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Protocol

from msgspec import Struct

import hmi
from hmi.host.local_process import LaunchError, LocalProcess
from hmi.host.manifest import Manifest

__all__ = ["AppProcess", "LaunchError", "LaunchRequest", "Launcher", "PlainLauncher"]


class LaunchRequest(Struct, frozen=True, kw_only=True):
    """All that is needed to start one app."""

    manifest: Manifest
    folder: Path
    state: Path
    """The app's private folder."""


class AppProcess(Protocol):
    """A started app: its main process, and whatever the launcher started around it."""

    @property
    def pid(self) -> int:
        """The process whose end is the app's end."""
        ...

    @property
    def pids(self) -> tuple[int, ...]:
        """Every process that speaks for the app, a bus proxy for one; their children belong to it too."""
        ...

    @property
    def output(self) -> asyncio.StreamReader:
        """What it prints, standard output and standard error together."""
        ...

    async def wait(self) -> int:
        """The exit status once it has ended; minus the signal's number when a signal ended it."""
        ...

    def signal(self, number: int) -> None:
        """Send a signal to the main process; nothing happens when it has ended. Its end takes all of ``pids`` along."""
        ...

    def close(self) -> None:
        """Let go of the output, whoever may still hold its other end."""
        ...


class Launcher(Protocol):
    """Starts apps."""

    async def launch(self, request: LaunchRequest) -> AppProcess:
        """Start one; LaunchError says in a sentence why not."""
        ...


class PlainLauncher:
    """Starts an app as an ordinary process of this user, without a sandbox."""

    async def launch(self, request: LaunchRequest) -> AppProcess:
        """Run ``python -m hmi.sdk.main <folder>``."""
        command = [sys.executable, "-m", "hmi.sdk.main", str(request.folder)]
        return await LocalProcess.start(command, app_environment(request), request.state)


_KEPT = {"PATH", "LANG", "LANGUAGE", "TZ", "PYTHONDONTWRITEBYTECODE"}
_KEPT |= {"HMI_BUS_ADDRESS", "HMI_BUS_BACKEND", "HMI_CA_FILE", "HMI_LOG"}


def app_environment(request: LaunchRequest) -> dict[str, str]:
    """What an app sees of the environment: the language and paths of the system, and its own folders."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith("LC_")}
    state = str(request.state)
    return {
        **kept,
        "PYTHONUNBUFFERED": "1",
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": str(Path(hmi.__file__).parents[1]),
        "HMI_APP_ID": request.manifest.id,
        "HMI_APP_STATE": state,
        "HOME": state,
        "XDG_CONFIG_HOME": f"{state}/config",
        "XDG_DATA_HOME": f"{state}/data",
        "XDG_STATE_HOME": f"{state}/state",
        "XDG_CACHE_HOME": f"{state}/cache",
        "XDG_RUNTIME_DIR": f"{state}/run",
    }
