"""Modules that run only once something of them is wanted."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from hmi.sdk.late import postpone

PACKAGE = "late_package_of_a_test"
SLOW = """\
import threading
begun.set()
assert go_on.wait(10)
VALUE = 7
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package that leaves a file behind when it runs; the import system is as before afterwards."""
    (tmp_path / PACKAGE).mkdir()
    (tmp_path / PACKAGE / "__init__.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'x').close()\nVALUE = 7\n")
    (tmp_path / PACKAGE / "inner.py").write_text("VALUE = 8\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    finders = list(sys.meta_path)
    postpone(PACKAGE)
    yield tmp_path
    sys.meta_path[:] = finders
    for name in (PACKAGE, f"{PACKAGE}.inner"):
        sys.modules.pop(name, None)


def test_an_import_runs_nothing_and_the_first_name_runs_it_once(folder: Path) -> None:
    module = importlib.import_module(PACKAGE)
    assert not (folder / "ran").exists()
    assert module.VALUE == 7
    assert (folder / "ran").exists()
    assert module.VALUE == 7


def test_a_module_inside_is_imported_without_its_package(folder: Path) -> None:
    assert importlib.import_module(f"{PACKAGE}.inner").VALUE == 8
    assert not (folder / "ran").exists()


def test_a_name_that_is_not_there_is_missed_as_in_any_module(folder: Path) -> None:
    module = importlib.import_module(PACKAGE)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = module.nothing
    assert module.VALUE == 7


def test_a_second_thread_waits_for_the_whole_module(folder: Path) -> None:
    (folder / PACKAGE / "__init__.py").write_text(SLOW)
    module = importlib.import_module(PACKAGE)
    begun, go_on = threading.Event(), threading.Event()
    module.__dict__.update(begun=begun, go_on=go_on)
    seen: list[int] = []
    readers = [threading.Thread(target=_read, args=(module, seen)) for _ in range(3)]
    readers[0].start()
    assert begun.wait(10)
    readers[1].start()
    readers[2].start()
    go_on.set()
    for reader in readers:
        reader.join(10)
    assert seen == [7, 7, 7]


def _read(module: ModuleType, seen: list[int]) -> None:
    seen.append(module.VALUE)
