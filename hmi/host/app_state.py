"""The states of an app, and the facts about it that others may see."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from hmi.host.cause import Cause


class AppState(StrEnum):
    """As in org.hmi.Apps1."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    BACKGROUND = "background"
    NOT_RESPONDING = "not-responding"
    CRASHED = "crashed"
    QUARANTINED = "quarantined"
    INVALID = "invalid"


class AppRecord(Struct, frozen=True, kw_only=True):
    """Everything there is to say about one app now. It exists for every app found, also for those that cannot run."""

    id: str
    name: str
    names: dict[str, str]
    """By language tag."""
    version: str
    kind: str
    icon: str
    description: str
    origin: str
    state: AppState
    cause: Cause
    errors: tuple[str, ...]
    pid: int
    starts: int
    crashes: int
    memory_bytes: int = 0
    cpu_percent: float = 0.0

    @property
    def message(self) -> str:
        """The cause as an English sentence."""
        return self.cause.sentence(self.name)


class Refusal(Struct, frozen=True):
    """Why the host does not do what it was asked: the name of a D-Bus error, and a sentence."""

    name: str
    text: str
