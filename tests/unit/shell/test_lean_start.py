"""What keeps the way to the first frame short."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt

from hmi.shell import lean_pyside, plain_qt
from hmi.shell.places import cache_folder


def test_the_numbers_are_those_of_qt() -> None:
    assert Qt.ItemDataRole.UserRole == plain_qt.USER_ROLE


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        (plain_qt.PRECISE, Qt.TimerType.PreciseTimer),
        (plain_qt.COARSE, Qt.TimerType.CoarseTimer),
        (plain_qt.VERY_COARSE, Qt.TimerType.VeryCoarseTimer),
    ],
)
def test_a_timer_is_of_the_kind_that_was_asked_for(qapp: Any, kind: int, meant: Qt.TimerType) -> None:
    parent = QObject()
    made = plain_qt.timer(parent, lambda: None, kind)
    assert made.timerType() == meant
    assert made.isSingleShot()


def _in_a_new_process(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("module", ["asyncio", "qasync", "hmi.bus", "html", "hmi.shell.bus_side"])
def test_the_first_frame_does_without(module: str) -> None:
    code = f"import sys, hmi.shell.main; print({module!r} in sys.modules)"
    assert _in_a_new_process(code) == "False"


@pytest.mark.parametrize("module", ["hmi.shell.main", "hmi.shell.bus_side", "hmi.shell.loop"])
def test_no_module_asks_for_the_name_that_takes_longest(module: str) -> None:
    code = f"import {module}, PySide6.QtCore; print('Qt' in vars(PySide6.QtCore))"
    assert _in_a_new_process(code) == "False"


def test_no_source_text_is_read_by_imports_once_the_hook_is_removed() -> None:
    code = """if True:
        import linecache
        from hmi.shell import lean_pyside
        lean_pyside.load()
        linecache.clearcache()
        import hmi.shell.screen
        print(len(linecache.cache))
    """
    assert _in_a_new_process(code) == "0"


COMPILED_TEXTS = """if True:
    import builtins
    compile, texts = builtins.compile, []
    def watched(source, filename, *rest, **named):
        texts.append(filename)
        return compile(source, filename, *rest, **named)
    builtins.compile = watched
    from hmi.shell import lean_pyside
    lean_pyside.load()
    assert builtins.compile is watched
    print(sum(name.startswith("shibokensupport") for name in texts))
"""


def test_pyside_compiles_its_own_source_text_at_the_first_start_only() -> None:
    assert int(_in_a_new_process(COMPILED_TEXTS)) > 5
    assert _in_a_new_process(COMPILED_TEXTS) == "0"


def test_compiled_code_with_a_flipped_bit_is_made_again() -> None:
    _in_a_new_process(COMPILED_TEXTS)
    (file,) = cache_folder().glob("pyside-*.code")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert lean_pyside.read(file) == {}
    assert int(_in_a_new_process(COMPILED_TEXTS)) > 5
    assert lean_pyside.read(file) != {}


def test_a_cache_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert int(_in_a_new_process(COMPILED_TEXTS)) > 5


def test_another_source_text_never_gets_code_that_was_kept() -> None:
    name = "shibokensupport/x.py"
    with lean_pyside.compiled_once({}) as used:
        compile(b"one = 1", name, "exec")
    found: dict[str, int] = {}
    with lean_pyside.compiled_once(used):
        exec(compile(b"two = 2", name, "exec"), found)
    assert (found.get("one"), found.get("two")) == (None, 2)


def test_pyside_explains_wrong_calls_with_what_was_kept() -> None:
    code = (
        COMPILED_TEXTS
        + """
    from PySide6.QtCore import QTimer
    try:
        QTimer().setInterval("no number")
    except TypeError as error:
        print("Supported signatures" in str(error))
    """
    )
    _in_a_new_process(code)
    assert _in_a_new_process(code).split() == ["0", "True"]
