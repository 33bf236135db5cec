"""Every page of the bundled apps, in the states that a driver meets, as their own code renders them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from zoneinfo import ZoneInfo

from apps.calendar.app import Calendar
from apps.calendar.credentials import Credentials
from apps.calendar.records import Trouble
from apps.charge import signals
from apps.charge.app import Charge
from hmi.sdk import Context
from hmi.sdk.templates import AnyTemplate
from hmi.sdk.testing.harness import PARKED, AppHarness
from tests.conformance.caldav.car import calendar, event
from tests.unit.apps.calendar.conftest import ACCOUNT, FakeRunner
from tests.unit.apps.charge.conftest import Car

Pages = dict[str, AnyTemplate]
ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 9, 0, tzinfo=ZONE)
LONG = "Quarterly review of the charging infrastructure programme with all regions, suppliers and the works council"
FAR = "Kraftwerk Nord, building 12, second courtyard, Uferstraße 12, 24103 Kiel"
DAY = {
    "standup": event("standup", "Stand-up", "20260304T081500Z", "LOCATION:Room Zuse", "DESCRIPTION:Bring figures"),
    "long": event("long", LONG, "20260304T113000Z", f"LOCATION:{FAR}", "ORGANIZER;CN=Ada Lindqvist:mailto:a@b.example"),
    "beside": event("beside", "Lunch with Tomás", "20260304T114000Z", "STATUS:TENTATIVE"),
    "off": event("off", "Budget", "20260304T093000Z", "STATUS:CANCELLED"),
    "turned": event("turned", "\u202egnitekcah \u2067اجتماع", "20260304T150000Z", "LOCATION:\u202emoor"),
    "bad": event("bad", "Trap", "20260301T000000Z", "RRULE:FREQ=SOMETIMES"),
    "fair": calendar("BEGIN:VEVENT\r\nUID:f\r\nDTSTART;VALUE=DATE:20260304\r\nSUMMARY:Fair\r\nEND:VEVENT\r\n"),
}


@cache
def pages(locale: str) -> Pages:
    """Of both apps in one language; made once."""
    return asyncio.run(_pages(locale))


async def _pages(locale: str) -> Pages:
    context = Context(driving=PARKED, time_zone="Europe/Berlin", locale=locale)
    return {**await _in_a_folder(_charge, context), **await _in_a_folder(_calendar, context)}


async def _in_a_folder(make: Callable[[Path, Context], Awaitable[Pages]], context: Context) -> Pages:
    with TemporaryDirectory() as folder:
        return await make(Path(folder), context)


async def _charge(state: Path, context: Context) -> Pages:
    found: Pages = {}
    async with AppHarness(Charge, state=state, context=context, now=NOW, app_id="org.hmi.charge") as h:
        car = Car(h)
        found["charge-unknown"] = h.template
        await car.park()
        found["charge-unplugged"] = h.template
        for tab in ("curve", "history", "plan"):
            await h.tap(tab)
            await h.until(lambda: not getattr(h.page, "loading", False))
            found[f"charge-{tab}-empty"] = h.template
        await h.toggle("ready_on")
        await h.toggle("cheap_on")
        found["charge-plan"] = h.template
        await h.tap("values")
        found["charge-values"] = h.template
        await h.back()
        await h.tap("now")
        await car.plug(kilowatts=45)
        found["charge-charging"] = h.template
        await car.charge(61.0, 3.0, 600)
        await h.tap("curve")
        found["charge-curve"] = h.template
        await car.off(plugged=False)
        await car.until(lambda: car.app.recorder.session is None)
        found["charge-curve-past"] = h.template
        await h.tap("history")
        await h.until(lambda: getattr(h.page, "rows", []))
        found["charge-history"] = h.template
        await h.tap("session-1")
        found["charge-session"] = h.template
        await h.back()
        await h.tap("now")
        h.refuse(signals.LIMIT, "The car takes no other limit while it charges fast.")
        await h.drag(70)
        found["charge-refused"] = h.template
    return found


async def _calendar(state: Path, context: Context) -> Pages:
    runner, found = FakeRunner(), {}
    with patch("apps.calendar.app.Runner", runner):
        async with AppHarness(Calendar, state=state, context=context, now=NOW) as h:
            found["calendar-none"] = h.template
            await h.tap("account")
            runner.trouble = Trouble("password")
            await h.submit(url="https://cal.example/", user="ada", password="wrong")
            found["calendar-wrong-password"] = h.template
        Credentials(state).write(ACCOUNT)
        for kind in ("network", "certificate", "moved"):
            runner.trouble = Trouble(kind, "calendar.example.org")
            async with AppHarness(Calendar, state=state, context=context, now=NOW) as h:
                await h.until(lambda: h.app.problem)
                found[f"calendar-{kind}"] = h.template
        runner.trouble, runner.items = None, dict(DAY)
        async with AppHarness(Calendar, state=state, context=context, now=NOW) as h:
            found |= await _days(h, runner)
    return found


async def _days(h: AppHarness, runner: FakeRunner) -> Pages:
    await h.until(lambda: getattr(h.template, "items", []))
    found = {"calendar-day": h.template}
    for name, part in (("event", "Quarterly"), ("turned", "gnitekcah")):
        await h.tap(next(item.key for item in h.template.items if part in item.title))
        found[f"calendar-{name}"] = h.template
        await h.back()
    await h.tap("flaws")
    await h.until(lambda: h.template.rows)
    found["calendar-flaws"] = h.template
    await h.back()
    await h.next()
    found["calendar-empty-day"] = h.template
    await h.previous()
    await h.tap("account")
    found["calendar-account"] = h.template
    await h.tap("remove")
    found["calendar-remove"] = h.template
    await h.back()
    await h.back()
    runner.trouble = Trouble("network", "calendar.example.org")
    await h.advance(901)
    await h.until(lambda: h.template.note)
    found["calendar-offline"] = h.template
    return found
