"""Messages by dbus-next: pure Python, for machines without dbus-fast."""

from __future__ import annotations

import importlib
from typing import Any

from hmi.bus.codec import Codec

library: Any = importlib.import_module("dbus_next")  # its own annotations are incomplete

codec = Codec(
    "dbus-next",
    message=library.Message,
    kinds=library.MessageType,
    flags=library.MessageFlag,
    reader=importlib.import_module("dbus_next._private.unmarshaller").Unmarshaller,
    variant=library.Variant,
)
