"""The CAN source on a virtual bus and on a log written here."""

from __future__ import annotations

import asyncio
import math
import socket
import struct
from pathlib import Path
from typing import Any

import can
import cantools
import pytest

from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import BadSetup, NoSource
from hmi.vehicle.signal import Quality
from hmi.vehicle.sources import mapping, source
from hmi.vehicle.sources.can import CanSetup, CanSource, options

DBC = Path(mapping.__file__).parents[1] / "data/can/leaf-min.dbc"
SOC, GEAR = "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current", "Vehicle.Powertrain.Transmission.SelectedGear"


def frame(message: str, **signals: float) -> can.Message:
    """A frame as the car would send it."""
    known = cantools.database.load_file(DBC).get_message_by_name(message)
    values = {signal.name: 0 for signal in known.signals} | signals
    return can.Message(arbitration_id=known.frame_id, data=known.encode(values), is_extended_id=False)


async def heard(broker: Broker, path: str) -> Any:
    """The next change of a signal."""
    got = asyncio.get_running_loop().create_future()

    def listen(paths: set[str]) -> None:
        if path in paths and not got.done():
            got.set_result(broker.store.sample(path))

    undo = broker.store.listen(listen)
    try:
        return await asyncio.wait_for(got, 5)
    finally:
        undo()


@pytest.fixture
def multicast() -> CanSetup:
    """A bus of this test alone: a port that was free a moment ago, in a group of its own."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("", 0))
        port = probe.getsockname()[1]
    return CanSetup(interface="udp_multicast", channel=f"239.74.{port >> 8}.{port & 255}:{port}")


@pytest.mark.parametrize("interface", ["virtual", "udp_multicast"])
async def test_frames_of_a_live_bus_become_signals(signals: Catalogue, interface: str, multicast: CanSetup) -> None:
    setup = {"virtual": CanSetup(interface="virtual", channel="test-live"), "udp_multicast": multicast}[interface]
    broker = Broker(signals, asyncio.get_running_loop())
    runtime = broker.add(CanSource(setup, signals))
    runtime.start()
    await asyncio.sleep(0)
    with can.Bus(**options(setup)) as car:
        waiting = asyncio.create_task(heard(broker, SOC))
        await asyncio.sleep(0)
        car.send(frame("BatterySoc", SocPrecise=58.4))
        sample = await waiting
    assert (sample.value, sample.quality) == (58.4, Quality.GOOD)
    await runtime.stop()


async def test_a_log_is_replayed_and_then_ended(signals: Catalogue, tmp_path: Path) -> None:
    log = tmp_path / "drive.log"
    with can.Logger(log) as writer:
        for index, lever in enumerate((1, 4)):
            message = frame("VehicleControl", ShiftLever=lever)
            message.timestamp = 1_700_000_000 + index * 0.1
            writer(message)
    broker = Broker(signals, asyncio.get_running_loop())
    runtime = broker.add(CanSource(CanSetup(log=log), signals))
    seen: list[Any] = []
    broker.store.listen(lambda paths: seen.append(broker.store.sample(GEAR).value) if GEAR in paths else None)
    runtime.start()
    await asyncio.wait_for(asyncio.gather(runtime._task), 5)  # type: ignore[arg-type]
    assert seen == [126, 127]
    assert runtime.state == "ended"


def test_the_can_source_only_listens(signals: Catalogue) -> None:
    source = CanSource(CanSetup(interface="virtual"), signals)
    assert isinstance(source.refuse({GEAR: 127}), NoSource)


@pytest.mark.parametrize("setup", [CanSetup(interface="usb"), CanSetup(log=Path("nowhere.log")), CanSetup(),
              CanSetup(interface="udp_multicast", channel="somewhere"),
              CanSetup(interface="udp_multicast", channel="10.0.0.1:4000")])  # fmt: skip
def test_a_setup_that_cannot_work_is_refused_at_once(signals: Catalogue, setup: CanSetup) -> None:
    with pytest.raises(BadSetup):
        CanSource(setup, signals)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('dbc = "none.dbc"\nsignal = []\n', "No such file"),
        ("dbc = 3\nsignal = []\n", "dbc"),
        ('dbc = "leaf-min.dbc"\nsignal = []\nsurprise = 1\n', "surprise"),
        ('dbc = "leaf-min.dbc"\n[[signal]]\npath = "Vehicle.Speed"\nmessage = "No"\nsignal = "No"\n', "no message No"),
        (
            'dbc = "leaf-min.dbc"\n[[signal]]\npath = "Vehicle.Speed"\nmessage = "BatterySoc"\nsignal = "No"\n',
            "no signal No",
        ),
        (
            'dbc = "leaf-min.dbc"\n[[signal]]\npath = "Vehicle.Nope"\nmessage = "BatterySoc"\nsignal = "SocPrecise"\n',
            "Vehicle.Nope",
        ),
    ],
)
def test_a_wrong_mapping_is_refused_with_the_place(
    signals: Catalogue, tmp_path: Path, text: str, complaint: str
) -> None:
    (tmp_path / "leaf-min.dbc").write_bytes(DBC.read_bytes())
    (tmp_path / "own.toml").write_text(text)
    with pytest.raises(BadSetup, match=complaint):
        mapping.load_file(tmp_path / "own.toml", signals)


def test_frames_of_other_units_and_broken_frames_say_nothing(signals: Catalogue) -> None:
    decoder = mapping.load("leaf", signals)
    assert decoder.decode(0x7FF, b"\x00" * 8) == {}
    assert decoder.decode(0x55B, b"") == {}


def test_a_short_frame_gives_the_signals_it_holds(signals: Catalogue) -> None:
    decoder = mapping.load("leaf", signals)
    assert decoder.decode(0x55B, bytes(frame("BatterySoc", SocPrecise=50.5).data)[:2]) == {SOC: 50.5}


def test_an_extended_frame_with_the_number_of_a_standard_one_is_another_frame(signals: Catalogue) -> None:
    decoder = mapping.load("leaf", signals)
    data = bytes(frame("BatterySoc", SocPrecise=50.5).data)
    assert decoder.decode(0x55B, data) != {}
    assert decoder.decode(0x55B, data, extended=True) == {}


FLOAT_DBC = """VERSION ""
BU_: Car
BO_ 256 Motion: 8 Car
 SG_ Speed : 0|32@1- (1,0) [0|0] "km/h" Car
 SG_ Cells : 32|32@1- (1,0) [0|0] "" Car
