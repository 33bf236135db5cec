"""Hands that are too quick, too slow or two at once: nothing is pressed that was not under them, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from hmi.sdk import templates as t
from hmi.sdk.templates import AnyTemplate
from tests.qml.test_place import detail, drive, place, same
from tests.qml.test_touch import heard
from tests.snapshot.gallery import Gallery

Key = Qt.Key
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def middle(gallery: Gallery, name: str) -> QPoint:
    item = gallery.find(name)
    return QPoint(round(item.x + item.width / 2), round(item.y + item.height / 2))


def question(*keys: str) -> AnyTemplate:
    actions = [t.Action(key, key.title(), on_select=True) for key in keys]
    return t.MessageTemplate(title="Charge", text="What now?", actions=actions)


def rows(*keys: str) -> AnyTemplate:
    return t.ListTemplate(title="List", rows=[t.Row(key=key, title=key, on_select=True) for key in keys])


def test_the_focus_on_a_long_text_returns_with_its_place(gallery: Gallery) -> None:
    gallery.show(detail())
    gallery.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    before = place(gallery)
    assert gallery.focus() == "scroll"
    drive(gallery)
    assert same(gallery, before)
    assert gallery.focus() == "scroll"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (question("start", "later"), question("stop", "later")),
        (question("start", "later"), question("later")),
        (rows("start", "later"), rows("stop", "later")),
        (rows("start", "later"), rows("later", "start")),
        (rows("start", "later"), question("later", "stop")),
    ],
)
@pytest.mark.parametrize("by", ["finger", "knob"])
def test_what_comes_in_place_of_what_is_held_is_not_pressed(
    gallery: Gallery, one: AnyTemplate, other: AnyTemplate, by: str
) -> None:
    shown = gallery.show(one)
    said = heard(shown)
    at = middle(gallery, "start")
    if by == "knob":
        gallery.press(Key.Key_Down)
        gallery.focus("start")
        QTest.keyPress(gallery.view, Key.Key_Return)
    else:
        QTest.mousePress(gallery.view, LEFT, NONE, at)
    shown.feed(other)
    gallery.settle(0.1)
    if by == "knob":
        QTest.keyRelease(gallery.view, Key.Key_Return)
    else:
        QTest.mouseRelease(gallery.view, LEFT, NONE, at)
    gallery.settle()
    assert [key for key, *_ in said if key != "start"] == []


def hold(gallery: Gallery, key: Qt.Key, text: str, times: int = 8) -> None:
    for n in range(times):
        QCoreApplication.sendEvent(gallery.view, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, n > 0))
    QCoreApplication.sendEvent(gallery.view, QKeyEvent(QEvent.Type.KeyRelease, key, NONE, text))
    gallery.settle()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_that_is_held_ends_one_field(gallery: Gallery, key: Qt.Key) -> None:
    said = heard(gallery.sample("form"))
    gallery.tap("url")
    hold(gallery, key, "\r")
    assert gallery.find("editor-user").shown_height > 1
    assert [event for _, event, _ in said if event == "submit"] == []
