"""Ports of this machine's loopback: which are free, and who answers there."""

from __future__ import annotations

import socket
import ssl


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_taken(port: int) -> bool:
    """Whether another program listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # what a server that has ended leaves is free
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def speaks_tls(port: int, context: ssl.SSLContext) -> bool:
    """Whether the server whom ``context`` trusts answers there."""
    try:
        with (
            socket.create_connection(("127.0.0.1", port), 2) as raw,
            context.wrap_socket(raw, server_hostname="127.0.0.1"),
        ):
            return True
    except OSError:
        return False