SIG_VALTYPE_ 256 Speed : 1;
SIG_VALTYPE_ 256 Cells : 1;
"""
FLOAT_MAPPING = """dbc = "float.dbc"
[[signal]]
path = "Vehicle.Speed"
message = "Motion"
signal = "Speed"
[[signal]]
path = "Vehicle.Powertrain.Transmission.SelectedGear"
message = "Motion"
signal = "Cells"
"""


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_float_that_is_no_number_is_unknown(signals: Catalogue, tmp_path: Path, number: float) -> None:
    (tmp_path / "float.dbc").write_text(FLOAT_DBC)
    (tmp_path / "float.toml").write_text(FLOAT_MAPPING)
    decoder = mapping.load_file(tmp_path / "float.toml", signals)
    assert decoder.decode(256, struct.pack("<ff", number, number)) == {"Vehicle.Speed": None, GEAR: None}


async def test_a_packet_that_is_no_frame_is_dropped_and_told_once(
    signals: Catalogue, caplog: pytest.LogCaptureFixture, multicast: CanSetup
) -> None:
    group, port = options(multicast)["channel"], options(multicast)["port"]
    broker = Broker(signals, asyncio.get_running_loop())
    runtime = broker.add(CanSource(multicast, signals))
    runtime.start()
    await asyncio.sleep(0)
    with can.Bus(**options(multicast)) as car, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 0)
        for nonsense in (b"", b"hello", b"\xc1" * 2000):
            stranger.sendto(nonsense, (group, port))
        waiting = asyncio.create_task(heard(broker, SOC))
        await asyncio.sleep(0)
        car.send(frame("BatterySoc", SocPrecise=58.4))
        assert (await waiting).value == 58.4
    assert runtime.state == "running"
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    await runtime.stop()


class DyingBus:
    """An interface that is unplugged: its socket stays readable and every read fails."""

    def __init__(self) -> None:
        self._mine, self._other = socket.socketpair()
        self._other.send(b"x")
        self.reads = 0
        self.closed = False

    def fileno(self) -> int:
        return self._mine.fileno()

    def recv(self, _timeout: float) -> None:
        self.reads += 1
        raise can.CanOperationError("Error receiving: Network is down", 100)

    def shutdown(self) -> None:
        self.closed = True
        self._mine.close()
        self._other.close()


async def test_an_interface_that_is_unplugged_fails_its_source_and_is_opened_again(
    signals: Catalogue, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened: list[DyingBus] = []
    twice = asyncio.Event()

    def open_bus(**_options: object) -> DyingBus:
        opened.append(DyingBus())
        if len(opened) == 2:
            twice.set()
        return opened[-1]

    monkeypatch.setattr(can, "Bus", open_bus)
    monkeypatch.setattr(source, "RESTART_SECONDS", (0.0,))
    broker = Broker(signals, asyncio.get_running_loop())
    runtime = broker.add(CanSource(CanSetup(interface="socketcan", channel="can0"), signals))
    runtime.start()
    await asyncio.wait_for(twice.wait(), 5)
    await runtime.stop()
    assert all(bus.closed for bus in opened)
    assert opened[0].reads == 1
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == [
        "source can failed, its signals go stale"
    ]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.log", b"\x00\xff\x80\n", "cannot be read: "), ("a.xyz", b"x", "cannot be read: "), ("a.log", b"", "holds no frame"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_log_is_refused_before_it_is_replayed(
    signals: Catalogue, tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadSetup, match=f"the CAN log {tmp_path / name} {complaint}"):
        CanSource(CanSetup(log=tmp_path / name), signals)


async def test_a_damaged_log_ends_its_source_with_a_sentence(
    signals: Catalogue, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    name = "a.log"
    (tmp_path / name).write_bytes(b"(1700000000.0) can0 55B#92\n(x) y z\n")
    runtime = Broker(signals, asyncio.get_running_loop()).add(CanSource(CanSetup(log=tmp_path / name), signals))
    runtime.start()
    await asyncio.wait_for(asyncio.gather(runtime._task), 5)  # type: ignore[arg-type]
    assert runtime.state == "failed"
    assert runtime.message.startswith(f"the CAN log {tmp_path / name} cannot be read: ")
    assert len(caplog.records) == 1


async def test_an_interface_that_is_not_there_is_named_and_tried_again(
    signals: Catalogue, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries, twice = [], asyncio.Event()

    def open_bus(**_options: object) -> None:
        tries.append(1)
        if len(tries) == 2:
            twice.set()
        raise OSError("No such device")

    monkeypatch.setattr(can, "Bus", open_bus)
    monkeypatch.setattr(source, "RESTART_SECONDS", (0.0,))
    setup = CanSetup(interface="socketcan", channel="can9")
    runtime = Broker(signals, asyncio.get_running_loop()).add(CanSource(setup, signals))
    runtime.start()
    await asyncio.wait_for(twice.wait(), 5)
    await runtime.stop()
    assert runtime.message == "the CAN interface socketcan can9 cannot be opened: No such device"
    assert len(caplog.records) == 1


async def test_a_bus_on_which_nobody_talks_is_stale_and_says_for_how_long(signals: Catalogue) -> None:
    now = [0.0]
    broker = Broker(signals, asyncio.get_running_loop(), clock=lambda: now[0])
    runtime = broker.add(CanSource(CanSetup(interface="virtual"), signals))
    assert (runtime.state, runtime.message) == ("running", "")
    now[0] = 42.0
    assert (runtime.state, runtime.message) == ("stale", "nothing was heard for 42 s")
