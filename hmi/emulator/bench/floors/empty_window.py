"""The smallest PySide6 program with a window; prints the monotonic time of its first frame."""

import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b"import QtQuick\nWindow { visible: true; width: 1920; height: 720 }")
window = engine.rootObjects()[0]


def first_frame() -> None:
    """Tell the time and end."""
    print(time.monotonic(), flush=True)
    application.quit()


window.frameSwapped.connect(first_frame)  # type: ignore[attr-defined]
application.exec()
