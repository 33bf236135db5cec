"""Messages by dbus-fast: compiled, the default."""

from __future__ import annotations

from typing import Any

import dbus_fast.errors  # noqa: F401 - before the others: they need each other in this order
from dbus_fast._private.unmarshaller import Unmarshaller
from dbus_fast.constants import MessageFlag, MessageType
from dbus_fast.message import Message
from dbus_fast.signature import Variant

from hmi.bus.codec import Codec


def _variant(signature: str, value: Any) -> Variant:
    """The value has been checked already."""
    return Variant(signature, value, verify=False)


codec = Codec("dbus-fast", message=Message, kinds=MessageType, flags=MessageFlag, reader=Unmarshaller, variant=_variant)
