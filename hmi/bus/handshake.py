"""Opening a connection: the address, the socket, and D-Bus' line-by-line authentication."""

from __future__ import annotations

import asyncio
import os
import socket
from urllib.parse import unquote_to_bytes

from hmi.bus.errors import BusUnavailable, NoAddress

LONGEST_LINE = 4096
REMEDY = "start it with `hmi emulator`, or set HMI_BUS_ADDRESS to the address of a running one"


def socket_name(address: str) -> str:
    """What to connect a Unix socket to: a path, or an abstract name that begins with NUL."""
    if not address:
        raise NoAddress(f"no address of the hmi bus is known; {REMEDY}")
    for choice in address.split(";"):
        transport, _, rest = choice.partition(":")
        options = dict(pair.partition("=")[::2] for pair in rest.split(",") if pair)
        if transport == "unix" and "path" in options:
            return os.fsdecode(unquote_to_bytes(options["path"]))
        if transport == "unix" and "abstract" in options:
            return "\0" + os.fsdecode(unquote_to_bytes(options["abstract"]))
    raise NoAddress(f"HMI_BUS_ADDRESS={address} is no local D-Bus address such as unix:path=/run/hmi/bus")


async def open_socket(address: str, *, file_descriptors: bool) -> socket.socket:
    """An authenticated socket; OSError or BusUnavailable when that fails."""
    name = socket_name(address)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
    try:
        sock.settimeout(0)
        sock.connect(name)  # at once, or not at all: the socket is local
        await _authenticate(sock, file_descriptors=file_descriptors)
    except BaseException:
        sock.close()
        raise
    return sock


async def _authenticate(sock: socket.socket, *, file_descriptors: bool) -> None:
    """AUTH EXTERNAL: the kernel tells the bus who we are."""
    user = str(os.getuid()).encode().hex()
    await _expect(sock, f"\0AUTH EXTERNAL {user}", "OK")
    if file_descriptors:
        await _expect(sock, "NEGOTIATE_UNIX_FD", "AGREE_UNIX_FD")
    sock.sendall(b"BEGIN\r\n")


async def _expect(sock: socket.socket, line: str, wanted: str) -> None:
    """Say one line, which a new socket has room for, and read the answer."""
    sock.sendall(f"{line}\r\n".encode())
    answer = b""
    while not answer.endswith(b"\r\n"):
        await _readable(sock)
        chunk = sock.recv(LONGEST_LINE)
        if not chunk or len(answer) > LONGEST_LINE:
            raise BusUnavailable("the bus closed the connection while greeting; it serves only the user who started it")
        answer += chunk
    if not answer.startswith(wanted.encode()):
        said = answer.decode("ascii", "replace").strip()
        raise BusUnavailable(f"the bus answered {said!r} instead of {wanted}; is it a D-Bus daemon of this user?")


async def _readable(sock: socket.socket) -> None:
    """As the loop's sock_recv waits; that one brings ``ssl`` along, which is 9 ms and 1 MB in every process."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    loop.add_reader(sock.fileno(), ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(sock.fileno())
