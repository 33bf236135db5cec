"""Whether this machine has a way out, told by the kernel when it changes; nothing is polled."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from pathlib import Path

_log = logging.getLogger(__name__)

RTMGRP_IPV4_ROUTE, RTMGRP_IPV6_ROUTE = 0x40, 0x400
SETTLE_S = 0.3


def has_default_route(v4: str, v6: str) -> bool:
    """From the texts of /proc/net/route and /proc/net/ipv6_route."""
    for line in v4.splitlines()[1:]:
        fields = line.split()
        if len(fields) > 7 and fields[1] == "00000000" and fields[7] == "00000000":
            return True
    for line in v6.splitlines():
        fields = line.split()
        if len(fields) == 10 and set(fields[0]) == {"0"} and fields[1] == "00" and fields[9] != "lo":
            return True
    return False


class NetworkWatch:
    """Calls ``listener(online)`` at the start and after each change."""

    def __init__(self, listener: Callable[[bool], None], proc: Path = Path("/proc/net")) -> None:
        self._listener = listener
        self._proc = proc
        self._socket: socket.socket | None = None
        self._pending: asyncio.Handle | None = None

    def start(self) -> None:
        """Listen on the running loop."""
        self._look()
        try:
            self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_CLOEXEC, 0)
            self._socket.settimeout(0)
            self._socket.bind((0, RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE))
        except OSError as error:
            _log.info("changes of the network are not seen: %s", error)
            self.stop()
            return
        asyncio.get_running_loop().add_reader(self._socket.fileno(), self._changed)

    def stop(self) -> None:
        """Stop listening."""
        if self._pending is not None:
            self._pending.cancel()
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket.fileno())
            self._socket.close()
            self._socket = None

    def _changed(self) -> None:
        assert self._socket is not None
        try:
            while self._socket.recv(65536):
                pass
        except OSError:
            pass
        if self._pending is None:
            self._pending = asyncio.get_running_loop().call_later(SETTLE_S, self._look)

    def _look(self) -> None:
        self._pending = None
        self._listener(has_default_route(self._read("route"), self._read("ipv6_route")))

    def _read(self, name: str) -> str:
        try:
            return (self._proc / name).read_text("ascii")
        except OSError:
            return ""
