"""Properties, standard interfaces and calls that do not fit."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from hmi.bus import Bus, Caller, RemoteError, Service, interface
from hmi.bus.daemon import PrivateBus
from hmi.bus.message import DAEMON, DAEMON_PATH, Kind, Message, to_daemon

XML = """<node><interface name="org.example.Player1">
<method name="Play"><arg name="what" type="s" direction="in"/><arg name="position" type="u" direction="out"/></method>
<signal name="Played"><arg name="what" type="s"/></signal>
<property name="PlayState" type="s" access="read"/><property name="Volume" type="d" access="readwrite"/>
</interface></node>"""


class Player(Service):
    interface = "org.example.Player1"

    def __init__(self) -> None:
        self.play_state, self.volume = "stopped", 0.5

    def play(self, caller: Caller, what: str) -> int:
        self.play_state = what
        self.properties_changed("PlayState")
        return 3


@pytest.fixture(autouse=True)
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "org.example.Player1.xml").write_text(XML)
    monkeypatch.setattr(interface, "FOLDER", tmp_path)
    interface._shipped.cache_clear()
    yield
    interface._shipped.cache_clear()


@pytest.fixture(params=["dbus-fast", "dbus-next"])
async def player(request: pytest.FixtureRequest, private_bus: PrivateBus) -> AsyncIterator[Player]:
    async with Bus(private_bus.address, backend=request.param) as bus:
        player = Player()
        bus.export("/org/example/Player", player)
        await bus.own("org.example.Player")
        yield player


async def ask(*words: str) -> tuple[int, str]:
    """What an independent client, gdbus, is told."""
    import asyncio
    import os

    command = ["gdbus", "call", "-a", os.environ["HMI_BUS_ADDRESS"], "-d", "org.example.Player", "-o"]
    run = await asyncio.to_thread(
        subprocess.run, [*command, *words], capture_output=True, text=True, check=False, timeout=10
    )
    return run.returncode, run.stdout + run.stderr


PATH = "/org/example/Player"
MONITOR = Message(
    Kind.CALL, destination=DAEMON, path=DAEMON_PATH, interface=f"{DAEMON}.Monitoring", member="BecomeMonitor",
    signature="asu", body=[[], 0],
)  # fmt: skip
GET = "org.freedesktop.DBus.Properties.Get"
SET = "org.freedesktop.DBus.Properties.Set"


async def test_properties_are_read_and_written(player: Player) -> None:
    assert await ask(PATH, "-m", GET, "org.example.Player1", "PlayState") == (0, "(<'stopped'>,)\n")
    assert (await ask(PATH, "-m", SET, "org.example.Player1", "Volume", "<0.25>"))[0] == 0
    assert player.volume == 0.25
    status, said = await ask(PATH, "-m", "org.freedesktop.DBus.Properties.GetAll", "org.example.Player1")
    assert (status, said) == (0, "({'PlayState': <'stopped'>, 'Volume': <0.25>},)\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((PATH, "-m", SET, "org.example.Player1", "PlayState", "<'x'>"), "PlayState cannot be set"),
        ((PATH, "-m", SET, "org.example.Player1", "Volume", "<'x'>"), "Volume is a 'd', not a 's'"),
        ((PATH, "-m", GET, "org.example.Player1", "Nothing"), "no property 'Nothing'"),
        ((PATH, "-m", GET, "org.example.Nothing1", "Volume"), "no interface 'org.example.Nothing1'"),
        ((PATH, "-m", "org.example.Player1.Pause"), "No such method|no method"),
        ((PATH, "-m", "org.example.Player1.Play", "1", "2"), "takes 's'"),
        (("/nowhere", "-m", "org.example.Player1.Play", "a"), "no object at /nowhere"),
    ],
)
async def test_a_call_that_does_not_fit_is_answered(player: Player, words: tuple[str, ...], complaint: str) -> None:
    import re

    status, said = await ask(*words)
    assert status != 0
    assert re.search(complaint, said), said


async def test_peers_are_alive(player: Player) -> None:
    assert (await ask(PATH, "-m", "org.freedesktop.DBus.Peer.Ping"))[0] == 0
    assert (await ask(PATH, "-m", "org.example.Player1.Play", "loud")) == (0, "(uint32 3,)\n")
    assert player.play_state == "loud"


async def test_nobody_can_listen_in(player: Player, private_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Message] = []
    async with Bus() as spy, Bus() as client:
        with pytest.raises(RemoteError, match="AccessDenied"):
            await spy.connection.ask(MONITOR, 5)
        monkeypatch.setattr(spy.listeners, "take", seen.append)
        monkeypatch.setattr(client.listeners, "take", seen.append)
        await spy.connection.ask(to_daemon("AddMatch", "s", ["eavesdrop='true',type='signal'"]), 5)
        player.emit("Played", "for one alone", to=client.unique_name)
        await ask(PATH, "-m", "org.freedesktop.DBus.Peer.Ping")
        await spy.pid_of(client.unique_name)
    assert [message.body for message in seen if message.member == "Played"] == [["for one alone"]]
