"""Looks over an app's folder before anything in it is read: links that lead out, and absurd sizes."""

from __future__ import annotations

import os
from pathlib import Path

from hmi.host.findings import Findings

FILE_LIMIT = 5_000
BYTE_LIMIT = 200_000_000


def check_folder(folder: Path, findings: Findings) -> None:
    """Note links that leave the folder, and a folder that no app can need."""
    files = 0
    size = 0
    root = folder.resolve()
    for here, folders, names in os.walk(folder):
        for path in (Path(here) / name for name in (*folders, *names)):
            files += 1
            if path.is_symlink() and not _leads_inside(path, root):
                remedy = "copy the file into the app's folder"
                findings.add_at(1, "is a link that leads out of the app's folder", remedy, file=str(path))
            elif path.is_symlink() or path.is_file():
                size += path.lstat().st_size
        if files > FILE_LIMIT or size > BYTE_LIMIT:
            findings.add_at(1, "the folder is too large for an app", f"at most {FILE_LIMIT} files and 200 MB")
            return


def _leads_inside(link: Path, root: Path) -> bool:
    """Whether a link ends inside the folder; one that goes round in circles does not."""
    try:
        return link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return False
