"""A disk without room: it is said where it matters, nothing is lost, and it is over by itself."""

from __future__ import annotations

import errno
import logging
from typing import Any

import pytest

from apps.charge import keeper, signals
from hmi.sdk import ErrorTemplate
from hmi.sdk.storage import keyvalue
from hmi.sdk.storage.files import storage_error
from hmi.sdk.testing import AppHarness
from hmi.sdk.trouble import DISMISS

from .conftest import Car

UNSAVED = "New sessions cannot be saved at the moment. Remove an app or old data, then try again."


class Disk:
    """Refuses every write while it is full."""

    def __init__(self, car: Car, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        history, write_whole = car.app.history, keyvalue.write_whole
        save = history.save

        async def saved(session: Any) -> None:
            self.check()
            await save(session)

        def written(*words: Any) -> None:
            self.check()
            write_whole(*words)

        patch.setattr(history, "save", saved)
        patch.setattr(keyvalue, "write_whole", written)

    def check(self) -> None:
        if self.full:
            raise storage_error(OSError(errno.ENOSPC, "full"), "file")


@pytest.fixture
def disk(car: Car, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(car, monkeypatch)


async def test_the_history_says_what_cannot_be_kept_and_has_it_all_when_there_is_room(
    h: AppHarness, car: Car, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    await car.park()
    await car.plug()
    disk.full = True
    await h.tap("history")
    with caplog.at_level(logging.WARNING):
        for soc in (57.0, 60.0, 63.0):
            await car.charge(soc, 1.0, 600)
        await car.off(plugged=False)
        await car.until(lambda: h.notices)
    assert h.page.note == UNSAVED
    (logged,) = caplog.messages
    assert logged.startswith("charging sessions cannot be kept: There is no space left to save file;")
    await car.plug()
    await car.charge(66.0, 1.0, 600)
    assert len(await car.app.history.newest(5)) == 1
    disk.full = False
    await h.advance(keeper.RETRY_SECONDS + 1)
    await car.until(lambda: h.page.note != UNSAVED)
    kept = await car.app.history.newest(5)
    assert [(one.energy_kwh, one.reason) for one in kept] == [
        (pytest.approx(1.0), ""),
        (pytest.approx(3.0), "unplugged"),
    ]


async def test_a_history_that_cannot_be_opened_at_first_is_taken_up_later(
    h: AppHarness, car: Car, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full() -> None:
        raise storage_error(OSError(errno.ENOSPC, "full"), "file")

    await car.park()
    with monkeypatch.context() as patch:
        patch.setattr(car.app.recorder, "_begun", False)
        patch.setattr(car.app.history, "last", full)
        await h.tap("history")
        await car.say(plugged=True)
        await car.until(lambda: car.app.keeper.error)
        assert h.page.note == UNSAVED
    await h.advance(keeper.RETRY_SECONDS + 1)
    await car.until(lambda: car.app.keeper.error is None)
    assert car.app.recorder._begun


async def test_a_plan_that_cannot_be_kept_is_refused_in_words_and_taken_later(
    h: AppHarness, car: Car, disk: Disk
) -> None:
    await car.park()
    await h.tap("plan")
    disk.full = True
    await h.toggle("ready_on")
    assert isinstance(h.template, ErrorTemplate)
    assert "no space left" in h.template.text
    assert not car.app.settings.ready_on
    disk.full = False
    await h.tap(DISMISS)
    await h.toggle("ready_on")
    assert (signals.TIMER_MODE, "START_TIME") in h.vehicle_sets


async def test_a_limit_needs_no_disk_and_a_plan_waits_for_one(h: AppHarness, car: Car, disk: Disk) -> None:
    await car.park(soc=80.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    disk.full = True
    await car.say(soc=50.0)
    await car.until(lambda: "no space left" in h.page.note)
    assert h.vehicle_sets == []
    await car.app.ask(signals.LIMIT, 90)
    assert h.vehicle_sets == [(signals.LIMIT, 90)]
    disk.full = False
    await car.say(range=151_000)
    await car.until(lambda: (signals.TIMER_MODE, "START_TIME") in h.vehicle_sets)
    assert h.page.note.startswith("Charges from")
