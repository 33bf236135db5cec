"""Which pages may be given back, and that nothing misses them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hmi.shell import unused_code
from hmi.shell.unused_code import unwritten

REST = "{size} kB\nAnonymous:             {anonymous} kB\nVmFlags: rd mr mw me\n"


def _mapping(head: str, anonymous: int) -> str:
    return f"{head}\nSize:                  {REST.format(size=4, anonymous=anonymous)}"


CODE = _mapping("7f00-7f10 r-xp 00000000 08:01 12   /lib/libQt6Core.so.6", 0)
TABLE = _mapping("7f10-7f20 r--p 00001000 08:01 12   /lib/libQt6Core.so.6", 0)
WRITTEN_ONCE = _mapping("7f20-7f30 r--p 00002000 08:01 12   /lib/libQt6Core.so.6", 4)
WRITABLE = _mapping("7f30-7f40 rw-p 00003000 08:01 12   /lib/libQt6Core.so.6", 0)
FONT = _mapping("7f40-7f50 r--p 00000000 08:01 13   /fonts/icons.ttf", 0)
NAMELESS = _mapping("7f50-7f60 r--p 00000000 00:00 0", 0)


def test_code_and_tables_that_were_never_written_are_given_back() -> None:
    assert list(unwritten(CODE + TABLE)) == [(0x7F00, 0x7F10), (0x7F10, 0x7F20)]


def test_what_was_ever_written_stays() -> None:
    assert list(unwritten(WRITTEN_ONCE + WRITABLE)) == []


def test_what_is_no_library_stays() -> None:
    assert list(unwritten(CODE + FONT + NAMELESS)) == [(0x7F00, 0x7F10)]


def test_a_program_goes_on_as_before() -> None:
    code = """if True:
        from PySide6.QtCore import QObject
        from hmi.shell import unused_code
        told = unused_code.release()
        import PySide6.QtQuick, json
        print(told > 1_000_000, QObject().objectName() == "", json.loads("[1]"))
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "[1]"]


def test_a_machine_without_proc_keeps_its_memory_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(unused_code, "_MAPPINGS", tmp_path / "none")
    assert unused_code.release() == 0
