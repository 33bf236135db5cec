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


def write_whole(file: Path, text: str) -> None:
    """The new text or the old one, never half of it; OSError when neither could be made to stay."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
