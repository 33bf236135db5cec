"""Where the shell keeps what it keeps."""

from __future__ import annotations

import os
from pathlib import Path


def state_folder() -> Path:
    """The shell's own folder inside HMI_STATE_DIR; made when missing."""
    root = os.environ.get("HMI_STATE_DIR")
    if not root:
        home = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
        root = str(Path(home) / "hmi")
    return Path(root) / "shell"


def cache_folder() -> Path:
    """What can be made again: it may vanish at any time."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hmi"


def write_whole(file: Path, content: str | bytes) -> None:
    """The new content or the old one, never half of it; OSError when neither could be made to stay."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    with draft.open("wb") as stream:
        stream.write(content.encode() if isinstance(content, str) else content)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
