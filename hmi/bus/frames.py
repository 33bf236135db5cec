"""Where one D-Bus message ends and the next begins, and how many file descriptors it brings."""

from __future__ import annotations

import struct

LARGEST = 128 * 1024 * 1024
FIXED = 16
UNIX_FDS = 9


class BrokenStreamError(Exception):
    """The bytes are no D-Bus; the connection cannot go on."""


def frame_size(buffer: bytes | bytearray | memoryview, position: int) -> int:
    """The size of the message at a position; 0 while its header is incomplete."""
    if len(buffer) - position < FIXED:
        return 0
    order = _order(buffer[position])
    (body,) = struct.unpack_from(f"{order}I", buffer, position + 4)
    (fields,) = struct.unpack_from(f"{order}I", buffer, position + 12)
    size = FIXED + int(fields) + (-int(fields) & 7) + int(body)
    if size > LARGEST:
        raise BrokenStreamError(f"a message of {size} bytes; D-Bus allows {LARGEST}")
    return size


def descriptor_count(frame: bytes) -> int:
    """The header field that says how many file descriptors belong to this message."""
    order = _order(frame[0])
    (length,) = struct.unpack_from(f"{order}I", frame, 12)
    position, end = FIXED, FIXED + length
    while position < end:
        position += -position & 7
        code, kind = frame[position], frame[position + 2]
        position += 4
        if kind in b"so":
            position += -position & 3
            (size,) = struct.unpack_from(f"{order}I", frame, position)
            position += 4 + int(size) + 1
        elif kind in b"g":
            position += frame[position] + 2
        elif kind in b"u":
            position += -position & 3
            if code == UNIX_FDS:
                return int(struct.unpack_from(f"{order}I", frame, position)[0])
            position += 4
        else:
            raise BrokenStreamError(f"a header field of unknown type {kind}")
    return 0


def _order(mark: int) -> str:
    if mark == ord("l"):
        return "<"
    if mark == ord("B"):
        return ">"
    raise BrokenStreamError(f"a message that begins with byte {mark}")
