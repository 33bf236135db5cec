"""A Qt model of keyed entries that changes row by row, so that scroll position, focus and animation survive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.pages.diff import Change, Insert, Move, Remove, diff, runs
from hmi.shell.plain_qt import USER_ROLE
from hmi.shell.policy.uncut import Entry

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_KEY = USER_ROLE + 1
_ROOT = QModelIndex()


@QmlElement
@QmlUncreatable("the shell makes them")
class KeyedModel(QAbstractListModel):  # type: ignore[operator]
    """The first role is the key; what an entry says in the others, ``value`` knows. Keys are unique."""

    countChanged = Signal()
    names: ClassVar[tuple[bytes, ...]]
    """Of the roles, from the key on."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._roles = {_KEY + number: QByteArray(name) for number, name in enumerate(self.names)}

    def value(self, entry: Entry, role: int) -> Any:
        """What this entry says in the role with this number; the key is 0."""
        raise NotImplementedError

    def entries(self) -> list[Entry]:
        return self._entries

    def update(self, entries: Sequence[Entry]) -> None:
        """Become these entries by the fewest steps."""
        before = len(self._entries)
        for step in diff(self._entries, entries):
            self._apply(step)
        if len(self._entries) != before:
            self.countChanged.emit()

    def change(self, entries: Mapping[int, Entry]) -> None:
        """These stand at these rows now, under the same keys."""
        changed = sorted(row for row, entry in entries.items() if self._entries[row] != entry)
        for step in runs(changed, entries):
            self._apply(step)

    def touch(self, row: int) -> None:
        """The entry is the same, and reads differently."""
        self._say_changed(row, row)

    def _apply(self, step: Insert | Remove | Move | Change) -> None:
        entries = self._entries
        if isinstance(step, Change):
            entries[step.row : step.row + len(step.entries)] = step.entries
            self._say_changed(step.row, step.row + len(step.entries) - 1)
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

    def _say_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last), list(self._roles)[1:])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _KEY) -> Any:
        if not index.isValid() or role not in self._roles:
            return None
        entry = self._entries[index.row()]
        return entry.key if role == _KEY else self.value(entry, role - _KEY)

    def roleNames(self) -> dict[int, QByteArray]:
        return self._roles

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._entries)
