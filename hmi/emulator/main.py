"""One run of the emulator, from start to report."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from typing import Any

from hmi.bus import BusError
from hmi.emulator.head_unit import HeadUnit, NotStartedError
from hmi.emulator.options import Options
from hmi.emulator.report import Recorder, write
from hmi.emulator.runner import Outcome, Plan, Runner, prepared
from hmi.emulator.stage import Stage
from hmi.emulator.window_process import ControlWindow


def say(text: str) -> None:
    """Progress for the person who waits."""
    print(text, flush=True)


async def run(options: Options, make: Callable[[Options], HeadUnit] = HeadUnit) -> int:
    """Run it; the exit status is 1 when an expectation failed or an error was logged that no step foresaw."""
    plan = prepared(options.scenario) if options.scenario else None
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    try:
        _try_outputs(options)
        unit = make(options)
        try:
            return await _start_and_use(options, unit, plan, told)
        finally:
            await unit.stop()
    except (NotStartedError, BusError) as error:
        print(f"hmi emulator: {error}", file=sys.stderr)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""  # a full disk does not say it
        print(f"hmi emulator: {where}{error.strerror or error}", file=sys.stderr)
    return 2


def _try_outputs(options: Options) -> None:
    """A drive of an hour is not for a folder that cannot be written; OSError says which."""
    if options.report is not None and options.report.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(options.report))
    for folder in (options.shots, options.report and options.report.parent):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=folder).close()


async def _start_and_use(options: Options, unit: HeadUnit, plan: Plan | None, told: asyncio.Event) -> int:
    starting = asyncio.create_task(unit.start(), name="start")
    waiting = asyncio.create_task(told.wait(), name="told to end")
    await asyncio.wait([starting, waiting], return_when=asyncio.FIRST_COMPLETED)
    if not starting.done():
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
        return 130
    starting.result()
    address = unit.environment["HMI_BUS_ADDRESS"]
    say(f"the head unit runs on HMI_BUS_ADDRESS={address}")
    unit.note.write(address)
    try:
        return await _use(options, unit, plan, waiting)
    finally:
        unit.note.remove()


async def _use(options: Options, unit: HeadUnit, plan: Plan | None, told: asyncio.Task[bool]) -> int:
    """From the first picture to the report."""
    recorder = Recorder(unit.world, whole=options.report is not None)
    await recorder.start()
    stage = Stage(unit.world, unit.findings, options.shots)
    runner = Runner(plan, stage, say) if plan is not None else None
    await _until_the_end(options, unit, runner, told)
    outcome = runner.outcome if runner is not None else Outcome(ended=True)
    if not outcome.ended and not outcome.failed:
        outcome.failed.append("the run ended before its scenario did")
    await recorder.stop()
    await unit.stop()
    report = recorder.report(options.scenario.name if options.scenario else "", unit.findings.errors, outcome)
    _summary(options, report, stage)
    if options.report is not None:
        write(report, options.report)
        say(f"report in {options.report.absolute()}")
    return 1 if outcome.failed or unit.findings.errors else 0


async def _until_the_end(options: Options, unit: HeadUnit, runner: Runner | None, told: asyncio.Task[bool]) -> None:
    """The scenario and the windows, until told, until the time is over, or until they are done or closed."""
    ends: set[asyncio.Task[Any]] = {told}
    others: set[asyncio.Task[Any]] = set()
    if options.seconds is not None:
        ends.add(asyncio.create_task(asyncio.sleep(options.seconds), name="time is over"))
    if runner is not None:
        task = asyncio.create_task(runner.run(), name="scenario")
        (ends if options.headless else others).add(task)
    if not options.headless:
        window = ControlWindow(unit.environment, unit.findings)
        ends.add(asyncio.create_task(window.run(), name="control window"))
        ends.add(asyncio.create_task(unit.closed.wait(), name="screen closed"))
    await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    tasks = (ends | others) - {told}
    for task in tasks:
        task.cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, Exception):
            raise result


def _summary(options: Options, report: dict[str, Any], stage: Stage) -> None:
    expectations = report["expectations"]
    known = [f"{report['distance_km']:.2f} km driven"] if report["distance_km"] is not None else []
    known += ["{start} % → {end} %".format(**report["soc"])] if report["soc"]["end"] is not None else []
    counted = f"{expectations['passed']} expectations held, {len(expectations['failed'])} did not"
    say(", ".join([*known, counted, f"{len(report['errors'])} errors"]))
    for text in (*expectations["failed"], *report["errors"]):
        say(f"  {text}")
    if stage.pictures and options.shots is not None:
        say(f"{len(stage.pictures)} pictures in {options.shots.absolute()}")
