"""Tab Plan: ready by, cheap hours, preconditioning."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from hmi.sdk import Action, ListTemplate, Row, Section
from msgspec.structs import replace

from . import signals, words
from .comfort import AWAKE
from .screens_values import ValuesForm

if TYPE_CHECKING:
    from .app import Charge
    from .plan import Plan
    from .screens import ChargeScreen


class PlanPages:
    """The tab's list."""

    def __init__(self, screen: ChargeScreen) -> None:
        self._screen = screen

    def page(self) -> ListTemplate:
        """Switches first; what follows from them is the note."""
        app = self._screen.app
        return ListTemplate(
            title=app.tr("Plan"),
            sections=[
                Section("departure", app.tr("Departure"), [self._ready(), self._cheap()]),
                Section("comfort", app.tr("Before you leave"), [self._cabin(), self._battery()]),
                Section("at_once", app.tr("Now"), [self._cabin_now(), self._battery_now()]),
            ],
            note=note(app),
            actions=[self._values()],
        )

    def _ready(self) -> Row:
        app = self._screen.app
        title = app.tr("Ready by {time}", time=app.format.time(app.settings.ready))
        return self._switch("ready_on", title, app.tr("Every day, wherever you plug in"), "clock-check-outline", "")

    def _cheap(self) -> Row:
        app = self._screen.app
        missing = self._missing() or ("" if app.settings.cheap else app.tr("Set cheap hours first"))
        return self._switch("cheap_on", app.tr("Prefer cheap hours"), windows(app), "cash-clock", missing)

    def _cabin(self) -> Row:
        app = self._screen.app
        title, when = app.tr("Warm or cool the cabin"), app.tr("15 minutes before")
        return self._switch("cabin", title, when, "car-seat-heater", self._missing())

    def _battery(self) -> Row:
        app = self._screen.app
        title, when = app.tr("Warm the battery"), app.tr("While plugged in")
        return self._switch("battery", title, when, "battery-heart-outline", self._missing())

    def _cabin_now(self) -> Row:
        app = self._screen.app

        async def turn(on: bool) -> None:
            await app.scheduler.comfort.cabin_at_once(on=on)

        title = app.tr("Warm or cool the cabin")
        lasts = "" if app.readings.word(signals.IGNITION) in AWAKE else app.tr("For 30 minutes")
        return self._now("cabin_now", title, lasts, "car-seat-heater", signals.CLIMATE, turn)

    def _battery_now(self) -> Row:
        app = self._screen.app

        async def turn(on: bool) -> None:
            await app.scheduler.comfort.battery_at_once(on=on)

        title = app.tr("Warm the battery")
        lasts = app.tr("For 30 minutes")
        return self._now("battery_now", title, lasts, "battery-heart-outline", signals.CONDITIONING, turn)

    def _now(
        self, key: str, title: str, lasts: str, icon: str, path: str, turn: Callable[[bool], Awaitable[None]]
    ) -> Row:
        """What the car does at the moment, whoever has asked for it."""
        app = self._screen.app
        active = app.readings.switch(path)
        return Row(
            key,
            title,
            subtitle=lasts if active is not None else app.tr(app.readings.brief(path)),
            icon=icon,
            trailing="toggle",
            checked=bool(active),
            enabled=active is not None,
            on_toggle=turn,
        )

    def _missing(self) -> str:
        """What has no departure to go by is grey, and says so."""
        app = self._screen.app
        return "" if app.settings.ready_on else app.tr("Set a ready-by time first")

    def _switch(self, name: str, title: str, subtitle: str, icon: str, missing: str) -> Row:
        app = self._screen.app

        async def turn(on: bool) -> None:
            await app.change(replace(app.settings, **{name: on}))

        return Row(
            name,
            title,
            subtitle=missing or subtitle,
            icon=icon,
            trailing="toggle",
            checked=getattr(app.settings, name),
            enabled=not missing,
            on_toggle=turn,
        )

    def _values(self) -> Action:
        """Typing is for the parked car."""
        app = self._screen.app
        parked = app.context.driving.keyboard
        return Action("values", app.tr("Times and prices"), icon="pencil", enabled=parked, on_select=self._open)

    async def _open(self) -> None:
        await self._screen.push(ValuesForm())


def windows(app: Charge) -> str:
    """``22:00 – 06:00 and 13:00 – 15:00``"""
    spans = [f"{app.format.time(start)} – {app.format.time(end)}" for start, end in app.settings.cheap]
    if len(spans) > 2:
        return app.tr("{first}, {second} and {third}", first=spans[0], second=spans[1], third=spans[2])
    return app.tr("{first} and {second}", first=spans[0], second=spans[1]) if len(spans) == 2 else "".join(spans)


def note(app: Charge) -> str:
    """What the plan comes to."""
    plan = app.scheduler.plan
    if trouble := app.trouble or app.scheduler.trouble:
        return trouble
    if not app.settings.ready_on:
        return app.tr("The car charges as soon as it is plugged in.")
    if app.readings.switch(signals.IS_CHARGING) or app.scheduler.broken_off:
        return words.status(app)
    if app.readings.word(signals.COMMAND) == "STOP" and app.readings.switch(signals.PLUGGED):
        return app.tr("You have stopped charging. It goes on when you start it, or plug in again.")
    if plan is None:
        return app.tr("The plan waits until the car reports its charge and limit.")
    return _outcome(app, plan)


def _outcome(app: Charge, plan: Plan) -> str:
    """From when to when."""
    if plan.late:
        return app.tr("Too short for the limit: ready at {time}.", time=app.format.time(plan.end))
    if plan.end <= plan.start:
        return app.tr("The limit is reached.")
    if plan.cheap:
        return app.tr(
            "Charges from {start} to {end}, {cheap} of it in cheap hours.",
            start=app.format.time(plan.start), end=app.format.time(plan.end), cheap=app.format.duration(plan.cheap),
        )  # fmt: skip
    return app.tr("Charges from {start} to {end}.", start=app.format.time(plan.start), end=app.format.time(plan.end))
