"""Messages by dbus-fast: compiled, the default."""

from __future__ import annotations

import io
from typing import Any

import dbus_fast
from dbus_fast._private.unmarshaller import Unmarshaller

from hmi.bus.message import Kind, Message

KINDS = {kind: dbus_fast.MessageType(kind.value) for kind in Kind}
FLAGS = {
    True: dbus_fast.MessageFlag.NO_AUTOSTART,
    False: dbus_fast.MessageFlag.NO_AUTOSTART | dbus_fast.MessageFlag.NO_REPLY_EXPECTED,
}


class FastCodec:
    """dbus-fast as a codec; its own connection is not used."""

    name = "dbus-fast"

    def encode(self, message: Message) -> bytes:
        """The bytes of a message."""
        made = dbus_fast.Message(
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
        seen = Unmarshaller(io.BytesIO(frame)).unmarshall()  # type: ignore[arg-type]
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
            wants_reply=not seen.flags.value & dbus_fast.MessageFlag.NO_REPLY_EXPECTED.value,
        )

    @staticmethod
    def variant(signature: str, value: Any) -> Any:
        """The library's variant; the value has been checked already."""
        return dbus_fast.Variant(signature, value, verify=False)


codec = FastCodec()
