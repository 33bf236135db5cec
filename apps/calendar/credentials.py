"""The account in a file that only its owner reads: ``account.json``, mode 0600, written whole or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import msgspec
from hmi.sdk.storage.files import write_whole

from .records import Account

FILE = "account.json"


class Credentials:
    """Reads and writes the file; writing waits for the disk, so call it on a thread."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> Account | None:
        """The account; None when there is none. ValueError when the file is no account."""
        try:
            raw = self._path.read_bytes()
            mode = stat.S_IMODE(self._path.stat().st_mode)
        except FileNotFoundError:
            return None
        if mode & 0o077:
            self._path.chmod(0o600)
        return msgspec.json.decode(raw, type=Account)

    def write(self, account: Account) -> None:
        """Keep the account; StorageError leaves the old one."""
        write_whole(self._path, msgspec.json.encode(account))

    def remove(self) -> None:
        """Forget the account."""
        self._path.unlink(missing_ok=True)
