"""Every test sees a bare machine: no account, no user folder, no display."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hmi.shell import garbage
from tests.bus_fixtures import private_bus  # noqa: F401 - a fixture for every test

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

DATA = Path(os.environ.get("HMI_TEST_DATA") or Path(__file__).parents[2] / "shared" / "data")


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders of the user point into the test's own folder; no address or setting leaks in."""
    for name in ("STATE", "CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "xdg" / name.lower()))
    for name in [name for name in os.environ if name.startswith("HMI_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture(autouse=True)
def garbage_of_this_thread() -> Iterator[None]:
    """As in the shell: what one test leaves of Qt is not destroyed by whatever thread the next one runs."""
    gc.disable()
    yield
    garbage.collect()


@pytest.fixture
def shared_data() -> Path:
    """Recorded real data, when this checkout has it beside it."""
    if not DATA.is_dir():
        pytest.skip(f"recorded data is absent: no folder {DATA}")
    return DATA


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application of the product, whichever test of a process comes first: no widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
