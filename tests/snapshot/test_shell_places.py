"""The shell's own places in one window: judged as the app pages are, in every language, side and size."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QMetaObject, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent

from hmi.sdk.context import DrivingRestrictions
from hmi.shell.window import ShellWindow, dp_scale
from tests.screen_fixtures import SIZES, Open
from tests.snapshot import judge
from tests.snapshot.gallery import Seen

SHOTS = Path(__file__).parents[2] / "build" / "shots"
PLACES = {"home": "goHome", "apps": "showApps", "settings": "showSettings", "notices": "showNotices"}
DRESSES = [
    ("pseudo", "left", "normal"),
    ("pseudo", "right", "largest"),
    ("ar", "left", "normal"),
    ("ar", "right", "largest"),
    ("de", "left", "largest"),
    ("ja", "right", "normal"),
]
# A card's action lies on the card: each can be pressed.
ON_CARDS = " lies over go-"


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
def test_a_place_is_right_in_every_dress(
    open_window: Open, size: str, language: str, side: str, text_size: str
) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    screen, window = open_window(size)
    screen.store.set("reduced_motion", True)
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
            faults = judge.faults(seen, image, scale=scale)
            found += [f"{place} {theme}: {fault}" for fault in faults if ON_CARDS not in fault]
    assert not found, "\n".join(found)
