"""One D-Bus message as this package sees it, whichever library encodes it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

DAEMON = "org.freedesktop.DBus"
DAEMON_PATH = "/org/freedesktop/DBus"
ERROR = "org.freedesktop.DBus.Error."


class Kind(IntEnum):
    """The four kinds of message, numbered as on the wire."""

    CALL = 1
    RETURN = 2
    ERROR = 3
    SIGNAL = 4


@dataclass(eq=False, repr=False, match_args=False)  # nobody needs them, and each costs every start
class Message:
    """Header and body; the body holds wire values, see ``values``."""

    kind: Kind
    destination: str = ""
    path: str = ""
    interface: str = ""
    member: str = ""
    signature: str = ""
    body: list[Any] = field(default_factory=list)
    serial: int = 0
    reply_serial: int = 0
    sender: str = ""
    error: str = ""
    wants_reply: bool = True
    fds: list[int] = field(default_factory=list)


def to_daemon(member: str, signature: str = "", body: list[Any] | None = None) -> Message:
    """A call to the bus itself."""
    return Message(
        Kind.CALL,
        destination=DAEMON,
        path=DAEMON_PATH,
        interface=DAEMON,
        member=member,
        signature=signature,
        body=body or [],
    )


def answer(call: Message, signature: str = "", body: list[Any] | None = None, fds: list[int] | None = None) -> Message:
    """The answer to a call."""
    return Message(
        Kind.RETURN,
        destination=call.sender,
        reply_serial=call.serial,
        signature=signature,
        body=body or [],
        fds=fds or [],
    )


def refusal(call: Message, error: str, text: str) -> Message:
    """The error that answers a call."""
    return Message(
        Kind.ERROR, destination=call.sender, reply_serial=call.serial, error=error, signature="s", body=[text]
    )


def close_descriptors(fds: Iterable[int]) -> None:
    """Close file descriptors that nobody took."""
    for fd in fds:
        with contextlib.suppress(OSError):
            os.close(fd)
