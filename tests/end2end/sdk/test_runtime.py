"""The life of an app's process: started, touched, refused, restarted, ended."""

from __future__ import annotations

import json
import re
import signal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.sdk import Context, DrivingRestrictions, ErrorTemplate
from tests.fakes.bus_shell import FakeBusShell

from .conftest import TESTER, Process, row, stop

pytestmark = pytest.mark.end2end


async def test_the_hello_app_is_presented_touched_and_stopped(shell: FakeBusShell, app: Process) -> None:
    await app.start("hello")
    await shell.until(lambda: shell.template)
    assert (row(shell, "greet"), shell.depth) == ("Pressed 0 times", 1)
    await shell.event("org.hmi.hello", "greet")
    await shell.until(lambda: row(shell, "greet") == "Pressed 1 times")
    assert await shell.call("org.hmi.hello", "Back") is False
    await shell.call("org.hmi.hello", "Ping")
    await shell.call("org.hmi.hello", "Stop")
    assert await app.ended() == (0, "")


async def test_a_stack_is_walked_and_gone_screens_are_told(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template)
    await shell.event(TESTER, "deeper")
    await shell.until(lambda: shell.depth == 2)
    top = shell.screen
    assert await shell.call(TESTER, "Back") is True
    await shell.until(lambda: shell.depth == 1 and shell.popped == [top])
    assert await stop(shell, app) == (0, "")


async def test_context_reaches_the_page(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template and shell.template.note == "unknown en")
    context = Context(driving=DrivingRestrictions(state="parked"), locale="de")
    await shell.call(TESTER, "SetContext", msgspec.json.encode(context).decode())
    await shell.until(lambda: shell.template.note == "parked de")
    assert await stop(shell, app) == (0, "")


async def test_a_new_shell_gets_the_same_page_and_card(
    shell: FakeBusShell, private_bus: PrivateBus, app: Process
) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template and shell.card)
    await shell.event(TESTER, "deeper")
    await shell.until(lambda: shell.depth == 2)
    await shell.bus.close()
    async with Bus() as bus:
        fresh = FakeBusShell(bus)
        await fresh.begin()
        await fresh.until(lambda: fresh.template and fresh.card)
        assert (fresh.screen, fresh.depth) == (shell.screen, 2)
        assert await stop(fresh, app) == (0, "")


async def test_a_bus_that_dies_is_found_again_with_the_same_page(
    shell: FakeBusShell, private_bus: PrivateBus, app: Process
) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template)
    await shell.event(TESTER, "deeper")
    await shell.until(lambda: shell.depth == 2)
    before = len(shell.presents)
    private_bus.kill(signal.SIGKILL)
    private_bus.stop_blocking()
    private_bus.start_blocking()
    await shell.until(lambda: len(shell.presents) > before)
    assert shell.depth == 2
    status, log = await stop(shell, app)
    assert status == 0
    assert "ERROR" not in log


async def test_a_refused_page_is_logged_once_and_said_in_words(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template)
    await shell.event(TESTER, "spoil")
    await shell.until(lambda: isinstance(shell.template, ErrorTemplate))
    await shell.call(TESTER, "Resume")
    status, log = await stop(shell, app)
    assert status == 0
    (error,) = [line for line in log.splitlines() if line.startswith("ERROR")]
    assert re.fullmatch(
        r"ERROR org\.hmi\.tester: the shell refused Everything\.render \(.*/app\.py:\d+\): "
        r"Expected `str` of length <= 256 at \$\.template\.title",
        error,
    )


async def test_a_handler_that_raises_leaves_the_app_alive(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template)
    await shell.event(TESTER, "crash")
    await shell.until(lambda: isinstance(shell.template, ErrorTemplate))
    await shell.event(TESTER, "hmi-dismiss")
    await shell.until(lambda: row(shell, "crash"))
    status, log = await stop(shell, app)
    assert status == 0
    assert log.count("ERROR") == 1


async def test_the_card_is_touched_and_another_app_opened(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template and shell.card)
    await shell.call(TESTER, "Event", "card", "touch", "select", "null")
    await shell.until(lambda: shell.card is not None and shell.card.title == "Touched")
    await shell.event(TESTER, "open")
    await shell.until(lambda: shell.opened == ["org.hmi.charge"])
    assert await stop(shell, app) == (0, "")


async def test_sigterm_ends_an_app_in_order(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: shell.template)
    assert app.process is not None
    app.process.terminate()
    assert await app.ended() == (0, "")
    assert json.loads((app.state / "store.json").read_bytes()) == {"ended": True}


async def test_nonsense_from_the_bus_is_refused_and_harmless(shell: FakeBusShell, app: Process) -> None:
    from hmi.bus import RemoteError

    await app.start("tester")
    await shell.until(lambda: shell.template)
    nonsense: list[tuple[Any, ...]] = [
        ("Start", "{"),
        ("SetContext", '{"locale": 7}'),
        ("Event", shell.screen, "save", "select", "[" * 100_000),
        ("Event", shell.screen, "save", "select", "NaN"),
    ]
    for call in nonsense:
        with pytest.raises(RemoteError, match="InvalidValue"):
            await shell.call(TESTER, *call)
    await shell.call(TESTER, "Event", "no-such-screen", "save", "select", "null")
    await shell.call(TESTER, "Event", shell.screen, "no-such-key", "explode", "{}")
    assert row(shell, "saved") == "0"
    assert await stop(shell, app) == (0, "")


NEEDY = """
from hmi.sdk import App, EmptyTemplate, Screen
class Home(Screen):
    def render(self):
        return EmptyTemplate(title="Home", text="Here we are.")
class Needy(App):
    async def on_start(self):
        {start}
    def root(self):
        return Home()
"""


def needy(folder: Path, start: str) -> str:
    """An app whose start is this line."""
    folder.mkdir()
    (folder / "manifest.toml").write_text(f'id = "{TESTER}"\nname = "Needy"\nentry = "app:Needy"\n')
    (folder / "app.py").write_text(NEEDY.format(start=start))
    return str(folder)


async def test_an_app_without_its_store_stays_and_tries_again(
    shell: FakeBusShell, app: Process, tmp_path: Path
) -> None:
    app.state.mkdir()
    (app.state / "store.json").mkdir()  # nothing can be saved there
    await app.start(needy(tmp_path / "needy", 'await self.store.set("started", True)'))
    await shell.until(lambda: isinstance(shell.template, ErrorTemplate))
    await shell.event(TESTER, "hmi-start")
    await shell.call(TESTER, "Ping")
    status, log = await stop(shell, app)
    assert status == 0
    assert re.fullmatch(r"WARNING hmi.sdk: .*\nWARNING org.hmi.tester: the app cannot start: .*store\.json.*\n", log), (
        log
    )


async def test_a_mistake_in_on_start_is_a_crash_with_its_file_and_line(app: Process, bus: Bus, tmp_path: Path) -> None:
    await app.start(needy(tmp_path / "needy", "raise ZeroDivisionError('no idea')"))
    status, log = await app.ended()
    assert status == 1
    assert f'File "{tmp_path}/needy/app.py", line 8, in on_start' in log
    assert log.endswith("ZeroDivisionError: no idea\n")


async def test_an_app_that_cannot_be_loaded_says_so_in_one_line(tmp_path: Path, app: Process) -> None:
    await app.start("nowhere")
    status, log = await app.ended()
    assert status == 2
    assert len(log.splitlines()) == 1
    assert log.startswith("ERROR hmi.sdk: ")
    assert "manifest.toml" in log
