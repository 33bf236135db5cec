"""All apps and the apps in use, for QML."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.apps.app_record import AppRecord
from hmi.shell.rows_model import RowsModel

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

IN_USE = 3


@QmlElement
@QmlUncreatable("the shell has one")
class AppsObject(QObject):  # type: ignore[operator]
    """``usable`` and ``unusable`` by name; ``inUse`` in the order of their first use, so that places in the dock stay."""

    hostAwayChanged = Signal()
    neverChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usable = RowsModel(self)
        self._unusable = RowsModel(self)
        self._in_use = RowsModel(self)
        self._records: dict[str, AppRecord] = {}
        self._used: list[str] = []
        self._order: list[str] = []
        self._away = True

    def show(self, records: Iterable[AppRecord], away: bool) -> None:
        """What the host says now."""
        self._records = {record.app_id: record for record in records}
        ordered = sorted(self._records.values(), key=lambda record: (record.name.casefold(), record.app_id))
        self._usable.show([(record.app_id, record.row()) for record in ordered if record.usable])
        self._unusable.show([(record.app_id, record.row()) for record in ordered if not record.usable])
        self._show_used()
        if away != self._away:
            self._away = away
            self.hostAwayChanged.emit()

    def used(self, app_id: str) -> None:
        """The driver opened it; the least recently used one gives up its place."""
        if app_id in self._used:
            self._used.remove(app_id)
        self._used.append(app_id)
        if app_id not in self._order:
            if len(self._order) >= IN_USE:
                leaving = next(other for other in self._used if other in self._order)
                self._order[self._order.index(leaving)] = app_id
            else:
                self._order.append(app_id)
        self._show_used()

    def record(self, app_id: str) -> AppRecord | None:
        """One app."""
        return self._records.get(app_id)

    def _show_used(self) -> None:
        known = [record for app_id in self._order if (record := self._records.get(app_id)) and record.usable]
        self._in_use.show([(record.app_id, record.row()) for record in known])

    @Property(RowsModel, notify=neverChanged)
    def usable(self) -> RowsModel:
        return self._usable

    @Property(RowsModel, notify=neverChanged)
    def unusable(self) -> RowsModel:
        """Broken ones, each with its cause."""
        return self._unusable

    @Property(RowsModel, notify=neverChanged)
    def inUse(self) -> RowsModel:
        return self._in_use

    @Property(bool, notify=hostAwayChanged)
    def hostAway(self) -> bool:
        """No host: the list may be old, and nothing can be started."""
        return self._away
