"""org.hmi.Apps1: the apps of this machine, for the shell, for services that ask who calls, and for `hmi apps`."""

from __future__ import annotations

from collections.abc import Sequence

from hmi.bus import Bus, BusError, Caller, RefusedCall, Service, Variant
from hmi.host.app_runtime import AppRuntime
from hmi.host.app_state import AppRecord, Refusal
from hmi.host.supervisor import Supervisor
from hmi.host.usage_sampler import AppUsage, UsageSampler

NAME = "org.hmi.Host"
PATH = "/org/hmi/Apps"
NOTHING = AppUsage()

_SIGNATURES = {"names": "a{ss}", "cause_values": "a{ss}", "errors": "as", "pid": "u", "starts": "u", "crashes": "u"}
_SIGNATURES |= {"memory_bytes": "t", "cpu_percent": "d"}


class AppsService(Service):
    """Turns calls into words for the supervisor; a refusal becomes a D-Bus error."""

    interface = "org.hmi.Apps1"

    def __init__(self, bus: Bus, supervisor: Supervisor, usage: UsageSampler) -> None:
        self._bus = bus
        self._supervisor = supervisor
        self._usage = usage
        supervisor.on_change = lambda record: self.emit("Changed", to_bus(record))
        supervisor.on_removed = lambda app_id: self.emit("Removed", app_id)

    async def list(self, _caller: Caller) -> list[dict[str, Variant]]:
        """Every app with what it takes."""
        usage = await self._usage.sample({app.app.id: app.pids for app in self._supervisor.all()})
        # As they are now: Changed and Removed may have told of later things while the processes were measured.
        return [to_bus(app.record, usage.get(app.app.id, NOTHING)) for app in self._supervisor.all()]

    async def start(self, caller: Caller, app_id: str) -> None:
        """Start an app; returns at once, Changed tells the rest."""
        await self._refuse_apps(caller)
        _raise(self._app(app_id).start())

    async def stop(self, caller: Caller, app_id: str) -> None:
        """Stop an app in order."""
        await self._refuse_apps(caller)
        await self._app(app_id).stop()

    async def kill(self, caller: Caller, app_id: str) -> None:
        """Close an app at once."""
        await self._refuse_apps(caller)
        await self._app(app_id).kill()

    async def restart(self, caller: Caller, app_id: str) -> None:
        """Start an app anew, whatever happened before."""
        await self._refuse_apps(caller)
        _raise(await self._app(app_id).restart())

    async def set_visible(self, caller: Caller, app_ids: Sequence[str]) -> None:
        """Take note of what is on the screen."""
        await self._refuse_apps(caller)
        self._supervisor.show(app_ids)

    async def identify(self, _caller: Caller, connection: str) -> str:
        """Say whose bus connection this is."""
        try:
            app_id = self._supervisor.owner_of(await self._bus.pid_of(connection))
        except BusError as error:
            raise RefusedCall("NotAnApp", f"The bus knows no connection {connection[:100]!r} ({error})") from error
        if app_id is None:
            raise RefusedCall("NotAnApp", f"The connection {connection} belongs to no app")
        return app_id

    async def log(self, caller: Caller, app_id: str, lines: int) -> Sequence[str]:
        """Give the last lines that an app printed."""
        await self._refuse_apps(caller)
        return self._app(app_id).output.last(lines)

    async def rescan(self, caller: Caller) -> None:
        """Look at the app folders again."""
        await self._refuse_apps(caller)
        await self._supervisor.rescan()

    async def _refuse_apps(self, caller: Caller) -> None:
        """No app commands another, nor reads what it prints."""
        app_id = self._supervisor.owner_of(await caller.pid())
        if app_id is not None:
            raise RefusedCall("NotPermitted", f"{app_id} is an app, and apps do not command apps")

    def _app(self, app_id: str) -> AppRuntime:
        found = self._supervisor.get(app_id)
        if isinstance(found, Refusal):
            raise RefusedCall(found.name, found.text)
        return found


def to_bus(record: AppRecord, usage: AppUsage = NOTHING) -> dict[str, Variant]:
    """Write a record as Apps1 describes it."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    values |= {"state": str(record.state), "errors": list(record.errors), "message": record.message}
    values |= {"cause": record.cause.code, "cause_values": record.cause.values}
    values |= {"memory_bytes": usage.memory_bytes, "cpu_percent": usage.cpu_percent}
    return {name: Variant(_SIGNATURES.get(name, "s"), value) for name, value in values.items()}


def _raise(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise RefusedCall(refusal.name, refusal.text)
