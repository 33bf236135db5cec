"""A short list of maps for QML that changes row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.keyed_model import KeyedModel
from hmi.shell.policy.uncut import Entry

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the shell makes them")
class RowsModel(KeyedModel):  # type: ignore[operator]
    """Roles rowKey and row."""

    names = (b"rowKey", b"row")

    def show(self, rows: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Become these rows by the fewest steps."""
        self.update([Entry(key, "", row) for key, row in rows])

    def rows(self) -> list[dict[str, Any]]:
        """The maps, in order."""
        return [entry.part for entry in self.entries()]

    def value(self, entry: Entry, role: int) -> Any:
        return entry.part
