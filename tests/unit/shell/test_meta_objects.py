"""No object that QML sees has a meta-object of its own.

PySide gives an instance a meta-object of its own when a signal is connected to a method of it that is no Slot. QML keeps
what it knows of a type by the meta-object's address; once such an instance is gone, the next type at that address is
read wrongly: undefined properties, or a crash.
"""

import gc
from collections import defaultdict

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hmi.sdk.templates import ListTemplate, Row, Tab, TabsTemplate
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.rearview.picture import TestPicture
from hmi.shell.screen import Screen


def own_meta_objects() -> list[str]:
    """Classes of hmi whose instances do not share one meta-object."""
    shared: dict[type, set[int]] = defaultdict(set)
    for thing in gc.get_objects():
        if isinstance(thing, QObject) and type(thing).__module__.startswith("hmi.") and shiboken6.isValid(thing):
            shared[type(thing)].update(shiboken6.getCppPointer(thing.metaObject()))
    return sorted(kind.__name__ for kind, addresses in shared.items() if len(addresses) > 1)


def a_screen() -> tuple[Screen, TemplateObject]:
    """Every object that QML sees, once."""
    screen = Screen(TestPicture())
    page = TemplateObject(screen.driving)
    rows = ListTemplate(title="Rows", rows=[Row("a", "A")])
    page.feed(TabsTemplate(title="Tabs", tabs=[Tab("t", "T", template=rows)], selected="t"))
    screen.page.show_screen("s", 1, page)
    return screen, page


def test_objects_of_the_screen_share_the_meta_object_of_their_class(qapp: QGuiApplication) -> None:
    kept = [a_screen(), a_screen()]
    assert own_meta_objects() == []
    assert len(kept) == 2
