"""Writes files whole or not at all, and sets damaged ones aside."""

from __future__ import annotations

import contextlib
import errno
import os
from datetime import UTC, datetime
from pathlib import Path

from hmi.sdk.errors import StorageError
from hmi.sdk.log import log
from hmi.sdk.words import say

_FROM_SQLITE = {8: errno.EROFS, 13: errno.ENOSPC, 4874: errno.ENOSPC}
"""SQLITE_READONLY and SQLITE_FULL; SQLITE_IOERR_SHMSIZE is what a full disk says to a database in WAL mode."""


def write_whole(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data``: write, fsync, rename, fsync the folder. StorageError leaves the old file."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):  # what is left over is overwritten next time
            fresh.unlink(missing_ok=True)
        raise storage_error(error, path.name) from error


def set_aside(path: Path) -> Path:
    """Rename a damaged file, so that it is kept and out of the way; where it is now."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    path.replace(aside)
    return aside


def damaged(aside: Path, error: Exception) -> str:
    """The sentence for a file that had to be set aside."""
    log.warning("what was saved cannot be read and is kept as %s: %s", aside.name, error)
    return say("What was saved cannot be read. It is kept as {name}.", name=aside.name)


def storage_error(error: Exception | str, name: str) -> StorageError:
    """The sentence for what the disk said."""
    code = getattr(error, "sqlite_errorcode", 0)
    number = error.errno if isinstance(error, OSError) else _FROM_SQLITE.get(code) or _FROM_SQLITE.get(code & 0xFF)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return StorageError(
            "There is no space left to save {name}; what was saved before is intact.",
            "Remove an app or old data, then try again.",
            name=name,
        )
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StorageError(
            "{name} may not be written; what was saved before is intact.",
            "A workshop has to look at the storage of this car.",
            name=name,
        )
    return StorageError(
        "{name} cannot be read or written: {reason}",
        "Try again; if it stays, a workshop has to look at the storage of this car.",
        name=name,
        reason=str(error),
    )


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
