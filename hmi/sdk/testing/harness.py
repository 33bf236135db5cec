"""Runs an app through the same encoding, strict decoding and event path as in a car."""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from hmi.sdk.app import App
from hmi.sdk.context import Context, DrivingRestrictions
from hmi.sdk.ports import Ports
from hmi.sdk.session import Session
from hmi.sdk.testing.clock import FakeClock
from hmi.sdk.testing.eyes import ErrorLog
from hmi.sdk.testing.fake_vehicle import FakeVehicle
from hmi.sdk.testing.fakes import FakeNotices, FakePictures, FakeShell
from hmi.sdk.testing.hands import Hands
from hmi.sdk.words import use_language

PARKED = DrivingRestrictions(
    state="parked",
    flags=0,
    rows=None,
    items=None,
    depth=None,
    text=None,
    text_cjk=None,
    keyboard=True,
    sign_in=True,
    video=True,
    message_body=True,
    pictures="any",
    heads_up=("all",),
)
MOVING = DrivingRestrictions(state="moving")

WAIT_LIMIT = 20.0
"""Seconds that ``until`` waits."""


class AppHarness(Hands):
    """``async with AppHarness(Charge, state=tmp_path) as h: await h.tap("start"); h.template``

    The car is parked unless ``context`` says otherwise; the time stands at ``now`` until ``advance``.
    """

    def __init__(
        self,
        app: type[App],
        *,
        state: Path | None = None,
        context: Context | None = None,
        now: datetime | None = None,
        app_id: str = "org.hmi.test",
        folder: Path | None = None,
        clock: FakeClock | None = None,
    ) -> None:
        self._temporary = tempfile.TemporaryDirectory() if state is None else None
        self.state = Path(self._temporary.name) if self._temporary else Path(str(state))
        self.clock = clock or FakeClock(now)
        self.shell = FakeShell()
        self.vehicle = FakeVehicle(self.clock)
        self.pictures = FakePictures()
        self.shown = FakeNotices()
        self._context = context or Context(driving=PARKED)
        self.log = ErrorLog()
        self.app = app()
        ports = Ports(
            app_id=app_id,
            name=app.__name__,
            folder=folder or Path(sys.modules[app.__module__].__file__ or ".").parent,
            state=self.state,
            shell=self.shell,
            vehicle=self.vehicle,
            notices=self.shown,
            pictures=self.pictures,
            clock=self.clock,
        )
        self.session = Session(self.app, ports)
        self._beginning: asyncio.Task[None] | None = None

    async def __aenter__(self) -> AppHarness:
        logging.getLogger(self.app.app_id).addHandler(self.log)
        try:
            await self._begin()
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def _begin(self) -> None:
        self._beginning = asyncio.create_task(self.session.begin())
        first_screen = asyncio.create_task(self.session.beginning.first_screen.wait())
        await asyncio.wait({self._beginning, first_screen}, return_when=asyncio.FIRST_COMPLETED)
        first_screen.cancel()
        self._raise_a_crash()
        await self.session.start(self._context)
        await self.session.resume()
        await self.settle()

    async def __aexit__(self, *_: object) -> None:
        if self._beginning is not None:
            self._beginning.cancel()
        await self.session.stop()
        logging.getLogger(self.app.app_id).removeHandler(self.log)
        use_language("en")
        if self._temporary is not None:
            self._temporary.cleanup()

    # --- waiting ----------------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Wait until no handler runs and the page shows the present state."""
        for _ in range(3):
            for _ in range(5):
                await asyncio.sleep(0)
            await self.session.dispatcher.settled()
            await self.session.presenter.idle()
            await self.session.cards.idle()
        self._raise_a_crash()

    def _raise_a_crash(self) -> None:
        """What would end the process in a car ends the test."""
        if self._beginning is not None and self._beginning.done():
            self._beginning.result()

    async def until(self, condition: Callable[[], Any], limit: float = WAIT_LIMIT) -> None:
        """Wait for background work: until ``condition()`` is true, at most ``limit`` seconds of real time."""
        try:
            async with asyncio.timeout(limit):
                while not condition():  # noqa: ASYNC110 the app under test knows no event for it
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(
                f"waited {limit:g} s; the page is {self.shell.template!r:.500}; errors: {self.errors or 'none'}"
            ) from None
        await self.settle()
