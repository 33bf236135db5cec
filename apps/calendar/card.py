"""The glance on the home screen: the next meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hmi.sdk import Card

from .pages import in_line, remark, title_of
from .records import Trouble
from .words import SyncProblem

if TYPE_CHECKING:
    from .app import Calendar

ICON = "calendar-clock"


def next_card(app: Calendar) -> Card:
    """The time large, the meeting and its place below; without one, why."""
    title = app.tr("Next meeting")
    if app.account is None:
        return Card(title=title, icon=ICON, reason=SyncProblem(Trouble("no-account"), app).sentence)
    one = app.diary.next_meeting()
    if one is None:
        return Card(title=title, icon=ICON, reason=_nothing(app))
    begin = app.diary.begin(one)
    if begin <= app.now() < app.diary.end(one):
        title = app.tr("Now, until {time}", time=app.format.time(app.diary.end(one)))
    day = "" if begin.date() == app.diary.today else app.format.day(begin, app.diary.today)
    line = in_line(app, title_of(app, one), one.location)
    return Card(
        title=app.format.in_line(title, day),
        icon=ICON,
        value=app.format.time(begin),
        line=line[:256],
        tone="caution" if app.problem is not None or remark(app, one) else "normal",
    )


def _nothing(app: Calendar) -> str:
    if app.problem is not None:
        return app.problem.sentence
    return app.tr("Nothing in the next weeks") if app.diary.synced else app.tr("Reading your calendar")
