"""The driver's settings for QML."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.sdk.context import DrivingRestrictions
from hmi.shell.settings.store import SettingsStore
from hmi.shell.settings.values import BadSettingError, Settings

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

NO_SETUP = 64
"""The flag of CarUxRestrictions that closes settings."""
ALWAYS = frozenset({"theme"})
"""A screen that dazzles must be dimmable on the road."""

_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the shell has one")
class SettingsObject(QObject):  # type: ignore[operator]
    """Reads the store; ``set`` refuses what the road forbids."""

    changed = Signal()
    lockedChanged = Signal()

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._locked = True
        store.on_change(self._store_changed)

    def restrict(self, restrictions: DrivingRestrictions) -> None:
        """The driving policy of the moment."""
        locked = bool(restrictions.flags & NO_SETUP)
        if locked != self._locked:
            self._locked = locked
            self.lockedChanged.emit()

    def _store_changed(self, _settings: Settings) -> None:
        self.changed.emit()

    @Slot(str, "QVariant")
    def set(self, name: str, value: Any) -> None:
        """One choice of the driver."""
        if self._locked and name not in ALWAYS:
            return
        try:
            self._store.set(name, value)
        except BadSettingError as error:
            _log.warning("%s", error)

    @Property(bool, notify=lockedChanged)
    def locked(self) -> bool:
        """Only while parked."""
        return self._locked

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._store.now.theme

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._store.now.language

    @Property(str, notify=changed)
    def distance(self) -> str:
        return self._store.now.distance

    @Property(str, notify=changed)
    def temperature(self) -> str:
        return self._store.now.temperature

    @Property(str, notify=changed)
    def textSize(self) -> str:
        return self._store.now.text_size

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self._store.now.reduced_motion

    @Property(bool, notify=changed)
    def driverLeft(self) -> bool:
        return self._store.now.driver_side == "left"

    @Property(bool, notify=changed)
    def messagesWhileDriving(self) -> bool:
        return self._store.now.messages_while_driving
