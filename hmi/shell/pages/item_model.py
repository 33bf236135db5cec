"""The items of a page as a Qt model that changes row by row, so that scroll position, focus and animation survive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from hmi.shell.pages.maps import PictureAddress, no_picture, part_map
from hmi.shell.plain_qt import USER_ROLE
from hmi.shell.policy.cut import Entry

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_KEY = USER_ROLE + 1
_SECTION = _KEY + 1
_ITEM = _KEY + 2
_NAMES = {_KEY: QByteArray(b"itemKey"), _SECTION: QByteArray(b"section"), _ITEM: QByteArray(b"item")}
_ROOT = QModelIndex()


@QmlElement
@QmlUncreatable("a page holds its items")
class ItemModel(QAbstractListModel):  # type: ignore[operator]
    """Roles itemKey, section and item; maps are made when a delegate asks, so a long list costs what is seen of it."""

    countChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._picture: PictureAddress = no_picture
        self._drafts: dict[str, str] = {}

    def use(self, picture: PictureAddress, drafts: dict[str, str]) -> None:
        """How picture keys become addresses, and what the driver typed but did not submit."""
        self._picture, self._drafts = picture, drafts

    def entries(self) -> list[Entry]:
        return self._entries

    def update(self, entries: Sequence[Entry]) -> None:
        """Become these entries by the fewest steps."""
        before = len(self._entries)
        for step in diff(self._entries, entries):
            self._apply(step)
        if len(self._entries) != before:
            self.countChanged.emit()

    def touch(self, concerned: Callable[[Any], bool]) -> None:
        """Items that read differently although their entry is the same."""
        for row, entry in enumerate(self._entries):
            if concerned(entry.part):
                self.dataChanged.emit(self.index(row), self.index(row), [_ITEM])

    def _apply(self, step: Insert | Remove | Move | Change) -> None:
        entries = self._entries
        if isinstance(step, Change):
            entries[step.row : step.row + len(step.entries)] = step.entries
            self.dataChanged.emit(self.index(step.row), self.index(step.row + len(step.entries) - 1), [_SECTION, _ITEM])
        elif isinstance(step, Remove):
            self.beginRemoveRows(_ROOT, step.row, step.row + step.length - 1)
            del entries[step.row : step.row + step.length]
            self.endRemoveRows()
        elif isinstance(step, Insert):
            self.beginInsertRows(_ROOT, step.row, step.row + len(step.entries) - 1)
            entries[step.row : step.row] = step.entries
            self.endInsertRows()
        else:
            # Qt counts the target before the row is taken out; here rows only move up.
            self.beginMoveRows(_ROOT, step.row, step.row, _ROOT, step.to)
            entries.insert(step.to, entries.pop(step.row))
            self.endMoveRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _ITEM) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _KEY:
            return entry.key
        if role == _SECTION:
            return entry.section
        return self._item(entry) if role == _ITEM else None

    def _item(self, entry: Entry) -> dict[str, Any]:
        item = part_map(entry.part, self._picture)
        if entry.key in self._drafts:
            item["value"] = self._drafts[entry.key]
        return item

    def roleNames(self) -> dict[int, QByteArray]:
        return _NAMES

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._entries)
