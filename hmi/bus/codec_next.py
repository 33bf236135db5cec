"""Messages by dbus-next: pure Python, for machines without dbus-fast."""

from __future__ import annotations

import importlib
import io
from typing import Any

from hmi.bus.message import Kind, Message

dbus_next: Any = importlib.import_module("dbus_next")  # its own annotations are incomplete
Unmarshaller: Any = importlib.import_module("dbus_next._private.unmarshaller").Unmarshaller

KINDS = {kind: dbus_next.MessageType(kind.value) for kind in Kind}
FLAGS = {
    True: dbus_next.MessageFlag.NO_AUTOSTART,
    False: dbus_next.MessageFlag.NO_AUTOSTART | dbus_next.MessageFlag.NO_REPLY_EXPECTED,
}


class NextCodec:
    """dbus-next as a codec; its own connection is not used."""

    name = "dbus-next"

    def encode(self, message: Message) -> bytes:
        """The bytes of a message."""
        made = dbus_next.Message(
            destination=message.destination or None,
            path=message.path or None,
            interface=message.interface or None,
            member=message.member or None,
            message_type=KINDS[message.kind],
            flags=FLAGS[message.wants_reply],
            error_name=message.error or None,
            reply_serial=message.reply_serial or None,
            unix_fds=message.fds,
            signature=message.signature,
            body=message.body,
            serial=message.serial,
        )
        return bytes(made._marshall(negotiate_unix_fd=True))  # noqa: SLF001 - the library's only encoder

    def decode(self, frame: bytes) -> Message:
        """The message of a frame."""
        reader = Unmarshaller(io.BytesIO(frame))
        seen = reader.unmarshall()
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
            wants_reply=not seen.flags & dbus_next.MessageFlag.NO_REPLY_EXPECTED,
        )

    @staticmethod
    def variant(signature: str, value: Any) -> Any:
        """The library's variant."""
        return dbus_next.Variant(signature, value)


codec = NextCodec()
