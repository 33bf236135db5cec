"""Tab Curve: power over state of charge, live, with the past session faint behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hmi.sdk import Axis, ChartTemplate, Fact, Point, Series

from . import signals
from .store import Session

if TYPE_CHECKING:
    from .app import Charge


def curve_page(app: Charge) -> ChartTemplate:
    """The chart."""
    present, past = app.recorder.session, app.recorder.past
    series = []
    if past is not None and past.points:
        label = app.tr("Last time") if present is not None else _date(app, past)
        # Alone it is what the page shows, not what the present is compared with.
        series.append(Series("past", label, points=_points(past), style="line" if present is None else "faint"))
    if present is not None and present.points:
        series.append(Series("present", app.tr("Now"), points=_points(present)))
    return ChartTemplate(
        title=app.tr("Charging curve"),
        series=series,
        x_axis=Axis(app.tr("State of charge"), unit="%", minimum=0, maximum=100),
        y_axis=Axis(app.tr("Power"), unit="kW", minimum=0),
        sentence=_sentence(app, present, past),
        facts=_facts(app, present or past),
        empty=app.tr("The curve appears while the car charges."),
    )


def _sentence(app: Charge, present: Session | None, past: Session | None) -> str:
    kilowatts, soc = app.readings.power_kw, app.readings.number(signals.SOC)
    if app.readings.switch(signals.IS_CHARGING) and kilowatts is not None and soc is not None:
        return app.tr("{power} at {soc}.", power=app.format.power(kilowatts), soc=app.format.percent(soc))
    shown = present or past
    if shown is None or not shown.points:
        return app.tr("The curve appears while the car charges.")
    return app.tr("The last charge peaked at {power}.", power=app.format.power(shown.peak_kw))


def _facts(app: Charge, session: Session | None) -> list[Fact]:
    if session is None:
        return []
    return [
        Fact("energy", app.tr("Energy"), app.format.energy(session.energy_kwh)),
        Fact("peak", app.tr("Peak"), app.format.power(session.peak_kw)),
        Fact("average", app.tr("Average"), app.format.power(session.average_kw)),
    ]


def _points(session: Session) -> list[Point]:
    return [Point(soc, kilowatts) for soc, kilowatts in session.points]


def _date(app: Charge, session: Session) -> str:
    from datetime import UTC, datetime  # noqa: PLC0415 -- only for a past session

    return app.format.date(datetime.fromtimestamp(session.started, UTC))
