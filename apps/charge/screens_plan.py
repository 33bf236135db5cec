"""Tab Plan: ready by, cheap hours, preconditioning; times and prices are typed while parked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hmi.sdk import Action, Choice, FormTemplate, ListTemplate, Row, Screen, Section, Template
from hmi.sdk.templates import Field
from msgspec.structs import replace

from . import signals, words
from .settings import CURRENCIES, clock_time, price

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
            ],
            note=note(app),
            actions=[self._values()],
        )

    def _ready(self) -> Row:
        app = self._screen.app
        at = app.format.time(app.settings.ready)
        return self._switch(
            "ready_on",
            app.tr("Ready by {time}", time=at),
            app.tr("Every day, wherever you plug in"),
            "clock-check-outline",
        )

    def _cheap(self) -> Row:
        app, settings = self._screen.app, self._screen.app.settings
        hours = f"{app.format.time(settings.cheap_start)} – {app.format.time(settings.cheap_end)}"
        return self._switch("cheap_on", app.tr("Prefer cheap hours"), hours, "cash-clock")

    def _cabin(self) -> Row:
        app = self._screen.app
        return self._switch("cabin", app.tr("Warm or cool the cabin"), app.tr("15 minutes before"), "car-seat-heater")

    def _battery(self) -> Row:
        app = self._screen.app
        return self._switch("battery", app.tr("Warm the battery"), app.tr("While plugged in"), "battery-heart-outline")

    def _switch(self, name: str, title: str, subtitle: str, icon: str) -> Row:
        app = self._screen.app
        known = {"ready_on": app.settings.ready_on, "cheap_on": app.settings.cheap_on}
        checked = known.get(name, getattr(app.settings, name))
        possible = app.settings.ready_on or name == "ready_on"

        async def turn(on: bool) -> None:
            await app.change(replace(app.settings, **{name: on}))

        return Row(
            name,
            title,
            subtitle=subtitle,
            icon=icon,
            trailing="toggle",
            checked=checked,
            enabled=possible,
            on_toggle=turn,
        )

    def _values(self) -> Action:
        """Typing is for the parked car."""
        app = self._screen.app
        parked = app.context.driving.keyboard
        return Action("values", app.tr("Times and prices"), icon="pencil", enabled=parked, on_select=self._open)

    async def _open(self) -> None:
        await self._screen.push(ValuesForm())


def note(app: Charge) -> str:
    """What the plan comes to."""
    plan = app.scheduler.plan
    if app.scheduler.trouble:
        return app.scheduler.trouble
    if not app.settings.ready_on:
        return app.tr("The car charges as soon as it is plugged in.")
    if app.readings.switch(signals.IS_CHARGING):
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


def amount(value: float) -> str:
    """``0.30``, and more decimals where there are more."""
    return max(f"{value:.2f}", f"{value:g}", key=len)


class ValuesForm(Screen):
    """Times and prices."""

    app: Charge

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}
        self._wrong: frozenset[str] = frozenset()

    def render(self) -> Template:
        """Each wrong field says what it wants."""
        settings = self.app.settings
        values = {
            "ready": (self.tr("Ready by"), "time", f"{settings.ready:%H:%M}"),
            "cheap_start": (self.tr("Cheap hours from"), "time", f"{settings.cheap_start:%H:%M}"),
            "cheap_end": (self.tr("Cheap hours to"), "time", f"{settings.cheap_end:%H:%M}"),
            "price": (self.tr("Price per kWh"), "number", amount(settings.price)),
            "cheap_price": (self.tr("Price in cheap hours"), "number", amount(settings.cheap_price)),
        }
        fields = [
            Field(
                key, label, kind=kind, value=self._typed.get(key, value), error=self._wants(key, kind), required=True  # type: ignore[arg-type]
            )
            for key, (label, kind, value) in values.items()
        ]  # fmt: skip
        choices = [Choice(code, code) for code in CURRENCIES]
        currency = self._typed.get("currency", settings.currency)
        fields.append(Field("currency", self.tr("Currency"), kind="choice", value=currency, choices=choices))
        return FormTemplate(
            title=self.tr("Times and prices"), fields=fields, submit_label=self.tr("Save"), on_submit=self._submit
        )

    def _wants(self, key: str, kind: str) -> str:
        if key not in self._wrong:
            return ""
        return self.tr("Write a time like 07:10.") if kind == "time" else self.tr("Write a price like 0.30.")

    async def _submit(self, values: dict[str, str]) -> None:
        times = {key: clock_time(values.get(key, "")) for key in ("ready", "cheap_start", "cheap_end")}
        prices = {key: price(values.get(key, "")) for key in ("price", "cheap_price")}
        self._typed = values
        self._wrong = frozenset(key for key, value in (times | prices).items() if value is None)
        if self._wrong:
            self.invalidate()
            return
        currency = values.get("currency", "")
        known = currency if currency in CURRENCIES else self.app.settings.currency
        await self.app.change(replace(self.app.settings, currency=known, **times, **prices))
        await self.pop()
