"""A window with one app page, fed with samples: the stage of the snapshot tests and of the pictures for the eye."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickView

from hmi.emulator import samples
from hmi.resources import folder
from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import AnyTemplate
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.theme import ThemeSource

# What the frame of the shell leaves to a page: dock at the side or below, bar at the bottom, companion on the wide canvas.
PLACES = {
    "1920x720": (1192, 608),
    "1280x720": (1152, 608),
    "1024x600": (904, 496),
    "1200x1920": (1200, 1560),
}
APPS = {"chart": "charge", "bars": "charge", "gauge": "charge", "list": "charge", "tabs": "charge", "message": "charge"}
PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, depth=None, text=None, text_cjk=None,
    keyboard=True, sign_in=True, video=True, message_body=True, pictures="any",
    heads_up=("call", "navigation", "safety", "message", "other"),
)  # fmt: skip
MOVING = DrivingRestrictions(state="moving", flags=255)


class Gallery:
    """Shows samples one after the other in one window."""

    def __init__(self) -> None:
        self.theme = ThemeSource.instance()
        self.driving = DrivingObject()
        self.page = PageObject()
        self.page.show_app("org.hmi.charge", "Charge", "ev-station")
        self.view = QQuickView()
        self.view.engine().addImportPath(str(folder("qml")))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setInitialProperties({"page": self.page, "driving": self.driving, "mirrored": False})
        self.view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("Gallery.qml"))))
        self._screens = 0
        clock = self.view.engine().singletonInstance("Hmi.Controls", "Clock")
        clock.setProperty("frozen", True)
        clock.setProperty("now", QDateTime.fromMSecsSinceEpoch(round(samples.DAY.timestamp() * 1000)))

    def close(self) -> None:
        """Leaves the theme as it was found."""
        self.dress()
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def dress(
        self,
        *,
        theme: str = "night",
        moving: bool = False,
        mirrored: bool = False,
        text_scale: float = 1,
        scale: float = 1,
    ) -> None:
        """How the page is looked at."""
        self.theme.select(theme)
        self.theme.set_text_scale(text_scale)
        self.theme.set_scale(scale)
        self.theme.set_calm(moving=moving, reduced_motion=True)
        self.driving.apply(MOVING if moving else PARKED)
        root = self.view.rootObject()
        if root is not None:
            root.setProperty("mirrored", mirrored)

    def resize(self, width: int, height: int) -> None:
        self.view.resize(width, height)
        self.view.show()

    def show(self, template: AnyTemplate, *, depth: int = 1, state: str = "ready", message: str = "") -> TemplateObject:
        """Puts a page on the screen, as an app's Present does."""
        self._screens += 1
        shown = TemplateObject(self.driving)
        shown.feed(template)
        self.page.show_state(state, message)
        self.page.show_screen(f"s{self._screens}", depth, template.title, shown)
        self._shown = shown
        self.settle()
        return shown

    def sample(self, name: str) -> TemplateObject:
        return self.show(samples.PAGES[name](), depth=2 if name in ("detail", "message", "form", "bars") else 1)

    def settle(self, seconds: float = 0.2) -> None:
        """Lets everything that was put off happen, and the cross-fade end."""
        end = time.monotonic() + 5
        least = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() >= least:
                return
            time.sleep(0.005)

    def grab(self) -> QImage:
        return self.view.grabWindow()

    def root(self) -> QQuickItem:
        return self.view.rootObject()

    def find(self, name: str) -> Any:
        """The item with this objectName, of those on the screen."""
        return next((item for item in walk(self.root()) if item.objectName() == name), None)


def walk(item: QQuickItem) -> list[QQuickItem]:
    """Every visible item below this one."""
    if not item.isVisible() or item.opacity() == 0:
        return []
    found = [item]
    for child in item.childItems():
        found += walk(child)
    return found
