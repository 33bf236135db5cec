"""All apps of this car, as the host tells them; empty and ``away`` while there is no host."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from hmi.bus import Bus, BusError, Caller, RemoteError
from hmi.shell.apps.app_record import AppRecord, record_of

_log = logging.getLogger(__name__)

NAME, PATH, INTERFACE = "org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1"
IDENTIFY_S = 1.0


class AppDirectory:
    """Follows the host over its restarts; ``listener`` is called after every change."""

    def __init__(self, bus: Bus, listener: Callable[[], None]) -> None:
        self._bus = bus
        self._host = bus.proxy(NAME, PATH, INTERFACE)
        self._listener = listener
        self._identities: dict[str, str] = {}
        self._wake = asyncio.Event()
        self._owner = ""
        self._locale = ""
        self._told: dict[str, AppRecord] = {}
        self.records: dict[str, AppRecord] = {}
        """As the driver reads them: with names in the language of the screen."""
        self.away = True

    def speak(self, locale: str) -> None:
        """Name the apps in this language from now on."""
        if locale != self._locale:
            self._locale = locale
            self.records = {app_id: record.speaking(locale) for app_id, record in self._told.items()}
            if self.records:
                self._listener()

    async def run(self) -> None:
        """Runs until cancelled."""
        undos = [
            await self._host.on_signal("Changed", self._changed),
            await self._host.on_signal("Removed", self._removed),
            self._bus.watch_name(NAME, self._owner_changed),
        ]
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                await self._read()
        finally:
            for undo in undos:
                undo()

    async def identify(self, caller: Caller) -> tuple[str, str]:
        """App id and name of a bus connection; empty when it is no app, or nobody can tell."""
        if caller.name not in self._identities:
            try:
                app_id = str(await self._host.call("Identify", caller.name, timeout=IDENTIFY_S))
            except RemoteError:
                app_id = ""
            except BusError:
                return ("", "")
            if len(self._identities) > 512:
                self._identities.clear()
            self._identities[caller.name] = app_id
        app_id = self._identities[caller.name]
        record = self.records.get(app_id)
        return (app_id, record.name if record else app_id)

    def _owner_changed(self, owner: str) -> None:
        self._owner = owner
        self._wake.set()

    async def _read(self) -> None:
        self._identities.clear()
        self.away = not self._owner
        if self._owner:
            try:
                raw = await self._host.call("List")
            except BusError as error:
                _log.warning("the apps are not to be had: %s", error)
                self.away = True
            else:
                self._told = {record.app_id: record for record in map(record_of, raw) if record.app_id}
                self.records = {app_id: record.speaking(self._locale) for app_id, record in self._told.items()}
        self._listener()

    def _changed(self, raw: dict[str, object]) -> None:
        record = record_of(raw)
        if record.app_id and self._told.get(record.app_id) != record:
            self._told[record.app_id] = record
            self.records[record.app_id] = record.speaking(self._locale)
            self._listener()

    def _removed(self, app_id: str) -> None:
        self._told.pop(app_id, None)
        if self.records.pop(app_id, None):
            self._listener()
