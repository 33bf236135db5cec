"""The shell's own places in one window: judged as the app pages are, in every language, side and size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent
from pytestqt.qtbot import QtBot

from hmi.resources import folder
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.rearview.picture import TestPicture
from hmi.shell.screen import Screen
from hmi.shell.theme import ThemeSource
from hmi.shell.window import ShellWindow, dp_scale, parse_size
from tests.snapshot import judge
from tests.snapshot.gallery import Seen
from tests.unit.shell.test_main_qml import KEPT, furnish

SHOTS = Path(__file__).parents[2] / "build" / "shots"
PLACES = {"home": "goHome", "apps": "showApps", "settings": "showSettings", "notices": "showNotices"}
SIZES = ["1920x720", "1280x720", "1024x600", "1200x1920"]
DRESSES = [
    ("pseudo", "left", "normal"),
    ("pseudo", "right", "largest"),
    ("ar", "left", "normal"),
    ("ar", "right", "largest"),
    ("de", "left", "largest"),
    ("ja", "right", "normal"),
]
# Every language that ships fits; the longer pseudo-locale may end in dots here, above a picture that says the same.
MAY_BE_CUT = frozenset({"climate-defrost"})
# A card's action lies on the card: each can be pressed.
ON_CARDS = " lies over go"
Open = Callable[[str], tuple[Screen, ShellWindow]]


@pytest.fixture
def open_shell(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Open]:
    before, opened = QLocale(), []

    def open_shell(size: str) -> tuple[Screen, ShellWindow]:
        screen = Screen(TestPicture())
        window = ShellWindow(folder("qml"), screen.shell, parse_size(size))
        screen.preferences.retranslate = window.engine.retranslate
        opened.append((screen, window))
        KEPT.append(screen)
        furnish(screen)
        screen.store.set("reduced_motion", True)
        window.show(windowed=True)
        window.first_frame()
        return screen, window

    yield open_shell
    for screen, window in opened:
        qapp.removeTranslator(screen.preferences._translations._translator)  # type: ignore[attr-defined]
        window.close()
    QLocale.setDefault(before)
    ThemeSource.instance().set_scale(1.0)
    ThemeSource.instance().set_text_scale(1.0)


def look(window: ShellWindow) -> list[Seen]:
    component = QQmlComponent(window.engine, QUrl.fromLocalFile(str(Path(__file__).with_name("Eyes.qml"))))
    eyes = component.createWithInitialProperties({"top": window.window.contentItem()})
    assert eyes is not None, component.errorString()
    QMetaObject.invokeMethod(eyes, "look")
    return msgspec.json.decode(eyes.property("seen"), type=list[Seen])


def picture(window: ShellWindow) -> QImage:
    # Positioners and views do their layout in the frame.
    window.window.grabWindow()
    QCoreApplication.processEvents()
    return window.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize(("language", "side", "text_size"), DRESSES)
@pytest.mark.parametrize("size", SIZES)
def test_a_place_is_right_in_every_dress(open_shell: Open, size: str, language: str, side: str, text_size: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    screen, window = open_shell(size)
    for name, value in (("driver_side", side), ("language", language), ("text_size", text_size)):
        screen.store.set(name, value)
    screen.notices.dismiss(1)
    scale = dp_scale(window.window.size())
    found = []
    for theme, restrictions in (("night", None), ("day", DrivingRestrictions(state="moving"))):
        screen.store.set("theme", theme)
        if restrictions is not None:
            screen.driving.apply(restrictions)
        for place, go in PLACES.items():
            getattr(screen.shell, go)()
            image = picture(window)
            image.save(str(SHOTS / f"shell-{place}-{size}-{language}-{side}-{text_size}-{theme}.png"))
            seen = look(window)
            allowed = MAY_BE_CUT if language == "pseudo" else frozenset()
            faults = judge.faults(seen, image, scale=scale, may_be_cut=allowed)
            found += [f"{place} {theme}: {fault}" for fault in faults if not fault.endswith(ON_CARDS)]
    assert not found, "\n".join(found)
