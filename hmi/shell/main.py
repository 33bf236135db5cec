"""The composition root of the shell: with bus_side.py the only place that builds its graph."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from hmi.resources import folder
from hmi.shell.inspect.frame_meter import FrameMeter
from hmi.shell.rearview.picture import NoCamera, RearPicture, TestPicture
from hmi.shell.screen import Screen
from hmi.shell.theme import ThemeSource
from hmi.shell.window import NoWindowError, ShellWindow, begin_loading, parse_size

if TYPE_CHECKING:
    import asyncio

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
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["hmi"])
    qml = folder("qml")
    engine = begin_loading(qml)
    ThemeSource.instance().load_fonts()
    screen = Screen(rear_picture(camera))
    try:
        window = ShellWindow(qml, screen.shell, parse_size(size), engine)
    except NoWindowError as error:
        _log.error("%s", error)
        return 1
    screen.preferences.retranslate = window.engine.retranslate
    meter = FrameMeter(window.window) if emulated() else None
    window.show(windowed)
    window.first_frame()
    return _serve(application, screen, window, meter)


def _serve(application: QGuiApplication, screen: Screen, window: ShellWindow, meter: FrameMeter | None) -> int:
    """The bus, for as long as the screen lives: imports that the first frame need not wait for."""
    from hmi.shell.bus_side import BusSide  # noqa: PLC0415
    from hmi.shell.garbage import collect_here  # noqa: PLC0415
    from hmi.shell.loop import run  # noqa: PLC0415
    from hmi.shell.tasks import Tasks  # noqa: PLC0415

    gc.disable()
    gc.freeze()

    async def live(stop: asyncio.Event) -> int:
        tasks = Tasks()
        tasks.spawn(collect_here(), "garbage")
        bus_side = BusSide(screen, window, meter)
        await bus_side.run(stop)
        await tasks.cancel()
        window.close()  # here, while the pages that it shows still stand
        return 0

    return run(application, live)


def rear_picture(camera: str) -> RearPicture:
    """The source of the rear view; an emulated car has a drawn one."""
    return TestPicture() if camera == "test" or (camera == "auto" and emulated()) else NoCamera()


def emulated() -> bool:
    """Somebody looks at the screen over the bus and touches it."""
    return os.environ.get("HMI_INSPECT") == "1"


def has_display() -> bool:
    """Qt aborts without one; a sentence is better."""
    return any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))
