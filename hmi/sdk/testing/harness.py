"""Runs an app through the same encoding, strict decoding and event path as in a car."""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import Awaitable, Callable, Generator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from hmi.sdk.app import App
from hmi.sdk.context import Context, DrivingRestrictions
from hmi.sdk.keys import Pressable, pressables, selected_page
from hmi.sdk.ports import Ports
from hmi.sdk.session import Session
from hmi.sdk.templates import Card, FormTemplate, GaugeTemplate, Template
from hmi.sdk.testing.clock import FakeClock
from hmi.sdk.testing.fakes import FakeNotice, FakeNotices, FakePictures, FakeShell, FakeVehicle
from hmi.sdk.vehicle import Quality
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

WAIT_LIMIT = 5.0
"""Seconds that ``until`` waits."""


class Done:
    """What every step returns: it has been taken already; ``await`` it to let the app finish what follows from it."""

    def __init__(self, settle: Callable[[], Awaitable[None]]) -> None:
        self._settle = settle

    def __await__(self) -> Generator[Any, None, None]:
        return self._settle().__await__()


class AppHarness:
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
        self._notices = FakeNotices()
        self._context = context or Context(driving=PARKED)
        self._errors = _Errors()
        self.app = app()
        ports = Ports(
            app_id=app_id,
            name=app.__name__,
            folder=folder or Path(sys.modules[app.__module__].__file__ or ".").parent,
            state=self.state,
            shell=self.shell,
            vehicle=self.vehicle,
            notices=self._notices,
            pictures=self.pictures,
            clock=self.clock,
        )
        self.session = Session(self.app, ports)

    async def __aenter__(self) -> AppHarness:
        logging.getLogger(self.app.app_id).addHandler(self._errors)
        await self.session.begin()
        await self.session.start(self._context)
        await self.session.resume()
        await self.settle()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.stop()
        logging.getLogger(self.app.app_id).removeHandler(self._errors)
        use_language("en")
        if self._temporary is not None:
            self._temporary.cleanup()

    # --- what the driver sees ---------------------------------------------------------------------------------

    @property
    def template(self) -> Any:
        """The page as the shell has read it: handlers are True where somebody listens."""
        assert self.shell.template is not None, "the app has presented nothing"
        return self.shell.template

    @property
    def page(self) -> Template:
        """The page inside the selected tab, or the page itself."""
        return selected_page(self.template) or self.template

    @property
    def depth(self) -> int:
        """Screens in the stack."""
        return self.shell.depth

    @property
    def card(self) -> Card | None:
        """The card on the home screen."""
        return self.shell.card

    @property
    def notices(self) -> list[FakeNotice]:
        """Every notice shown, oldest first."""
        return self._notices.shown

    @property
    def vehicle_sets(self) -> list[tuple[str, Any]]:
        """Every request to an actuator, oldest first."""
        return self.vehicle.sets

    @property
    def errors(self) -> list[str]:
        """What the app has logged as ERROR or worse."""
        return self._errors.messages

    # --- what the driver does ---------------------------------------------------------------------------------

    def tap(self, key: str) -> Done:
        """Touch a row, tile, action, item or tab."""
        return self._send(key, "select", "on_select", None)

    def toggle(self, key: str, on: bool | None = None) -> Done:
        """Turn a row's switch over, or to ``on``."""
        part = self._part(key)
        return self._send(key, "toggle", "on_toggle", not getattr(part, "checked", False) if on is None else on)

    def change(self, key: str, value: str) -> Done:
        """Leave a field of a form with ``value`` in it."""
        return self._send(key, "change", "on_change", value)

    def submit(self, values: dict[str, str] | None = None, **more: str) -> Done:
        """Submit the form; fields that are not named keep their value."""
        page = self.page
        assert isinstance(page, FormTemplate), f"{type(page).__name__} is no form"
        assert page.on_submit, "nobody listens to on_submit"
        given = {**(values or {}), **more}
        unknown = given.keys() - {field.key for field in page.fields}
        assert not unknown, f"the form has no field {unknown}"
        return self._event("submit", "submit", {field.key: field.value for field in page.fields} | given)

    def drag(self, value: float) -> Done:
        """Drag a gauge's target mark."""
        page = self.page
        assert isinstance(page, GaugeTemplate), f"{type(page).__name__} is no gauge"
        assert page.on_target, "nobody listens to on_target"
        return self._event("target", "change", value)

    def previous(self) -> Done:
        """Turn an agenda to the day before."""
        return self._event("previous", "select", None)

    def next(self) -> Done:
        """Turn an agenda to the day after."""
        return self._event("next", "select", None)

    def load_more(self) -> Done:
        """Scroll to the end of a list that has more."""
        assert self.session.load_more(self.shell.screen), "nobody listens to on_more"
        return Done(self.settle)

    async def back(self) -> bool:
        """Press Back; False at the root."""
        handled = await self.session.back()
        await self.settle()
        return handled

    def act(self, notice: int, action: str = "default") -> Done:
        """Touch an action of a notice."""
        self.notices[notice].act(action)
        return Done(self.settle)

    def tap_card(self) -> Done:
        """Touch the card's action."""
        assert self.card is not None and self.card.action is not None, "the card has no action"  # noqa: PT018
        self.session.card_event(self.card.action.key, "select", None)
        return Done(self.settle)

    # --- what the car does ------------------------------------------------------------------------------------

    def signal(self, path: str, value: Any, unit: str = "", quality: Quality = "good", reason: str = "") -> Done:
        """The car reports a value."""
        self.vehicle.feed(path, value, unit, quality, reason)
        return Done(self.settle)

    def vehicle_away(self, reason: str = "The car's signals are not there.") -> Done:
        """The vehicle service goes; an empty reason brings it back."""
        self.vehicle.leave(reason)
        return Done(self.settle)

    def refuse(self, path: str, sentence: str) -> None:
        """The car will refuse requests to ``path``."""
        self.vehicle.refusals[path] = sentence

    async def set_context(self, context: Context) -> None:
        """Restrictions, locale, units, theme or profile change."""
        await self.session.set_context(context)
        await self.settle()

    async def restrict(self, driving: DrivingRestrictions) -> None:
        """The driving state changes: PARKED, MOVING, or any other."""
        await self.set_context(msgspec.structs.replace(self.session.context, driving=driving))

    async def hide(self) -> None:
        """Another app comes to the display."""
        await self.session.pause()
        await self.settle()

    async def show(self) -> None:
        """The app comes back to the display."""
        await self.session.resume()
        await self.settle()

    async def advance(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.advance(seconds)
        await self.settle()

    # --- waiting ----------------------------------------------------------------------------------------------

    async def settle(self) -> None:
        """Wait until no handler runs and the page shows the present state."""
        for _ in range(3):
            for _ in range(5):
                await asyncio.sleep(0)
            await self.session.dispatcher.settled()
            await self.session.presenter.idle()
            await self.session.cards.idle()

    async def until(self, condition: Callable[[], Any], limit: float = WAIT_LIMIT) -> None:
        """Wait for background work: until ``condition()`` is true, at most ``limit`` seconds of real time."""
        async with asyncio.timeout(limit):
            while not condition():  # noqa: ASYNC110 the app under test knows no event for it
                await asyncio.sleep(0.005)
        await self.settle()

    # --- inside -----------------------------------------------------------------------------------------------

    def _part(self, key: str) -> Pressable:
        parts = {part.key: part for _, _, part in pressables(self.template)}
        assert key in parts, f"nothing on the page has the key {key!r}; there are {', '.join(parts) or 'none'}"
        return parts[key]

    def _send(self, key: str, event: str, attribute: str, value: Any) -> Done:
        part = self._part(key)
        assert getattr(part, "enabled", True), f"{key!r} is disabled"
        listener = getattr(part, attribute, None)
        listens = self.template.on_select if listener is None and event == "select" else listener
        assert listens, f"nobody listens to {attribute} of {key!r}"
        return self._event(key, event, value)

    def _event(self, key: str, event: str, value: Any) -> Done:
        taken = self.session.event(self.shell.screen, key, event, value)
        assert taken, f"nobody listens to {event} of {key!r}"
        return Done(self.settle)


class _Errors(logging.Handler):
    """Keeps what the app logs as ERROR."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.messages.append(record.getMessage())
