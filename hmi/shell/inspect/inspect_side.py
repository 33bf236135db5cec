"""Puts Inspect1 on the bus where HMI_INSPECT=1 asks for it."""

from __future__ import annotations

import os

from PySide6.QtQuick import QQuickWindow

from hmi.bus import Bus
from hmi.shell.inspect.frame_meter import FrameMeter
from hmi.shell.inspect.inspect_service import PATH, InspectService, View
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject


def wanted() -> bool:
    """Whether this is an emulated or tested screen."""
    return os.environ.get("HMI_INSPECT") == "1"


class InspectSide:
    """Made with the window, so that the first frame is measured; put on the bus when there is one."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._meter = FrameMeter(window)

    def export(self, bus: Bus, view: View, page: PageObject, driving: DrivingObject) -> None:
        """To be called before the shell owns its name."""
        bus.export(PATH, InspectService(self._window, view, page, driving, self._meter))
