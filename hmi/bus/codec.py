"""What is asked of a D-Bus library: messages to bytes and back. Everything else is done here, once for all of them."""

from __future__ import annotations

import importlib
import importlib.util
import os
from typing import Any, Protocol

from hmi.bus.errors import BusUnavailable
from hmi.bus.message import Message

BACKENDS = {"dbus-fast": ("dbus_fast", "hmi.bus.codec_fast"), "dbus-next": ("dbus_next", "hmi.bus.codec_next")}


class Codec(Protocol):
    """One library."""

    name: str

    def encode(self, message: Message) -> bytes:
        """The bytes of a message; its file descriptors travel beside them."""
        ...

    def decode(self, frame: bytes) -> Message:
        """The message of a complete frame, without its file descriptors."""
        ...

    @staticmethod
    def variant(signature: str, value: Any) -> Any:
        """The library's own variant."""
        ...


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
