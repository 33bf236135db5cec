"""The apps' glance cards on the home screen, for QML."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.pages.card_record import CardRecord
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.plain_qt import USER_ROLE

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST = USER_ROLE + 1
_ROLES = (
    *("appId", "appName", "title", "icon", "value", "unit", "line", "reason"),
    *("progress", "tone", "actionKey", "actionLabel", "actionIcon", "state"),
)
_ROOT = QModelIndex()


@QmlElement
@QmlUncreatable("the shell holds the cards")
class CardsModel(QAbstractListModel):  # type: ignore[operator]
    """One row per app that has a card, in a steady order: by the app's name."""

    countChanged = Signal()

    def __init__(self, driving: DrivingObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._driving = driving
        self._records: list[CardRecord] = []
        driving.changed.connect(self._restrictions_changed)

    def put(self, record: CardRecord) -> None:
        """Add or change the card of one app."""
        row = self._row(record.app_id)
        if row >= 0 and self._records[row].order != record.order:
            self.remove(record.app_id)
            row = -1
        if row < 0:
            row = sum(other.order < record.order for other in self._records)
            self.beginInsertRows(_ROOT, row, row)
            self._records.insert(row, record)
            self.endInsertRows()
            self.countChanged.emit()
        elif self._records[row] != record:
            self._records[row] = record
            self.dataChanged.emit(self.index(row), self.index(row))

    def remove(self, app_id: str) -> None:
        row = self._row(app_id)
        if row >= 0:
            self.beginRemoveRows(_ROOT, row, row)
            del self._records[row]
            self.endRemoveRows()
            self.countChanged.emit()

    def records(self) -> list[CardRecord]:
        return list(self._records)

    def record(self, app_id: str) -> CardRecord | None:
        row = self._row(app_id)
        return self._records[row] if row >= 0 else None

    def _row(self, app_id: str) -> int:
        return next((row for row, record in enumerate(self._records) if record.app_id == app_id), -1)

    @Slot()
    def _restrictions_changed(self) -> None:
        if self._records:
            self.dataChanged.emit(self.index(0), self.index(len(self._records) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST) -> Any:
        if not index.isValid() or not 0 <= role - _FIRST < len(_ROLES):
            return None
        return self._records[index.row()].shown(self._driving.restrictions)[_ROLES[role - _FIRST]]

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + place: QByteArray(name.encode()) for place, name in enumerate(_ROLES)}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._records)
