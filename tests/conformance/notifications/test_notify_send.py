"""The Desktop Notifications server, proven by notify-send of libnotify and by gdbus of GLib: clients we did not write."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from hmi.bus import Bus, Caller
from hmi.bus.daemon import PrivateBus
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.notices.board import Reason
from hmi.shell.notices.notice import Notice
from hmi.shell.notices.notices_object import NoticesObject
from hmi.shell.notices.server import NAME, PATH, NoticesService

pytestmark = pytest.mark.skipif(shutil.which("notify-send") is None, reason="notify-send is absent: libnotify-bin")

PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, text=None, text_cjk=None, message_body=True, heads_up=()
)
GDBUS = ["gdbus", "call", "-e", "-d", NAME, "-o", PATH, "-m"]


class Screen:
    """The server on a private bus, and programs on the same bus."""

    def __init__(self, notices: NoticesObject, address: str) -> None:
        self.notices = notices
        self._address = address
        self.arrived = asyncio.Event()
        notices.shownChanged.connect(self.arrived.set)
        notices.countChanged.connect(self.arrived.set)

    async def start(self, *words: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *words,
            env={"DBUS_SESSION_BUS_ADDRESS": self._address, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def run(self, *words: str) -> tuple[str, str]:
        process = await self.start(*words)
        out, errors = await asyncio.wait_for(process.communicate(), 10)
        return out.decode().strip(), errors.decode().strip()

    async def until_shown(self, summary: str) -> None:
        async with asyncio.timeout(5):
            while self.notices.headline != summary:
                self.arrived.clear()
                await self.arrived.wait()

    async def until_none_waits(self) -> None:
        async with asyncio.timeout(5):
            while self.notices.count:
                self.arrived.clear()
                await self.arrived.wait()


async def nobody(_caller: Caller) -> tuple[str, str]:
    return ("", "")


async def turn_qt() -> None:
    """In the shell both loops are one; here Qt's timers need a hand."""
    while True:
        QCoreApplication.processEvents()
        await asyncio.sleep(0.02)


@pytest.fixture
async def screen(qtbot: QtBot, private_bus: PrivateBus) -> AsyncIterator[Screen]:
    notices = NoticesObject()
    notices.restrict(PARKED, messages_allowed=False)
    server = NoticesService(nobody, notices.post, notices.close, notices.get)
    notices.answer_by(server)
    async with Bus() as bus:
        bus.export(PATH, server)
        await bus.own(NAME)
        turning = asyncio.ensure_future(turn_qt())
        yield Screen(notices, private_bus.address)
        turning.cancel()


async def test_a_notice_is_shown_as_it_was_sent(screen: Screen) -> None:
    sent = ["-a", "Mail", "-u", "critical", "-i", "mail-unread", "-c", "email.arrived", "-h", "string:x-test:1"]
    assert await screen.run("notify-send", *sent, "New mail", "From <b>Anna</b>") == ("", "")
    shown = screen.notices.shown
    assert (shown["appName"], shown["summary"], shown["body"]) == ("Mail", "New mail", "From Anna")
    assert (shown["kind"], shown["critical"], shown["icon"]) == ("message", True, "mail-unread")


async def test_the_number_is_printed_and_replaces(screen: Screen) -> None:
    number, _ = await screen.run("notify-send", "-p", "First", "text")
    again, _ = await screen.run("notify-send", "-p", "-r", number, "Second", "text")
    assert again == number
    assert (screen.notices.headline, screen.notices.count) == ("Second", 1)


async def test_replacing_what_is_not_there_keeps_the_number(screen: Screen) -> None:
    assert (await screen.run("notify-send", "-p", "-r", "7", "Seven", ""))[0] == "7"


async def test_the_chosen_action_comes_back(screen: Screen) -> None:
    process = await screen.start("notify-send", "-A", "reply=Reply", "-A", "later=Later", "Question", "text")
    await screen.until_shown("Question")
    assert [action["label"] for action in screen.notices.shown["actions"]] == ["Reply", "Later"]
    screen.notices.invoke(screen.notices.shown["number"], "later")
    out, errors = await asyncio.wait_for(process.communicate(), 5)
    assert (out.decode().strip(), errors.decode()) == ("later", "")


