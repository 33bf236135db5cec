"""Imports PySide without two things that it does at every start; the shell works the same, only slower, with both of them.

PySide carries a part of itself as Python source text in a library, and compiles it at every start: 20 ms of the 60 that
``import PySide6.QtCore`` takes. Python keeps what it compiled of any other module; here that is done for these.

PySide's import hook reads the source text of every module that is imported after PySide, to see whether that module
switches one of PySide's optional features on. Nothing here does, and it costs 7 ms.
"""

from __future__ import annotations

import builtins
import marshal
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any

from hmi.shell.places import cache_folder, write_whole

_EMBEDDED = ("shibokensupport/", "signature_bootstrap.py")
_CHECKSUM = 4
Known = dict[tuple[str, bytes], CodeType]
"""Code by file name and source text, so that no other PySide can be given the code of this one."""


def load() -> None:
    """Import PySide; what it compiles for itself is kept for the next start."""
    file = cache_folder() / f"pyside-{sys.implementation.cache_tag}-{sys.hexversion:x}.code"
    known = read(file)
    with compiled_once(known) as used:
        import PySide6.QtCore  # noqa: F401, PLC0415
    if not used.keys() <= known.keys():
        _keep(file, used)
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)  # what its hook had replaced


@contextmanager
def compiled_once(known: Known) -> Iterator[Known]:
    """Meanwhile, of PySide's own source texts only those are compiled that are not known; gives those that were asked for."""
    original: Callable[..., Any] = builtins.compile
    used: Known = {}

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if rest or named or mode != "exec" or not isinstance(source, bytes) or not str(filename).startswith(_EMBEDDED):
            return original(source, filename, mode, *rest, **named)
        key = (filename, source)
        used[key] = known.get(key) or original(source, filename, mode)
        return used[key]

    builtins.compile = compiled
    try:
        yield used
    finally:
        builtins.compile = original


def read(file: Path) -> Known:
    """What was kept; nothing when there is nothing, or when a single bit of it has changed."""
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    if zlib.crc32(data[_CHECKSUM:]).to_bytes(_CHECKSUM) != data[:_CHECKSUM]:
        return {}
    kept: Known = marshal.loads(data[_CHECKSUM:])  # noqa: S302 - this user's own, as Python's caches are
    return kept


def _keep(file: Path, known: Known) -> None:
    data = marshal.dumps(known)
    try:
        write_whole(file, zlib.crc32(data).to_bytes(_CHECKSUM) + data)
    except OSError:
        return  # no place for it: the next start compiles again
