"""The folders that the host uses, from the environment."""

from __future__ import annotations

import os
from pathlib import Path


def state_folder() -> Path:
    """Where things lie that outlive a restart of the machine: ``$HMI_STATE_DIR``."""
    return _folder("HMI_STATE_DIR", "XDG_STATE_HOME", Path.home() / ".local" / "state", "hmi")


def runtime_folder() -> Path:
    """Where things lie that end with the machine's session: ``$HMI_RUNTIME_DIR``."""
    return _folder("HMI_RUNTIME_DIR", "XDG_RUNTIME_DIR", state_folder(), "hmi")


def installed_apps() -> list[Path]:
    """Where apps are installed: ``$HMI_APPS_DIR``, one folder or several with a colon between them."""
    if named := [Path(folder).absolute() for folder in os.environ.get("HMI_APPS_DIR", "").split(os.pathsep) if folder]:
        return named
    return [_folder("", "XDG_DATA_HOME", Path.home() / ".local" / "share", "hmi/apps")]


def _folder(own: str, base: str, default_base: Path, below: str) -> Path:
    if own and os.environ.get(own):
        return Path(os.environ[own]).absolute()
    return Path(os.environ.get(base) or default_base).absolute() / below
