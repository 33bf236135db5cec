"""File descriptors that a handler may use while it runs."""

from __future__ import annotations

import os


def _identity(fd: int) -> tuple[int, int] | None:
    """Which file it is; None when it is closed."""
    try:
        status = os.fstat(fd)
    except OSError:
        return None
    return status.st_dev, status.st_ino


class Borrowed:
    """Closes descriptors afterwards, but not one that the handler closed and whose number is another file's now."""

    __slots__ = ("_files",)

    def __init__(self, fds: list[int]) -> None:
        self._files = [(fd, _identity(fd)) for fd in fds]

    def close(self) -> None:
        """The handler is done."""
        for fd, identity in self._files:
            if identity is not None and _identity(fd) == identity:
                os.close(fd)
        self._files = []
