"""Speaks to the shell past the SDK, and writes down what it was told: one JSON object, attack to answer."""

import asyncio
import json
import os
import threading
from collections.abc import AsyncIterator
from pathlib import Path

from hmi.bus import Bus, BusError, Caller, Proxy, Service

FLOOD = 3_000
MILLION = 1_000_000


class App(Service):
    """Answers like an app."""

    interface = "org.hmi.App1"

    def start(self, _caller: Caller, context: str) -> None: ...
    def resume(self, _caller: Caller) -> None: ...
    def pause(self, _caller: Caller) -> None: ...
    def stop(self, _caller: Caller) -> None: ...
    def back(self, _caller: Caller) -> bool:
        return False

    def event(self, _caller: Caller, screen: str, key: str, event: str, value: str) -> None: ...
    def load_more(self, _caller: Caller, screen: str) -> None: ...
    def set_context(self, _caller: Caller, context: str) -> None: ...
    def ping(self, _caller: Caller) -> None: ...


def envelope(**fields: object) -> str:
    return json.dumps({"version": 1, "template": {"type": "list", "title": "Hostile", **fields}})


def rows(count: int) -> str:
    row = ",".join(f'{{"key":"{n}","title":""}}' for n in range(count))
    return f'{{"version":1,"template":{{"type":"list","title":"Long","rows":[{row}]}}}}'


def attacks() -> dict[str, str]:
    deep = "[" * 1000 + "]" * 1000
    gauge = '{"version":1,"template":{"type":"gauge","title":"G","label":"L","value":%s}}'
    return {
        "a million rows": rows(MILLION),
        "depth 1,000": f'{{"version":1,"template":{deep}}}',
        "not a number": gauge % "NaN",
        "infinite": gauge % "Infinity",
        "beyond every number": gauge % "1e999",
        "a wrong type": envelope(rows="none"),
        "an unknown field": envelope(onclick="rm -rf"),
        "an unknown template": '{"version":1,"template":{"type":"webview","title":"W","url":"http://x"}}',
        "another version": '{"version":2,"template":{"type":"empty","title":"E","text":"T"}}',
        "a string of 10 MB": envelope(note="x" * 10_000_000),
        "a lone surrogate": '{"version":1,"template":{"type":"empty","title":"E","text":"\\ud800"}}',
        "a control character": envelope(note="\u202eevil\u0000"),
        "one key twice": envelope(rows=[{"key": "a", "title": "1"}, {"key": "a", "title": "2"}]),
        "no JSON": "<html>",
        "nothing": "",
    }


async def answers(shell: Proxy) -> AsyncIterator[tuple[str, str]]:
    for name, text in attacks().items():
        yield name, await said(shell, "Present", "screen", 1, text)
    fine = envelope(rows=[{"key": "a", "title": "1"}])
    yield "a depth of four billion", await said(shell, "Present", "screen", 2**32 - 1, fine)
    yield "a screen without a name", await said(shell, "Present", "", 1, fine)
    yield "a card of 10 MB", await said(shell, "SetCard", json.dumps({"title": "x" * 10_000_000}))
    yield "another app to the front", await said(shell, "OpenApp", "org.hmi.charge")
    flood = await asyncio.gather(*(said(shell, "Present", "screen", 1, fine) for _ in range(FLOOD)))
    yield "a flood", next((answer for answer in flood if answer.startswith("org.hmi.Error")), "none was refused")
    yield "a decent page", await said(shell, "Present", "screen", 1, fine)


async def said(shell: Proxy, member: str, *arguments: object) -> str:
    try:
        await shell.call(member, *arguments, timeout=60)
    except BusError as error:
        return f"{getattr(error, 'name', type(error).__name__)}: {error}"
    return "accepted"


async def main() -> None:
    async with Bus() as bus:
        bus.export("/org/hmi/App", App())
        await bus.own("org.hmi.App.org.example.hostile")
        shell = bus.proxy("org.hmi.Shell", "/org/hmi/Shell", "org.hmi.Shell1")
        heard = {name: answer async for name, answer in answers(shell)}
        file = Path(os.environ["HMI_APP_STATE"]) / "answers.json"
        file.with_suffix(".new").write_text(json.dumps(heard))
        file.with_suffix(".new").replace(file)
        await asyncio.Event().wait()


# The import never ends, so the SDK never speaks: this thread is all there is of the app.
speaker = threading.Thread(target=lambda: asyncio.run(main()))
speaker.start()
speaker.join()
