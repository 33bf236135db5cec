"""What keeps the way to the first frame short."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt

from hmi.shell import plain_qt


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


def test_no_source_text_is_read_by_imports_once_the_hook_is_removed() -> None:
    code = """if True:
        import linecache
        from hmi.shell import import_hook
        import_hook.remove()
        linecache.clearcache()
        import hmi.shell.screen
        print(len(linecache.cache))
    """
    assert _in_a_new_process(code) == "0"


def test_libraries_that_are_loaded_ahead_are_found_by_the_imports_that_follow() -> None:
    code = """if True:
        from hmi.shell import preload
        preload.start()
        from PySide6.QtQuick import QQuickWindow
        print(QQuickWindow.__name__)
    """
    assert _in_a_new_process(code) == "QQuickWindow"
