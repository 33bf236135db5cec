"""The restrictions of the moment, for QML."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.sdk.context import DrivingRestrictions

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_WORDS = {
    "parked": "",
    "idling": QT_TRANSLATE_NOOP("DrivingObject", "Typing and messages are available when parked"),
    "moving": QT_TRANSLATE_NOOP("DrivingObject", "Driving: short lists, no typing, no messages"),
    "unknown": QT_TRANSLATE_NOOP("DrivingObject", "The car's state is unknown: everything is as while driving"),
}


@QmlElement
@QmlUncreatable("the shell holds the driving restrictions")
class DrivingObject(QObject):  # type: ignore[operator]
    """One row of the driving policy; starts fully restricted."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.restrictions = DrivingRestrictions()

    def apply(self, restrictions: DrivingRestrictions) -> None:
        if restrictions != self.restrictions:
            self.restrictions = restrictions
            self.changed.emit()

    @Property(str, notify=changed)
    def state(self) -> str:
        return self.restrictions.state

    @Property(str, notify=changed)
    def words(self) -> str:
        words = str(_WORDS[self.restrictions.state])
        return QCoreApplication.translate("DrivingObject", words) if words else ""

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        return self.restrictions.keyboard

    @Property(bool, notify=changed)
    def signIn(self) -> bool:
        return self.restrictions.sign_in

    @Property(bool, notify=changed)
    def video(self) -> bool:
        return self.restrictions.video

    @Property(bool, notify=changed)
    def messageBody(self) -> bool:
        return self.restrictions.message_body

    @Property(str, notify=changed)
    def pictures(self) -> str:
        return self.restrictions.pictures

    @Property(int, notify=changed)
    def rows(self) -> int:
        """How many rows a list may have; -1 is no limit."""
        return -1 if self.restrictions.rows is None else self.restrictions.rows
