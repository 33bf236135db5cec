"""Tab Now: how full, how fast, until when; the limit's handle, and one main action."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hmi.sdk import Action, Fact, GaugeTemplate

from . import signals, words

if TYPE_CHECKING:
    from .app import Charge

LOWEST_LIMIT, LIMIT_STEP = 50, 5


def now_page(app: Charge) -> GaugeTemplate:
    """The gauge."""
    readings = app.readings
    soc, limit = readings.number(signals.SOC), readings.number(signals.LIMIT)

    async def set_limit(percent: float) -> None:
        await app.ask(signals.LIMIT, round(percent))

    return GaugeTemplate(
        title=app.tr("Battery"),
        label=app.tr("State of charge"),
        value=soc,
        unit="%",
        reason="" if soc is not None else app.tr(readings.why(signals.SOC)),
        status=app.trouble or app.scheduler.trouble or words.status(app),
        tone="caution" if app.trouble or app.scheduler.trouble else words.tone(app),
        target=limit,
        target_label=app.tr("Limit") if limit is not None else "",
        target_minimum=min(LOWEST_LIMIT, limit) if limit is not None else LOWEST_LIMIT,
        target_maximum=100,
        target_step=LIMIT_STEP,
        on_target=set_limit if limit is not None else False,
        facts=_facts(app),
        actions=_actions(app),
    )


def _facts(app: Charge) -> list[Fact]:
    """Most important first: a small display shows three. Without a charge there is neither power nor time."""
    readings = app.readings
    metres = readings.number(signals.RANGE)
    reach = app.format.distance(metres / 1000) if metres is not None else app.tr(readings.brief(signals.RANGE))
    return [
        *_flow(app),
        Fact("range", app.tr("Range"), reach, icon="map-marker-distance"),
        Fact("plug", app.tr("Plug"), _plug(app), icon="ev-plug-type2"),
        Fact(
            "flap",
            app.tr("Charging flap"),
            _yes_no(app, signals.FLAP, app.tr("Open"), app.tr("Closed")),
            icon="ev-station",
        ),
    ]


def _flow(app: Charge) -> list[Fact]:
    """Power and time of a charge; of one that waits, when it will be done."""
    readings = app.readings
    seconds = readings.number(signals.SECONDS_LEFT)
    if readings.switch(signals.IS_CHARGING) is not False:
        return [
            Fact("power", app.tr("Power"), _power(app), icon="lightning-bolt"),
            Fact("time", app.tr("Time to limit"), _time_left(app, seconds), icon="timer-outline"),
        ]
    if not seconds or not readings.switch(signals.PLUGGED):
        return []
    ready = app.format.time(app.car_time() + timedelta(seconds=seconds))
    return [Fact("time", app.tr("Ready at"), ready, icon="timer-outline")]


def _power(app: Charge) -> str:
    """Of the charge; a driving car's power is no business of this page."""
    if app.readings.switch(signals.IS_CHARGING) is None:
        return app.tr(app.readings.brief(signals.IS_CHARGING))
    return words.kilowatts(app, app.readings.power_kw)


def _time_left(app: Charge, seconds: float | None) -> str:
    return app.tr(app.readings.brief(signals.SECONDS_LEFT)) if seconds is None else app.format.duration(seconds)


def _plug(app: Charge) -> str:
    plugged, locked = app.readings.switch(signals.PLUGGED), app.readings.switch(signals.LOCKED)
    if plugged is None:
        return app.tr(app.readings.brief(signals.PLUGGED))
    if not plugged:
        return app.tr("Not connected")
    return app.tr("Connected, locked") if locked else app.tr("Connected")


def _yes_no(app: Charge, path: str, yes: str, no: str) -> str:
    on = app.readings.switch(path)
    if on is None:
        return app.tr(app.readings.brief(path))
    return yes if on else no


def _actions(app: Charge) -> list[Action]:
    """What the driver can do now, the next step first; nothing that cannot be pressed."""
    readings = app.readings

    async def unlock() -> None:
        await app.ask(signals.LOCKED, value=False)

    async def open_flap() -> None:
        await app.ask(signals.FLAP, value=True)

    actions = []
    if readings.switch(signals.IS_CHARGING):
        actions = [Action("stop", app.tr("Stop charging"), icon="stop", on_select=app.stop)]
    elif words.can_start(app):
        actions = [Action("start", app.tr("Charge now"), icon="ev-station", tone="accent", on_select=app.start)]
    if readings.switch(signals.PLUGGED) and readings.switch(signals.LOCKED):
        actions.append(Action("unlock", app.tr("Unlock cable"), icon="lock-open-variant", on_select=unlock))
    parked = app.context.driving.state == "parked"
    if parked and readings.switch(signals.PLUGGED) is False and readings.switch(signals.FLAP) is False:
        actions.append(Action("open-flap", app.tr("Open flap"), icon="ev-plug-type2", on_select=open_flap))
    return actions
