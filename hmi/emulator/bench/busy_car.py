"""A car that says 2,000 things a second: 25 CAN messages with two signals each, forty times a second, by UDP multicast."""

from __future__ import annotations

import asyncio
import struct
import time
from pathlib import Path

SIGNALS = (Path(__file__).parent / "apps" / "signals" / "signals.txt").read_text(encoding="utf-8").split()
INTERFACE, GROUP, PORT = "udp_multicast", "239.74.163.3", 43918
CHANNEL = f"{GROUP}:{PORT}"
SOURCE = f"can:{INTERFACE}:{CHANNEL}"
RATE_HZ = 40
MESSAGES = len(SIGNALS) // 2
BASE = 0x100
STAMP_MODULUS = 2**31
"""Milliseconds fit a signal of 32 bits for three weeks."""


def write_mapping(folder: Path) -> Path:
    """The DBC and the mapping of its signals; the path of the mapping."""
    messages, rules = [], []
    for number in range(0, len(SIGNALS), 2):
        name = f"M{number // 2}"
        parts = [f' SG_ {side} : {place}|32@1+ (1,0) [0|4294967295] "" X' for side, place in (("A", 0), ("B", 32))]
        messages.append("\n".join([f"BO_ {BASE + number // 2} {name}: 8 X", *parts]))
        for side, path in zip("AB", SIGNALS[number : number + 2], strict=True):
            rules.append(f'[[signal]]\npath = "{path}"\nmessage = "{name}"\nsignal = "{side}"\nscale = 0.001\n')
    (folder / "busy.dbc").write_text('VERSION ""\n\nBU_: X\n\n' + "\n\n".join(messages) + "\n", encoding="utf-8")
    mapping = folder / "busy.toml"
    mapping.write_text('dbc = "busy.dbc"\n\n' + "\n".join(rules), encoding="utf-8")
    return mapping


class BusyCar:
    """Sends until it is cancelled; the first signal is the monotonic moment of its sending, in seconds."""

    def __init__(self) -> None:
        self.sent = 0

    async def drive(self) -> None:
        """One message after the other, evenly spread, as a car's nodes send them."""
        import can  # noqa: PLC0415 - only this measurement pays for it

        with can.Bus(interface=INTERFACE, channel=GROUP, port=PORT, hop_limit=0) as bus:
            began, sent = time.monotonic(), 0
            while True:
                due = int((time.monotonic() - began) * RATE_HZ * MESSAGES)
                for number in range(sent, due):
                    bus.send(
                        can.Message(arbitration_id=BASE + number % MESSAGES, data=data(number), is_extended_id=False)
                    )
                    self.sent += 2
                sent = due
                await asyncio.sleep(1 / (RATE_HZ * MESSAGES) * 5)


def data(number: int) -> bytes:
    """What the message of this number says; numbers are given in the order of sending."""
    first = int(time.monotonic() * 1000) % STAMP_MODULUS if number % MESSAGES == 0 else number % 100_000
    return struct.pack("<II", first, (number + 1) % 100_000)
