"""A real server that is killed, a large calendar, and an independent client that must agree."""

from __future__ import annotations

import asyncio
import os
import signal
import time
import warnings
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from apps.calendar.records import Account, Trouble
from hmi.emulator.caldav import LocalCalendar, LocalCalendarError
from tests.conformance.caldav.car import TODAY, Car, calendar, event, vevent
from tests.conformance.caldav.servers import Server


async def test_a_server_killed_while_it_is_read_is_a_trouble_and_once_it_is_back_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    local = LocalCalendar(tmp_path / "server")
    await local.start()
    server = Server("radicale", local.url, f"{local.url}driver/", local.user, local.password, local.ca_file)
    car = Car(tmp_path / "car", Account(local.url, local.user, local.password), local.ca_file, seconds=5)
    put_items = car.store.put_items

    def put_and_kill(*arguments: object) -> None:
        put_items(*arguments)
        kill(local)

    with server.fresh_calendar():
        server.put_many({f"n{n}": event(f"n{n}", f"Meeting {n}") for n in range(12)})
        monkeypatch.setattr("apps.calendar.changes.BATCH", 5)
        monkeypatch.setattr(car.store, "put_items", put_and_kill)
        assert (await car.sync()).trouble == Trouble("network", "127.0.0.1")
        assert len(car.titles) == 5
        monkeypatch.setattr(car.store, "put_items", put_items)
        await local.start()
        assert await car.sync() == type(await car.sync())(changed=7)
        assert len(car.titles) == 12
    car.store.close()
    await local.stop()


async def test_a_calendar_of_three_hundred_events_is_read_within_half_a_minute(radicale_server: Server, tmp_path: Path):
    with radicale_server.fresh_calendar() as server, server.client() as client:
        client.delete(server.calendar)
        days = (date(2026, 1, 1) + timedelta(days=n % 365) for n in range(300))
        events = [vevent(f"e{n}", f"Meeting {n}", f"{day:%Y%m%d}T090000Z") for n, day in enumerate(days)]
        answer = client.put(server.calendar, content=calendar(*events), headers={"content-type": "text/calendar"})
        assert answer.status_code == 201
        car = Car(tmp_path / "car", Account(server.url, server.user, server.password), server.ca_file)
        begin = time.monotonic()
        assert (await car.sync()).changed == 300
        assert time.monotonic() - begin < 30
        assert len(car.instances) == 31
        assert (await car.sync()).changed == 0
        car.store.close()


async def test_the_independent_client_and_the_car_see_the_same(server: Server, car: Car):
    """The client's own warnings about itself are not this program's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = await asyncio.to_thread(_write_and_read_with_caldav, server)
    assert (await car.sync()).trouble is None
    seen = sorted((one.start, one.title) for one in car.instances if one.start[:10] <= "2026-03-10")
    assert seen == expected
    assert len(seen) == 7


def _write_and_read_with_caldav(server: Server) -> list[tuple[str, str]]:
    import caldav

    with caldav.DAVClient(
        url=server.url, username=server.user, password=server.password, ssl_verify_cert=str(server.ca_file)
    ) as client:
        mine = client.calendar(url=server.calendar)
        start = datetime(2026, 3, 4, 9, tzinfo=UTC)
        mine.save_event(dtstart=start, dtend=start + timedelta(hours=1), summary="Alone")
        mine.save_event(
            dtstart=datetime(2026, 3, 3, 14, tzinfo=ZoneInfo("Europe/Berlin")),
            dtend=datetime(2026, 3, 3, 15, tzinfo=ZoneInfo("Europe/Berlin")),
            summary="Daily",
            rrule={"FREQ": "DAILY", "COUNT": 6},
        )
        found = mine.search(
            start=datetime(2026, 3, 1, tzinfo=UTC), end=datetime(2026, 3, 10, tzinfo=UTC), event=True, expand=True
        )
        parts = [part for one in found for part in one.icalendar_instance.walk("VEVENT")]
    return sorted((f"{part.start.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", str(part["SUMMARY"])) for part in parts)


async def test_the_emulators_work_week_has_a_day_full_of_meetings(tmp_path: Path):
    now = datetime(2026, 3, 4, 8, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    local = LocalCalendar(tmp_path / "server")
    await local.start()
    await local.fill_work_week(now)
    car = Car(tmp_path / "car", Account(local.url, local.user, local.password), local.ca_file)
    assert (await car.sync()).trouble is None
    today = [one for one in car.instances if one.start.startswith(TODAY.isoformat())]
    assert {"Stand-up", "Release day", "Call with the workshop"} <= {one.title for one in today}
    assert [one.title for one in car.instances if one.moved] == ["Design review"]
    assert {one.title for one in car.instances if one.status == "cancelled"} == {"Budget round"}
    assert all(one.location for one in car.instances if one.title.startswith("Customer visit"))
    assert car.flaws == []
    car.store.close()
    await local.stop()


async def test_a_server_that_dies_by_itself_comes_back_on_the_same_port(tmp_path: Path):
    local = LocalCalendar(tmp_path / "server")
    await local.start()
    url = local.url
    kill(local)
    assert local.pid == 0
    await local.start()
    assert (local.url, local.pid > 0) == (url, True)
    await local.stop()


async def test_a_server_that_does_not_start_says_what_it_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hmi.emulator.caldav._CONFIGURATION", "[nonsense]\nwhat = {port}{folder}\n")
    with pytest.raises(LocalCalendarError, match="nonsense"):
        await LocalCalendar(tmp_path / "server").start()


def kill(local: LocalCalendar) -> None:
    """kill -9, and wait until it is dead."""
    pid = local.pid
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
