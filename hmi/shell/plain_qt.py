"""A timer and a number of Qt without the name ``Qt``: PySide makes its 104 enumerations when it is first asked for it.

That takes 16 ms, and the first frame waits for it when a module imports the name. Who needs more says ``QtCore.Qt`` in place.
"""

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
