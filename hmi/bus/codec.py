"""What is asked of a D-Bus library: messages to bytes and back. Everything else is done here, once for all of them."""

from __future__ import annotations

import importlib
import importlib.util
import io
import os
from collections.abc import Callable
from typing import Any

from hmi.bus.errors import BusUnavailable
from hmi.bus.message import Kind, Message

BACKENDS = {"dbus-fast": ("dbus_fast", "hmi.bus.codec_fast"), "dbus-next": ("dbus_next", "hmi.bus.codec_next")}


class Codec:
    """One library; its own connection is not used."""

    def __init__(
        self, name: str, *, message: Any, kinds: Any, flags: Any, reader: Any, variant: Callable[[str, Any], Any]
    ) -> None:
        self.name = name
        self.variant = variant
        self._message = message
        self._reader = reader
        self._kinds = {kind: kinds(kind.value) for kind in Kind}
        self._no_reply = flags.NO_REPLY_EXPECTED.value
        self._flags = {True: flags.NO_AUTOSTART, False: flags.NO_AUTOSTART | flags.NO_REPLY_EXPECTED}

    def encode(self, message: Message) -> bytes:
        """The bytes of a message; its file descriptors travel beside them."""
        made = self._message(
            destination=message.destination or None,
            path=message.path or None,
            interface=message.interface or None,
            member=message.member or None,
            message_type=self._kinds[message.kind],
            flags=self._flags[message.wants_reply],
            error_name=message.error or None,
            reply_serial=message.reply_serial or None,
            unix_fds=message.fds,
            signature=message.signature,
            body=message.body,
            serial=message.serial,
        )
        return bytes(made._marshall(negotiate_unix_fd=True))  # noqa: SLF001 - the libraries' only encoder

    def decode(self, frame: bytes) -> Message:
        """The message of a complete frame, without its file descriptors."""
        seen = self._reader(io.BytesIO(frame)).unmarshall()
        if seen is None:
            raise ValueError("a frame that ends too early")
        return Message(
            kind=Kind(seen.message_type.value),
            destination=seen.destination or "",
            path=seen.path or "",
            interface=seen.interface or "",
            member=seen.member or "",
            signature=seen.signature,
            body=seen.body,
            serial=seen.serial or 0,
            reply_serial=seen.reply_serial or 0,
            sender=seen.sender or "",
            error=seen.error_name or "",
            wants_reply=not seen.flags.value & self._no_reply,
        )


def choose(name: str | None = None) -> Codec:
    """The named library, that of HMI_BUS_BACKEND, or the first that is installed."""
    wanted = name or os.environ.get("HMI_BUS_BACKEND", "")
    if wanted and wanted not in BACKENDS:
        raise BusUnavailable(f"HMI_BUS_BACKEND={wanted} is unknown; use {' or '.join(BACKENDS)}")
    for library, module in [BACKENDS[wanted]] if wanted else BACKENDS.values():
        if importlib.util.find_spec(library):
            codec: Codec = importlib.import_module(module).codec
            return codec
    raise BusUnavailable(f"no D-Bus library is installed; run `pip install {wanted or 'dbus-fast'}`")
