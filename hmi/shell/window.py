"""The window: its size, how many pixels a dp has, and when its first complete frame was shown."""

from __future__ import annotations

import re
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from hmi.shell.shell_object import ShellObject
from hmi.shell.theme import ThemeSource

FIRST_FRAME_MS = 5_000
LANDSCAPE_HEIGHT, PORTRAIT_WIDTH = 720, 1200
"""The two canvases on which one dp is one pixel."""


class NoWindowError(Exception):
    """The QML could not be loaded; Qt has said why on standard error."""


def parse_size(text: str) -> QSize:
    """``1920x720``; ValueError says what is expected."""
    match = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", text)
    if not match:
        raise ValueError(f"{text!r} is no size; write it as 1920x720")
    return QSize(int(match[1]), int(match[2]))


def dp_scale(size: QSize) -> float:
    """Pixels in one dp: a bigger canvas of the same shape shows the same, larger."""
    if size.width() > size.height():
        return size.height() / LANDSCAPE_HEIGHT
    return size.width() / PORTRAIT_WIDTH


def begin_loading(qml: Path) -> QQmlApplicationEngine:
    """An engine, a thread of which reads the QML while Python makes the objects that it is going to show.

    Not before every Python type is registered: once QtQuick was loaded without them, QML refuses its types as no objects.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(qml))
    QQmlComponent(engine, _main(qml), QQmlComponent.CompilationMode.Asynchronous, engine)
    return engine


def _main(qml: Path) -> QUrl:
    return QUrl.fromLocalFile(str(qml / "Hmi" / "Shell" / "Main.qml"))


class ShellWindow:
    """Loads Main.qml and keeps the scale true to the size."""

    def __init__(self, qml: Path, shell: ShellObject, size: QSize, engine: QQmlApplicationEngine | None = None) -> None:
        self.engine = engine or begin_loading(qml)
        ThemeSource.instance().set_scale(dp_scale(size))
        self.engine.setInitialProperties({"shell": shell, "width": size.width(), "height": size.height()})
        self.engine.load(_main(qml))
        windows = [item for item in self.engine.rootObjects() if isinstance(item, QQuickWindow)]
        if not windows:
            raise NoWindowError("the screen's QML could not be loaded")
        self.window = windows[0]
        self.window.widthChanged.connect(self._resized)
        self.window.heightChanged.connect(self._resized)

    def show(self, windowed: bool) -> None:
        """In a frame of its own size, or over the whole screen where there is one."""
        if windowed or QGuiApplication.platformName() in {"offscreen", "minimal"}:
            self.window.show()
        else:
            self.window.showFullScreen()

    def first_frame(self) -> None:
        """Returns once a complete frame has been on the screen; a display that shows none is not waited for."""
        loop = QEventLoop()
        self.window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(FIRST_FRAME_MS, loop, loop.quit)
        self.window.update()
        loop.exec()
        self.window.frameSwapped.disconnect(loop.quit)

    def close(self) -> None:
        """Takes the window away, then the engine, while Python's objects still stand."""
        self.window.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.engine)

    def _resized(self, _length: int) -> None:
        ThemeSource.instance().set_scale(dp_scale(self.window.size()))
