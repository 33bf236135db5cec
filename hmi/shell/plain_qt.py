"""A timer and a number of Qt without the name ``Qt``: it makes 104 enumerations, 16 ms that the first frame can do without."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

USER_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole."""
PRECISE, COARSE, VERY_COARSE = range(3)
"""Qt.TimerType."""


def timer(parent: QObject, call: Callable[[], None], kind: int = PRECISE) -> QTimer:
    """One that fires once each time it is started."""
    made = QTimer(parent, singleShot=True)
    made.setProperty("timerType", kind)
    made.timeout.connect(call)
    return made
