"""Which app calls: asked of the host once per connection, and held against the name that the app owns on the bus."""

from __future__ import annotations

from collections.abc import Callable

from hmi.bus import Bus, BusError, Caller, RefusedCall, RemoteError

HOST, PATH, INTERFACE = "org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1"
LIMIT_S = 2.0


class Identities:
    """Known connections, forgotten when they leave the bus: unique names are never used again."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._host = bus.proxy(HOST, PATH, INTERFACE)
        self._known: dict[str, str] = {}
        self._undo: dict[str, Callable[[], None]] = {}

    async def app_of(self, caller: Caller) -> str:
        """The app's id; RefusedCall when the caller is no app, or nobody can tell now."""
        known = self._known.get(caller.name)
        if known is not None:
            return known
        try:
            app_id = str(await self._host.call("Identify", caller.name, timeout=LIMIT_S))
        except RemoteError:
            raise RefusedCall("NotAnApp", "only apps that the host has started may call this") from None
        except BusError as error:
            raise RefusedCall("TryAgain", f"the host cannot say who calls: {error}") from None
        if caller.name not in self._undo:
            self._undo[caller.name] = self._bus.watch_name(caller.name, lambda owner: self._seen(caller.name, owner))
        self._known[caller.name] = app_id
        return app_id

    def close(self) -> None:
        """Forget everybody."""
        for undo in self._undo.values():
            undo()
        self._undo.clear()
        self._known.clear()

    def _seen(self, connection: str, owner: str) -> None:
        if not owner:
            self._known.pop(connection, None)
            undo = self._undo.pop(connection, None)
            if undo is not None:
                undo()
