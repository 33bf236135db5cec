"""The composition root of the shell, with screen.py and bus_side.py: the only place that builds its graph.

What the first frame does not need is imported after it: asyncio, the bus, and all that stands on them.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from hmi.resources import folder
from hmi.shell.rearview.picture import NoCamera, RearPicture, TestPicture
from hmi.shell.screen import Screen
from hmi.shell.window import NoWindowError, ShellWindow, parse_size

if TYPE_CHECKING:
    import asyncio

    from hmi.shell.inspect.frame_meter import FrameMeter

_log = logging.getLogger(__name__)

NO_DISPLAY = (
    "no display was found; start a Wayland or X session, or set QT_QPA_PLATFORM: eglfs draws on the screen of a car, "
    "offscreen draws for tests"
)


def main(size: str, windowed: bool, camera: str, software: bool) -> int:
    """Run the screen until SIGTERM; the exit status."""
    if not has_display():
        sys.stderr.write(f"hmi shell: {NO_DISPLAY}\n")
        return 2
    if software:
        os.environ["QT_QUICK_BACKEND"] = "software"
    application = QGuiApplication(["hmi"])
    screen = Screen(rear_picture(camera))
    try:
        window = ShellWindow(folder("qml"), screen.shell, parse_size(size))
    except NoWindowError as error:
        _log.error("%s", error)
        return 1
    screen.preferences.retranslate = window.engine.retranslate
    meter = frame_meter(window)
    window.show(windowed)
    window.first_frame()
    status = run_loop(application, screen, window, meter)
    window.close()
    return status


def run_loop(application: QGuiApplication, screen: Screen, window: ShellWindow, meter: FrameMeter | None) -> int:
    """The screen stands; now the bus, for as long as the screen lives."""
    from hmi.shell.bus_side import BusSide  # noqa: PLC0415
    from hmi.shell.loop import run  # noqa: PLC0415

    async def serve(stop: asyncio.Event) -> int:
        await BusSide(screen, window, meter).run(stop)
        return 0

    return run(application, serve)


def rear_picture(camera: str) -> RearPicture:
    """The source of the rear view; an emulated car has a drawn one."""
    return TestPicture() if camera == "test" or (camera == "auto" and emulated()) else NoCamera()


def frame_meter(window: ShellWindow) -> FrameMeter | None:
    """Counts from the first frame on, where somebody asks for the figures."""
    if not emulated():
        return None
    from hmi.shell.inspect.frame_meter import FrameMeter  # noqa: PLC0415

    return FrameMeter(window.window)


def emulated() -> bool:
    """Somebody looks at the screen over the bus and touches it."""
    return os.environ.get("HMI_INSPECT") == "1"


def has_display() -> bool:
    """Qt aborts without one; a sentence is better."""
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))
