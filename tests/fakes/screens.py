"""A shell's screens without a bus, and what QML can read of the page on top."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from hmi.sdk.reading import read_patch
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.screens import Screens
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.policy.table import load_table

TABLE = load_table()


class Side:
    """A shell's screens, and what a view is told of the items."""

    def __init__(self, state: str = "parked") -> None:
        self.driving = DrivingObject()
        self.driving.apply(TABLE.row(state))
        self.screens = Screens(self.driving, lambda key: f"image://{key}", lambda *_: None, lambda _: None)

    @property
    def page(self) -> TemplateObject:
        assert self.screens.top is not None
        return self.screens.top.page

    def patch(self, text: str | None = None, **patch: Any) -> None:
        """As Shell1.Patch against the page that is held of screen "s"."""
        read = read_patch(text or json.dumps({"version": 1, **patch}))
        self.screens.patch("s", 1, self.screens.revision("s"), read)


class Mirror:
    """A view that knows of a model only what its signals say."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.rows = [self.read(row) for row in range(model.rowCount())]
        self.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(lambda _, first, last: self.rows.__delitem__(slice(first, last + 1)))
        model.rowsMoved.connect(lambda _, row, __, ___, to: self.rows.insert(to, self.rows.pop(row)))
        model.dataChanged.connect(self._changed)

    def read(self, row: int) -> list[Any]:
        return [self.model.data(self.model.index(row), role) for role in self.model.roleNames()]

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = [self.read(row) for row in range(first, last + 1)]

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.rows[row] = self.read(row)


def seen(page: TemplateObject) -> list[Any]:
    """All that QML can read."""
    model = page.items
    items = [[model.data(model.index(row), role) for role in model.roleNames()] for row in range(model.rowCount())]
    return [page.kind, page.fields, items, page.cut, seen(page.child) if page.child is not None else None]
