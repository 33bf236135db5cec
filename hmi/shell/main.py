"""The composition root of the shell: the only place that builds its graph."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from hmi.resources import folder
from hmi.shell.apps.apps_object import AppsObject
from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.home.card_memory import read_cards
from hmi.shell.home.home_object import HomeObject
from hmi.shell.i18n.translations import Translations
from hmi.shell.loop import run
from hmi.shell.notices.notices_object import NoticesObject
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.places import state_folder
from hmi.shell.preferences import Preferences
from hmi.shell.rearview.picture import NoCamera, RearPicture, TestPicture
from hmi.shell.rearview.rear_view_object import RearViewObject
from hmi.shell.settings.settings_object import SettingsObject
from hmi.shell.settings.store import SettingsStore
from hmi.shell.shell_object import ShellObject
from hmi.shell.status.status_object import StatusObject
from hmi.shell.tasks import Tasks
from hmi.shell.window import ShellWindow, parse_size


def main(size: str, windowed: bool, camera: str, software: bool) -> int:
    """Run the screen until SIGTERM."""
    if software:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["hmi"])
    return run(application, Shell(application, size, windowed, camera).serve)


def rear_picture(camera: str) -> RearPicture:
    """The source of the rear view; an emulated car has a drawn one."""
    emulated = os.environ.get("HMI_INSPECT") == "1"
    return TestPicture() if camera == "test" or (camera == "auto" and emulated) else NoCamera()