async def test_a_dismissed_question_ends_without_an_answer(screen: Screen) -> None:
    process = await screen.start("notify-send", "-A", "yes=Yes", "Question", "text")
    await screen.until_shown("Question")
    screen.notices.dismiss(screen.notices.shown["number"])
    out, _ = await asyncio.wait_for(process.communicate(), 5)
    assert out.decode().strip() == ""


@pytest.mark.parametrize("hint", ["boolean:transient:true", "boolean:x-ordinary:true"])
async def test_dismiss_on_the_heads_up_is_told_as_the_drivers_act(
    screen: Screen, hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = await screen.start("notify-send", "-w", "-h", hint, "Waiting", "")
    await screen.until_shown("Waiting")
    told: list[int] = []
    server = screen.notices._sender
    assert server is not None
    tell = server.tell_closed

    def heard(notice: Notice, reason: Reason) -> None:
        told.append(int(reason))
        tell(notice, reason)

    monkeypatch.setattr(server, "tell_closed", heard)
    screen.notices.putAside()
    await asyncio.wait_for(process.communicate(), 5)
    assert (screen.notices.count, told) == (0, [2])


async def test_its_time_limit_ends_a_waiting_notice(screen: Screen) -> None:
    output, complaint = await screen.run("notify-send", "-w", "-t", "200", "Short", "")
    assert output == ""
    assert complaint in {"", "Wait timeout expired"}  # a newer one gives up by itself, and says so
    await screen.until_none_waits()


async def test_its_time_limit_is_in_milliseconds(screen: Screen) -> None:
    number, _ = await screen.run("notify-send", "-p", "-t", "5000", "Long", "")
    notice = screen.notices.get(int(number))
    assert notice is not None
    assert notice.expires_s == 5


async def test_the_server_says_what_it_can_and_who_it_is(screen: Screen) -> None:
    capabilities, _ = await screen.run(*GDBUS, f"{NAME}.GetCapabilities")
    information, _ = await screen.run(*GDBUS, f"{NAME}.GetServerInformation")
    assert "'actions'" in capabilities
    assert "'body-markup'" not in capabilities
    assert information.endswith("'1.2')")


async def test_closing_tells_the_reason(screen: Screen) -> None:
    process = await screen.start("notify-send", "-w", "-p", "Waiting", "")
    await screen.until_shown("Waiting")
    number = str(screen.notices.shown["number"])
    assert await screen.run(*GDBUS, f"{NAME}.CloseNotification", number) == ("()", "")
    await asyncio.wait_for(process.communicate(), 5)
    assert screen.notices.count == 0
    _, errors = await screen.run(*GDBUS, f"{NAME}.CloseNotification", number)
    assert "NotFound" in errors


async def test_a_flood_is_refused_and_the_screen_keeps_its_notice(screen: Screen) -> None:
    async with Bus() as hostile:
        server = hostile.proxy(NAME, PATH, NAME)
        notify = [server.call("Notify", "Spam", 0, "", f"{n}", "", [], {}, -1) for n in range(200)]
        answers = await asyncio.gather(*notify, return_exceptions=True)
    assert sum(isinstance(answer, int) for answer in answers) <= 12
    assert all("TooMany" in repr(answer) or isinstance(answer, int) for answer in answers)


async def test_hostile_sizes_are_refused_or_cut(screen: Screen) -> None:
    async with Bus() as hostile:
        server = hostile.proxy(NAME, PATH, NAME)
        await server.call("Notify", "n" * 5000, 0, "/" * 5000, "s" * 5000, "b" * 90_000, [], {}, -1)
        too_big = ["", 0, "", "s", "b" * 5_000_000, [], {}, -1]
        many = ["", 0, "", "s", "", ["k", "l"] * 500, {}, -1]
        answers = [
            await asyncio.gather(server.call("Notify", *sent), return_exceptions=True) for sent in (too_big, many)
        ]
    assert all("TooLarge" in repr(answer) for answer in answers)
    shown = screen.notices.shown
    assert len(shown["summary"]) <= 160
    assert len(shown["body"]) <= 4000
