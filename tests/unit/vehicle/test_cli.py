"""The commands as a person types them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.cli.main import main
from hmi.vehicle.setup import Options, catalogue, sources

LIMIT = "Vehicle.Powertrain.TractionBattery.Charging.ChargeLimit"


async def hmi(*words: str) -> tuple[int, str, str]:
    """Run hmi in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "hmi.cli", *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(20):
        out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


@pytest.fixture
async def vehicle(private_bus: PrivateBus) -> AsyncIterator[asyncio.subprocess.Process]:
    """The service as a process, on the bus."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "hmi.cli", "vehicle", "--soc", "55")
    async with Bus() as bus:
        there = asyncio.Event()
        bus.watch_name("org.hmi.Vehicle", lambda owner: there.set() if owner else None)
        await asyncio.wait_for(there.wait(), 20)
    yield process
    if process.returncode is None:
        process.terminate()
    await asyncio.wait_for(process.wait(), 10)


@pytest.mark.parametrize("soc", ["170", "-1", "nan", "inf"])
def test_a_charge_that_no_battery_holds_is_refused_before_anything_is_started(
    soc: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["emulator", "--headless", "--for", "1", "--soc", soc]) == 2
    assert capsys.readouterr().err == (
        f"hmi emulator: the car begins with a charge of 0 to 100 per cent, not --soc {soc}\n"
    )


async def test_signals_are_read_written_and_refused_from_the_command_line(
    vehicle: asyncio.subprocess.Process,
) -> None:
    code, out, _ = await hmi("signals", "get", "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current")
    assert code == 0
    assert " 55.0 percent " in out
    assert (await hmi("signals", "set", f"{LIMIT}=90"))[0] == 0
    assert f"{LIMIT} 90 percent" in (await hmi("signals", "get", LIMIT))[1]
    code, _, err = await hmi("signals", "set", f"{LIMIT}=190")
    assert code == 1
    assert "0 to 100 percent" in err
    assert "Traceback" not in err
    code, _, err = await hmi("signals", "set", f"{LIMIT}=[1, 2]")
    assert (code, err) == (1, f"hmi signals: {LIMIT} takes a whole number, not '[1, 2]'\n")
    code, _, err = await hmi("signals", "set", "Vehicle.Cabin.HVAC=1")
    assert (code, err.endswith(" It is a branch: `hmi signals get Vehicle.Cabin.HVAC` lists its signals.\n")) == (
        1,
        True,
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Vehicle.Sped", "Vehicle.Speed"), ("vehicle.cabin.hvac", "Vehicle.Cabin.HVAC")],
)
async def test_a_path_that_does_not_exist_is_answered_with_the_nearest(
    word: str, meant: str, vehicle: asyncio.subprocess.Process
) -> None:
    code, _, err = await hmi("signals", "get", word)
    assert (code, err.endswith(f"Did you mean {meant}?\n")) == (1, True)


async def test_watch_prints_what_changes(vehicle: asyncio.subprocess.Process) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "hmi.cli", "signals", "watch", LIMIT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(20):
        first = (await process.stdout.readline()).decode()
        assert f"{LIMIT} 80 percent" in first
        await hmi("signals", "set", f"{LIMIT}=70")
        line = ""
        while f"{LIMIT} 70 percent" not in line:
            line = (await process.stdout.readline()).decode()
            assert line != first, "what is said twice is printed once"
    process.terminate()
    await process.wait()


async def test_the_service_ends_cleanly_when_told(vehicle: asyncio.subprocess.Process) -> None:
    vehicle.terminate()
    assert await asyncio.wait_for(vehicle.wait(), 10) == 0


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--source", "magic"], "no source"), (["--source", "can:usb"], "no CAN interface"),
        (["--car", "tank"], "leaf-40, leaf-60"), (["--source", "drive:nowhere"], "no drive cycle"),
        (["--vss", "none.json"], "cannot read"), (["--source", "sim", "--source", "drive:nedc"], "one simulated car"),
        (["--source", "can-log:none.log"], "no CAN log"),
        (["--soc", "101"], "0 to 100 percent"), (["--time-scale", "5000"], "0.1 to 1000 times"),
    ],
)  # fmt: skip
def test_words_that_mean_nothing_are_refused_in_one_sentence(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vehicle", *words]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("words", [["vehicle", "--help"], ["signals", "--help"], ["signals", "watch", "--help"]])
def test_help_reads_well(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    assert "usage: hmi" in capsys.readouterr().out


def test_two_sources_stand_in_order_of_priority() -> None:
    options = Options(sources=("can:virtual:test-order", "simulator"))
    assert [source.name for source in sources(options, catalogue(options))] == ["can", "simulator"]


def test_can_alone_is_a_bus_that_needs_no_hardware() -> None:
    options = Options(sources=("can",))
    (source,) = sources(options, catalogue(options))
    assert (source.name, source._setup.interface, source._setup.channel) == ("can", "udp_multicast", "")


def test_help_names_the_interface_and_the_order_of_sources(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["vehicle", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "org.hmi.Vehicle1 at the name org.hmi.Vehicle" in said
    assert "answers for it, even while it is silent" in said
