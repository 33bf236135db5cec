"""The sentences that several pages share."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hmi.sdk.templates import Tone

from . import signals
from .readings import moment

if TYPE_CHECKING:
    from .app import Charge


def status(app: Charge) -> str:
    """What the battery is doing, in one sentence."""
    readings = app.readings
    charging, plugged = readings.switch(signals.IS_CHARGING), readings.switch(signals.PLUGGED)
    limit = readings.number(signals.LIMIT)
    if charging:
        return _charging(app, limit)
    if charging is None:
        return app.tr("Charging state unknown: {reason}", reason=app.tr(readings.why(signals.IS_CHARGING)))
    if plugged is None:
        return app.tr("Plug unknown: {reason}", reason=app.tr(readings.why(signals.PLUGGED)))
    if plugged:
        return _waiting(app, limit)
    return app.tr("The charging flap is open") if readings.switch(signals.FLAP) else app.tr("Not plugged in")


def _charging(app: Charge, limit: float | None) -> str:
    """To where, and until when."""
    seconds = app.readings.number(signals.SECONDS_LEFT)
    if limit is None:
        return app.tr("Charging")
    if not seconds:
        return app.tr("Charging to {limit}", limit=app.format.percent(limit))
    ready = app.format.time(app.car_time() + timedelta(seconds=seconds))
    return app.tr("Charging to {limit}, ready at {time}", limit=app.format.percent(limit), time=ready)


def _waiting(app: Charge, limit: float | None) -> str:
    """Plugged in, and no current flows."""
    readings = app.readings
    soc = readings.number(signals.SOC)
    if soc is not None and limit is not None and soc >= limit - 0.6:
        if soc > limit + 1.5:  # it was lowered, or the battery was filled on the road
            return app.tr("Above the limit of {limit}", limit=app.format.percent(limit))
        return app.tr("Charged to {limit}", limit=app.format.percent(limit))
    if readings.word(signals.COMMAND) == "STOP":
        return app.tr("Charging stopped")
    if app.recorder.interrupted:
        return app.tr("Charging was interrupted")
    if timer := _timer(app):
        return timer
    return app.tr("Plugged in, not charging")


def _timer(app: Charge) -> str:
    """What the car's own timer waits for; "" when it waits for nothing."""
    mode, at = app.readings.word(signals.TIMER_MODE), moment(app.readings.word(signals.TIMER_TIME))
    if at is None or at <= app.car_time():
        return ""
    if mode == "END_TIME":
        return app.tr("Charging begins by itself, ready at {time}", time=app.format.time(at))
    if mode != "START_TIME":
        return ""
    cheap = app.scheduler.cheap()
    if cheap is not None and cheap.contains(at):
        return app.tr("Begins in cheap hours, at {time}", time=app.format.time(at))
    return app.tr("Charging begins at {time}", time=app.format.time(at))


def tone(app: Charge) -> Tone:
    """Green while it charges; a caution when it is low, broken off, or the flap would be open on the road."""
    readings = app.readings
    soc = readings.number(signals.SOC)
    if readings.switch(signals.IS_CHARGING):
        return "good"
    left_open = readings.switch(signals.PLUGGED) is False and readings.switch(signals.FLAP)
    broken = bool(readings.switch(signals.PLUGGED)) and app.recorder.interrupted
    return "caution" if left_open or broken or (soc is not None and soc < 15) else "accent"


def kilowatts(app: Charge, value: float | None, path: str = signals.POWER) -> str:
    """Power, or why it is unknown."""
    return app.format.power(value) if value is not None else app.tr(app.readings.brief(path))


def span(app: Charge, start: float | None, end: float | None) -> str:
    """``54 → 80 %``"""
    if start is None or end is None:
        return app.format.percent(end if end is not None else start)
    return app.tr("{start} → {end}", start=app.format.percent(start), end=app.format.percent(end))


def can_start(app: Charge) -> bool:
    """Plugged in, below the limit, and no current flows."""
    readings = app.readings
    soc, limit = readings.number(signals.SOC), readings.number(signals.LIMIT)
    below = soc is None or limit is None or soc < limit - 0.6
    return bool(readings.switch(signals.PLUGGED)) and readings.switch(signals.IS_CHARGING) is False and below
