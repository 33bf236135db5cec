"""Small values by name, in one JSON file that is always whole."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, overload

import msgspec

from hmi.sdk.errors import StorageError
from hmi.sdk.log import log
from hmi.sdk.storage.database import Database
from hmi.sdk.storage.files import damaged, set_aside, storage_error, write_whole

FILE = "store.json"
SIZE_LIMIT = 4_000_000
"""Bytes of all values together; more belongs into a database."""

T = TypeVar("T")


class KeyValue:
    """``get`` answers at once from memory; ``set``, ``update`` and ``delete`` return once the disk has it.

    Values are what JSON can hold, and structs of msgspec. When the file is damaged it is kept beside as
    ``store.json.damaged-...``, ``trouble`` says so in a sentence, and the store begins empty.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE
        self._lock = asyncio.Lock()
        self._databases: dict[str, Database] = {}
        self._unreadable: StorageError | None = None
        self.trouble = ""
        self._values = self._load()

    @overload
    def get(self, key: str, default: T) -> T: ...
    @overload
    def get(self, key: str) -> Any: ...
    def get(self, key: str, default: Any = None) -> Any:
        """The value of ``key``, or ``default``."""
        return self._values.get(key, default)

    def read(self, key: str, kind: type[T], default: T) -> T:
        """The value of ``key`` as ``kind`` (a struct, ``list[int]``, ...); ``default`` when it does not fit."""
        if key not in self._values:
            return default
        try:
            return msgspec.convert(self._values[key], kind)
        except msgspec.ValidationError as error:
            log.warning("the stored value of %s does not fit and is ignored: %s", key, error)
            return default

    def keys(self) -> list[str]:
        """Every key."""
        return list(self._values)

    async def set(self, key: str, value: Any) -> None:
        """Save one value; StorageError leaves everything as it was."""
        await self.update({key: value})

    async def update(self, values: Mapping[str, Any]) -> None:
        """Save several values, all or none."""
        plain = msgspec.to_builtins(dict(values))
        async with self._lock:
            await self._save(self._values | plain)

    async def delete(self, *keys: str) -> None:
        """Forget keys; absent ones are no error."""
        async with self._lock:
            await self._save({key: value for key, value in self._values.items() if key not in keys})

    def database(self, name: str, migrations: Sequence[str]) -> Database:
        """The SQLite database ``<name>.sqlite`` of this app; the same object for the same name.

        ``migrations``: scripts of SQL, applied once each in order; append, never edit.
        """
        if name not in self._databases:
            self._databases[name] = Database(self._folder / f"{name}.sqlite", migrations)
        return self._databases[name]

    async def close(self) -> None:
        """Wait for what is being written, and close the databases."""
        async with self._lock:
            for database in self._databases.values():
                await database.close()

    async def _save(self, values: dict[str, Any]) -> None:
        if self._unreadable is not None:
            raise self._unreadable  # what cannot be read must not be overwritten
        data = msgspec.json.encode(values)
        if len(data) > SIZE_LIMIT:
            raise storage_error(f"{len(data)} bytes are more than {SIZE_LIMIT}", FILE)
        write = asyncio.ensure_future(asyncio.to_thread(write_whole, self._path, data))
        try:
            await asyncio.shield(write)
        except asyncio.CancelledError:
            await write
            self._values = values
            raise
        self._values = values

    def _load(self) -> dict[str, Any]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Any])
        except FileNotFoundError:
            return {}
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            return self._begin_anew(error)
        except OSError as error:
            return self._give_up(error)

    def _begin_anew(self, error: Exception) -> dict[str, Any]:
        """Keep the damaged file beside; on a disk that may not be written it stays where it is."""
        try:
            self.trouble = damaged(set_aside(self._path), error)
        except OSError as refused:
            return self._give_up(refused)
        return {}

    def _give_up(self, error: OSError) -> dict[str, Any]:
        self._unreadable = storage_error(error, FILE)
        self.trouble = self._unreadable.sentence
        log.warning("%s", self._unreadable)
        return {}
