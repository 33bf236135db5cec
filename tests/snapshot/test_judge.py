"""The judges themselves: each sees the one thing that is wrong, and nothing in a page that is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMetaObject, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickView

from hmi.resources import folder
from tests.snapshot.gallery import Seen
from tests.snapshot.judge import faults

FAULTS = {
    "none": [],
    "outside": ["'Words to read' leaves the window: -40 to"],
    "cut": ["'Words to read' in the page does not fit into"],
    "faint": ["'Words to read' has a contrast of 1."],
    "small": ["'Words to read' is only 20 pixels high"],
    "over": ["'Words to read' lies over 'More words'"],
    "clipped": ["'Behind an edge' is cut sideways"],
    "low": ["first can only be pressed on"],
    "nameless": ["a control HmiButton 'First' '' has no name"],
    "pile": ["first lies over second"],
    "crowded": ["8 pixels between first and second"],
}
Judge = Callable[[str], list[str]]


@pytest.fixture
def judge(qapp: object) -> Iterator[Judge]:
    views = []

    def look(fault: str) -> list[str]:
        view = QQuickView()
        views.append(view)
        view.engine().addImportPath(str(folder("qml")))
        view.setInitialProperties({"fault": fault})
        view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("Broken.qml"))))
        view.show()
        view.grabWindow()
        QMetaObject.invokeMethod(view.rootObject(), "look")
        seen = msgspec.json.decode(view.rootObject().property("seen"), type=list[Seen])
        return faults(seen, view.grabWindow().convertToFormat(QImage.Format.Format_RGB32))

    yield look
    for view in views:
        view.close()
        view.deleteLater()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_judge_sees_the_fault_and_no_other(judge: Judge, fault: str) -> None:
    said = judge(fault)
    assert len(said) == len(FAULTS[fault]), said
    for sentence, beginning in zip(said, FAULTS[fault], strict=True):
        assert sentence.startswith(beginning)
