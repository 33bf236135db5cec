"""A window, and asyncio on Qt's loop to drive it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from hmi.shell.loop import ShellLoop

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def run(qapp: Any) -> Iterator[Run]:
    """Runs a coroutine on Qt's event loop."""
    loop = ShellLoop(qapp)
    asyncio.set_event_loop(loop)
    yield lambda work: loop.run_until_complete(asyncio.wait_for(work, 10))
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Callable[[str], QQuickView]]:
    """Shows QML text in a window of 400 x 300."""
    views: list[QQuickView] = []

    def show(qml: str) -> QQuickView:
        view = QQuickView()
        views.append(view)
        component = QQmlComponent(view.engine(), view)
        component.setData(qml.encode(), QUrl())
        item = component.create()
        assert item is not None, component.errorString()
        view.setContent(QUrl(), component, item)
        view.resize(400, 300)
        with qtbot.waitExposed(view):
            view.show()
        view.requestActivate()
        return view

    yield show
    for view in views:
        view.close()
        view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
