"""``python -m hmi.emulator.window``: the control window, a process of its own beside the emulator."""

from __future__ import annotations

import asyncio
import logging
import os
import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from hmi.cli.main import LOG_FORMAT
from hmi.emulator.window.control_window_object import ControlWindowObject
from hmi.emulator.window.watcher import Watcher
from hmi.resources import folder
from hmi.shell.loop import run
from hmi.shell.theme import ThemeSource

SCALE = 0.55
"""A desk's screen is nearer than a car's, and the pointer finer than a finger."""


def main() -> int:
    """Open the window and serve it until it is closed."""
    logging.basicConfig(level=os.environ.get("HMI_LOG", "WARNING"), format=LOG_FORMAT)
    application = QGuiApplication(["hmi-emulator"])
    ThemeSource.instance().set_scale(SCALE)
    control = ControlWindowObject()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(folder("qml")))
    engine.setInitialProperties({"control": control})
    engine.load(QUrl.fromLocalFile(str(folder("qml") / "Hmi" / "Emulator" / "ControlWindow.qml")))
    if not engine.rootObjects():
        print("the control window's QML could not be loaded", file=sys.stderr)
        return 1

    async def serve(stop: asyncio.Event) -> int:
        await Watcher(control).run(stop)
        return 0

    status = run(application, serve)
    del engine
    return status


if __name__ == "__main__":
    raise SystemExit(main())
