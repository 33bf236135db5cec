"""CAN source: a live interface, or a recorded log at its own pace."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Generator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import Struct

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import BadSetup, NoSource, SourceDown, VehicleError
from hmi.vehicle.signal import Value
from hmi.vehicle.sources import mapping
from hmi.vehicle.sources.can_reader import CanReader
from hmi.vehicle.sources.source import Output

INTERFACES = ("virtual", "udp_multicast", "socketcan")
GATHER_SECONDS = 0.01
"""A frame after silence is published at once, and what comes within this time after it together: a bus brings
700 frames a second."""


class CanSetup(Struct, frozen=True):
    """Where frames come from: an interface with its channel, or a log file."""

    mapping: str = "leaf"
    interface: str = ""
    channel: str = ""
    log: Path | None = None
    loop: bool = False
    pace: float = 1.0
    """Of a log: 2 is twice as fast."""


class CanSource:
    """Reads only; python-can is imported when it runs."""

    def __init__(self, setup: CanSetup, catalogue: Catalogue, name: str = "can") -> None:
        if setup.log is None and setup.interface not in INTERFACES:
            raise BadSetup(f"there is no CAN interface {setup.interface!r}; known are {', '.join(INTERFACES)}")
        if setup.interface == "udp_multicast" and not _is_multicast(options(setup)["channel"]):
            raise BadSetup(f"udp_multicast takes GROUP:PORT with a multicast address, not {setup.channel!r}")
        if setup.log is not None:
            _check_log(setup.log)
        self.name = name
        self._setup = setup
        self._decoder = mapping.load(setup.mapping, catalogue)
        self.limits: Mapping[str, float] = self._decoder.limits
        self.limit = max(self.limits.values(), default=2.0)

    @property
    def paths(self) -> set[str]:
        """What the mapping names."""
        return self._decoder.paths

    async def run(self, output: Output) -> None:
        """Live until cancelled, a log until its end."""
        if self._setup.log is not None:
            await self._replay(output, self._setup.log)
        else:
            await self._listen(output)

    async def _listen(self, output: Output) -> None:
        reader = CanReader(self._open())
        try:
            while True:
                values: dict[str, Value | None] = {}
                for frame in await reader.frames():
                    values.update(self._values(frame))
                if values:
                    output.publish(values, int(time.time() * 1e6))
                await asyncio.sleep(GATHER_SECONDS)
        finally:
            reader.close()

    def _open(self) -> Any:
        """The bus; SourceDown with its name when the interface is not there."""
        import can  # noqa: PLC0415

        try:
            return can.Bus(**options(self._setup))
        except (can.CanError, OSError, ValueError) as error:
            name = f"{self._setup.interface} {self._setup.channel}".strip()
            raise SourceDown(f"the CAN interface {name} cannot be opened: {error}") from None

    async def _replay(self, output: Output, log: Path) -> None:
        """Frames at the time they were recorded, gathered likewise."""
        began = asyncio.get_running_loop().time()
        while True:
            first: float | None = None
            values: dict[str, Value | None] = {}
            for at, frame in _frames(log):
                first = at if first is None else first
                due = began + (at - first) / self._setup.pace
                if due > asyncio.get_running_loop().time() + GATHER_SECONDS:
                    if values:
                        output.publish(values, int(time.time() * 1e6))
                        values = {}
                    await asyncio.sleep(due - asyncio.get_running_loop().time())
                values.update(self._values(frame))
            if values:
                output.publish(values, int(time.time() * 1e6))
            if not self._setup.loop:
                return
            began = asyncio.get_running_loop().time()
            await asyncio.sleep(GATHER_SECONDS)

    def _values(self, frame: Any) -> dict[str, Value | None]:
        """Data frames only."""
        if frame.is_error_frame or frame.is_remote_frame:
            return {}
        return self._decoder.decode(frame.arbitration_id, bytes(frame.data), extended=frame.is_extended_id)

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        """Nothing is ever sent onto the car's bus."""
        return NoSource(next(iter(values)), "the CAN source only listens")

    def actuate(self, values: Mapping[str, Any]) -> None:
        """Never called: everything is refused."""


def options(setup: CanSetup) -> dict[str, Any]:
    """What python-can wants to know; udp_multicast stays on this host and takes GROUP:PORT."""
    found: dict[str, Any] = {"interface": setup.interface, "channel": setup.channel or None}
    if setup.interface == "udp_multicast":
        found["hop_limit"] = 0
        group, mark, port = setup.channel.rpartition(":")
        if mark and port.isdigit() and "." in group:
            found |= {"channel": group, "port": int(port)}
    return found


def _is_multicast(channel: str | None) -> bool:
    """Whether an address is that of a group; none is python-can's own."""
    try:
        return channel is None or ipaddress.ip_address(channel).is_multicast
    except ValueError:
        return False


def _check_log(log: Path) -> None:
    """Whether there is a first frame: a log of another kind is refused before anything is started for it."""
    if not log.is_file():
        raise BadSetup(f"there is no CAN log {log}")
    with closing(_frames(log)) as frames:
        if next(frames, None) is None:
            raise BadSetup(f"the CAN log {log} holds no frame")


def _frames(log: Path) -> Generator[tuple[float, Any]]:
    """The frames of a log with their times."""
    import can  # noqa: PLC0415

    try:
        with can.LogReader(log) as reader:
            for message in reader:
                yield message.timestamp, message
    except Exception as error:  # noqa: BLE001 -- each format of python-can fails in its own way on a damaged file
        raise BadSetup(f"the CAN log {log} cannot be read: {error}") from None
