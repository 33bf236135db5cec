"""A window with one app page, fed with samples: the stage of the snapshot tests and of the pictures for the eye."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QLocale, QMetaObject, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from hmi.emulator.apps.gallery import samples
from hmi.resources import folder
from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import AnyTemplate
from hmi.shell.i18n.translations import Translations
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.theme import ThemeSource

# What the frame of the shell leaves to a page: dock at the side or below, bar at the bottom, companion on the wide canvas.
PLACES = {
    "1920x720": (1192, 608),
    "1280x720": (1152, 608),
    "1024x600": (909, 506),
    "small": (904, 496),
    "1200x1920": (1200, 1560),
}
# Pixels in one dp where it is not one: the shell shows a smaller canvas of the same shape smaller.
SCALES = {"1024x600": 600 / 720}
PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, depth=None, text=None, text_cjk=None,
    keyboard=True, sign_in=True, video=True, message_body=True, pictures="any",
    heads_up=("call", "navigation", "safety", "message", "other"),
)  # fmt: skip
MOVING = DrivingRestrictions(state="moving", flags=255)


class Seen(msgspec.Struct, rename="camel"):
    """One visible item; see probe.mjs."""

    type: str
    name: str
    owner: str
    x: float
    y: float
    width: float
    height: float
    shown_width: float
    shown_height: float
    clip_x: float
    clip_y: float
    clip_right: float
    clip_bottom: float
    opacity: float
    enabled: bool
    pressable: bool
    focusable: bool
    focused: bool
    label: str
    ink_x: float
    ink_y: float
    text: str
    icon: bool
    elided: bool
    lines: int
    most_lines: int
    content_width: float
    content_height: float
    pixel_size: int
    color: str


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
        self._before = QLocale()
        self._translations = Translations(QCoreApplication.instance() or QGuiApplication([]))
        self._screens = 0
        self._device = QTest.createTouchDevice()
        self._down = QPoint()
        self.set_now(samples.DAY)

    def close(self) -> None:
        """Leaves the theme as it was found."""
        self.dress()
        self.hush()
        self.view.setSource(QUrl())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def speak(self, language: str) -> None:
        """The shell's own words and figures on the page in this language, as on the road."""
        self._translations.use(language)
        self.view.engine().retranslate()

    def hush(self) -> None:
        """As it was before it spoke."""
        if self._translations.language:
            self._translations.close()
            QLocale.setDefault(self._before)
            self.view.engine().retranslate()

    def set_now(self, moment: datetime) -> None:
        """The clock stands still at this moment."""
        clock = self.view.engine().singletonInstance("Hmi.Controls", "Clock")
        clock.setProperty("frozen", True)
        clock.setProperty("now", QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000)))

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
        # Nobody has touched a key yet: no ring, and no focus that scrolls.
        self.view.engine().singletonInstance("Hmi.Controls", "Rotary").setProperty("active", False)
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
        self.page.show_screen(f"s{self._screens}", depth, shown)
        self.settle()
        return shown

    def sample(self, name: str) -> TemplateObject:
        return self.show(samples.PAGES[name](), depth=2 if name in ("detail", "message", "form", "bars") else 1)

    def settle(self, seconds: float = 0.02) -> None:
        """Lets everything that was put off happen, and a new screen come in; for at least so long."""
        least, most = time.monotonic() + seconds, time.monotonic() + 5
        while time.monotonic() < least or not self._still():
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert time.monotonic() < most, "the page does not come to rest"
            time.sleep(0.002)
        # Positioners and views do their layout in the frame.
        self.view.grabWindow()
        QCoreApplication.processEvents()

    def _still(self) -> bool:
        """No new screen is coming in, and no list is making rows in the breaks between frames."""
        making = self.view.engine().incubationController().incubatingObjectCount()
        return making == 0 and bool(self.view.rootObject().property("still"))

    def grab(self) -> QImage:
        return self.view.grabWindow()

    def seen(self) -> list[Seen]:
        """Every visible item, the parent before its children."""
        root = self.view.rootObject()
        QMetaObject.invokeMethod(root, "look")
        return msgspec.json.decode(root.property("seen"), type=list[Seen])

    def scene(self) -> tuple[str, int]:
        """All words of every item, visible or not, and how many items take keys."""
        root = self.view.rootObject()
        QMetaObject.invokeMethod(root, "lookBehind")
        found = msgspec.json.decode(root.property("scene"))
        return found["words"], found["typing"]

    def find(self, name: str) -> Seen:
        """The item with this objectName."""
        names = [item for item in self.seen() if item.name == name]
        assert names, f"{name} is not on the screen; there are {sorted({i.name for i in self.seen() if i.name})}"
        return names[0]

    def tap(self, name: str) -> None:
        """Touches the middle of an item."""
        item = self.find(name)
        place = QPoint(round(item.x + item.width / 2), round(item.y + item.height / 2))
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def press(self, *keys: Qt.Key) -> None:
        """Presses keys one after the other."""
        for key in keys:
            QTest.keyClick(self.view, key)
        self.settle()

    def touch(self, *places: QPoint, hold: bool = False) -> None:
        """A finger along these places; it stays down when held."""
        finger = QTest.touchEvent(self.view, self._device)
        finger.press(0, places[0], self.view).commit()
        for place in places[1:]:
            self.settle(0.02)
            finger.move(0, place, self.view).commit()
        self._down = places[-1]
        self.settle(0.02)
        if not hold:
            self.lift()

    def lift(self) -> None:
        """The finger leaves the screen."""
        QTest.touchEvent(self.view, self._device).release(0, self._down, self.view).commit()
        self.settle()

    def focus(self, name: str = "") -> str:
        """Gives a control the focus, by its name; says which one has it."""
        root = self.view.rootObject()
        if name:
            root.setProperty("focusWish", "")
            root.setProperty("focusWish", name)
        return str(root.property("focusedName"))

    def write(self, text: str) -> None:
        """Types on a desk keyboard."""
        for letter in text:
            QTest.keyClick(self.view, letter)
        self.settle()
