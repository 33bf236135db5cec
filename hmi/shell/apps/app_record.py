"""What the host says about one app, checked."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

HOST_STATES = frozenset(
    {"stopped", "starting", "running", "background", "not-responding", "crashed", "quarantined", "invalid"}
)

TROUBLED = frozenset({"not-responding", "crashed", "quarantined"})
"""States that deserve a sign beside the name."""


class AppRecord(Struct, frozen=True, kw_only=True):
    """The facts the screen needs."""

    app_id: str
    name: str
    icon: str = "application-outline"
    state: str = "stopped"
    cause: str = ""
    """Why it is not simply there, as a code of org.hmi.Apps1: the screen words it in the driver's language."""
    names: dict[str, str] = {}

    def speaking(self, locale: str) -> AppRecord:
        """With its name in this language, when the manifest has one: ``de_AT``, else ``de``."""
        tags = {tag.replace("-", "_").casefold(): name for tag, name in self.names.items()}
        name = tags.get(locale.casefold()) or tags.get(locale.partition("_")[0].casefold())
        return replace(self, name=name) if name else self

    @property
    def usable(self) -> bool:
        """It can be opened."""
        return self.state != "invalid"

    def row(self) -> dict[str, Any]:
        """For QML."""
        return {
            "appId": self.app_id,
            "appName": self.name,
            "appIcon": self.icon,
            "state": self.state,
            "cause": self.cause,
            "troubled": self.state in TROUBLED,
        }


def record_of(raw: dict[str, Any]) -> AppRecord:
    """From the host's a{sv}; what is missing or odd falls back."""
    app_id = _text(raw, "id", 128)
    state = _text(raw, "state", 32)
    names = raw.get("names")
    return AppRecord(
        app_id=app_id,
        name=_text(raw, "name", 60) or app_id,
        icon=_text(raw, "icon", 64) or "application-outline",
        state=state if state in HOST_STATES else "stopped",
        cause=_text(raw, "cause", 32),
        names={str(tag)[:32]: str(name)[:60] for tag, name in names.items()} if isinstance(names, dict) else {},
    )


def _text(raw: dict[str, Any], key: str, limit: int) -> str:
    value = raw.get(key)
    return value[:limit] if isinstance(value, str) else ""
