"""A short list of maps for QML that changes row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.pages.diff import Change, Insert, Move, Remove, diff
from hmi.shell.plain_qt import USER_ROLE
from hmi.shell.policy.cut import Entry

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_KEY = USER_ROLE + 1
_ROW = _KEY + 1
_NAMES = {_KEY: QByteArray(b"rowKey"), _ROW: QByteArray(b"row")}
_ROOT = QModelIndex()


@QmlElement
@QmlUncreatable("the shell makes them")
class RowsModel(QAbstractListModel):  # type: ignore[operator]
    """Roles rowKey and row; keys are unique."""

    countChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, rows: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Become these rows by the fewest steps."""
        before = len(self._entries)
        for step in diff(list(self._entries), [Entry(key, "", row) for key, row in rows]):
            self._apply(step)
        if len(self._entries) != before:
            self.countChanged.emit()

    def rows(self) -> list[dict[str, Any]]:
        """The maps, in order."""
        return [entry.part for entry in self._entries]

    def _apply(self, step: Insert | Remove | Move | Change) -> None:
        entries = self._entries
        if isinstance(step, Change):
            entries[step.row : step.row + len(step.entries)] = step.entries
            self.dataChanged.emit(self.index(step.row), self.index(step.row + len(step.entries) - 1), [_ROW])
        elif isinstance(step, Remove):
            self.beginRemoveRows(_ROOT, step.row, step.row + step.length - 1)
            del entries[step.row : step.row + step.length]
            self.endRemoveRows()
        elif isinstance(step, Insert):
            self.beginInsertRows(_ROOT, step.row, step.row + len(step.entries) - 1)
            entries[step.row : step.row] = step.entries
            self.endInsertRows()
        else:
            self.beginMoveRows(_ROOT, step.row, step.row, _ROOT, step.to)
            entries.insert(step.to, entries.pop(step.row))
            self.endMoveRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _ROW) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _KEY:
            return entry.key
        return entry.part if role == _ROW else None

    def roleNames(self) -> dict[int, QByteArray]:
        return _NAMES

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._entries)
