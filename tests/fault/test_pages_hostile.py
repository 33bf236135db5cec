"""An app that means harm: everything it sends is refused clearly and quickly, and the others do not feel it."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from hmi.bus import RemoteError
from tests.unit.shell.pages.conftest import APP, World, world  # noqa: F401 - a fixture

pytestmark = pytest.mark.fault

HEAD = '{"version": 1, "template": {"type": "list", "title": "t", "rows": '
DETAIL = {"type": "detail", "title": "T", "headline": "H"}

BOMBS = {
    "a million rows": HEAD + "[" + '{"key":"a","title":"b"},' * 1_000_000 + "]}}",
    "a million rows that differ": HEAD + json.dumps([{"key": str(n), "title": "t"} for n in range(200_000)]) + "}}",
    "depth 1,000": HEAD + "[" * 1000 + "]" * 1000 + "}}",
    "depth 100,000": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "NaN": '{"template": {"type": "gauge", "title": "t", "label": "l", "value": NaN}}',
    "a number of a million digits": '{"template": {"type": "gauge", "title": "t", "label": "l", "value": %s}}' % ("9" * 10**6),
    "a wrong type": HEAD + '[{"key": 5, "title": {}}]}}',
    "a string of 10 MB": '{"template": {"type": "message", "title": "t", "text": "%s"}}' % ("x" * 10_000_000),
    "a key of 10 MB": HEAD + '[{"key": "%s", "title": "t"}]}}' % ("k" * 10_000_000),
    "a lone surrogate": '{"template": {"type": "message", "title": "t", "text": "\\ud800"}}',
    "a control character": '{"template": {"type": "message", "title": "t", "text": "\\u0007"}}',
    "the same key 10,000 times": HEAD + "[" + ",".join(['{"key":"a","title":"b"}'] * 10_000) + "]}}",
    "many backslashes": '{"template": {"type": "message", "title": "t", "text": "' + "\\\\" * 1_000_000 + '"}}',
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
async def test_a_hostile_template_is_refused_quickly_and_the_page_stays(world: World, name: str) -> None:  # noqa: F811
    app = await world.app()
    await app.present(DETAIL)
    world.pages.service.open(APP)
    before = world.pages.page.current().page()
    started = time.process_time()
    with pytest.raises(RemoteError):
        await app.shell.call("Present", "", 1, BOMBS[name], timeout=60)  # refused unread, for it names no screen
    carried = time.process_time() - started
    started = time.process_time()
    with pytest.raises(RemoteError) as caught:
        await app.shell.call("Present", "s1", 1, BOMBS[name], timeout=60)
    assert caught.value.name == "org.hmi.Error.InvalidTemplate"
    assert "$" in caught.value.text
    assert len(caught.value.text) < 1000
    # The bus in this same process has to carry the bomb; reading it must not cost much more.
    assert time.process_time() - started < 10 * carried + 0.5
    assert world.pages.page.current().page() is before
    await app.present({**DETAIL, "headline": "Still here"})
    assert world.pages.page.current().fields["headline"] == "Still here"


@pytest.mark.parametrize(
    ("screen", "depth"), [("", 1), ("s" * 200, 1), ("a\nb", 1), ("s", 0), ("s", 33), ("s", 2**32 - 1)]
)
async def test_a_hostile_screen_is_refused(world: World, screen: str, depth: int) -> None:  # noqa: F811
    app = await world.app()
    with pytest.raises(RemoteError, match="InvalidTemplate"):
        await app.present(DETAIL, screen, depth)


async def test_an_app_that_floods_does_not_hold_up_the_loop(world: World) -> None:  # noqa: F811
    app = await world.app()
    rows = [{"key": str(n), "title": "Some title"} for n in range(5000)]
    text = json.dumps({"version": 1, "template": {"type": "list", "title": "t", "rows": rows}})
    gaps: list[float] = []

    async def beat() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.005)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    await app.shell.call("Present", "s1", 1, text)
    reading = world.pages.registry.get(APP).pages
    taken: list[float] = []
    take = reading._take

    def timed(item: object) -> None:
        began = time.perf_counter()
        take(item)
        taken.append(time.perf_counter() - began)

    reading._take = timed
    beating = asyncio.ensure_future(beat())
    started = time.perf_counter()
    while len(taken) < 10:
        await asyncio.gather(*(app.shell.call("Present", "s1", 1, text) for _ in range(8)))
    took = time.perf_counter() - started
    beating.cancel()
    assert len(taken) <= took * 60 + 1
    # Reading has a fifth of the loop at most, so the usual turn of the loop is free of it.
    assert sum(taken) < took / 2
    assert sorted(gaps)[len(gaps) // 2] < max(0.033, *taken)


async def test_calls_without_end_and_without_waiting_are_refused(world: World) -> None:  # noqa: F811
    app = await world.app()
    calls = (app.present(DETAIL) for _ in range(400))
    answers = await asyncio.gather(*calls, return_exceptions=True)
    names = {answer.name.rpartition(".")[2] for answer in answers if isinstance(answer, RemoteError)}
    # The bus itself stops a connection that has too many answers outstanding; the shell stops it earlier.
    assert "TooManyCalls" in names
    assert names <= {"TooManyCalls", "LimitsExceeded"}
    await app.present({**DETAIL, "headline": "Calm again"})
