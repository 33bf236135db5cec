"""What is kept of an app's output, and what reaches the host's log."""

from __future__ import annotations

import asyncio
import logging

import pytest

from hmi.host.output_log import LINE_LIMIT, LINES_KEPT, OutputLog

from .fakes import FakeClock, ripple


async def follow(log: OutputLog, output: bytes) -> None:
    """Let the log read this and the end."""
    reader = asyncio.StreamReader()
    reader.feed_data(output)
    reader.feed_eof()
    await log.follow(reader)


@pytest.fixture
def output() -> OutputLog:
    return OutputLog("org.example.demo", FakeClock())


async def test_the_last_lines_are_given_oldest_first(output: OutputLog) -> None:
    await follow(output, b"one\ntwo\nthree without an end")
    assert output.last(2) == ["two", "three without an end"]
    assert output.last(0) == []


async def test_only_so_many_lines_and_characters_are_kept(output: OutputLog) -> None:
    await follow(output, b"x" * 10_000 + b"\n" + b"\n".join(b"%d" % n for n in range(LINES_KEPT - 1)))
    kept = output.last(10_000)
    assert len(kept) == LINES_KEPT
    assert len(kept[0]) == LINE_LIMIT


async def test_a_line_without_an_end_does_not_grow_for_ever(output: OutputLog) -> None:
    await follow(output, b"x" * 100_000)
    assert all(len(line) <= LINE_LIMIT for line in output.last(10))


async def test_bytes_that_are_no_text_are_shown_harmlessly(output: OutputLog) -> None:
    await follow(output, b"\xff\x1b[2J\n")
    assert output.last(1) == ["\ufffd?[2J"]


async def test_levels_pass_through_to_the_hosts_log(output: OutputLog, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await follow(output, b"WARNING charge: low\nhello\nERROR\n")
    assert [(record.levelname, record.message) for record in caplog.records] == [
        ("WARNING", "charge: low"),
        ("INFO", "hello"),
        ("INFO", "ERROR"),
    ]


async def test_a_traceback_is_one_error(output: OutputLog, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await follow(output, b'Traceback (most recent call last):\n  File "x"\n    y()\nValueError: no\nafter\n')
    assert [record.levelname for record in caplog.records] == ["ERROR", "INFO"]
    assert caplog.records[0].message.endswith("ValueError: no")


async def test_a_flood_is_slowed_down_and_summed_up(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    clock = FakeClock()
    output = OutputLog("org.example.demo", clock)
    reader = asyncio.StreamReader()
    following = asyncio.create_task(output.follow(reader))
    reader.feed_data(b"flood\n" * 40_000)
    await ripple()
    assert len(caplog.records) == 50
    reader.feed_data(b"flood\n")
    reader.feed_eof()
    await clock.pass_by(3)
    await following
    assert "lines were left out here" in caplog.text
    assert len(caplog.records) < 250
