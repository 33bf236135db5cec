"""The agenda: one day on its time rail, the next meeting enlarged, how old it is when that matters."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hmi.sdk import Action, AgendaItem, AgendaTemplate, EmptyTemplate, ErrorTemplate, Screen, Template

from .account import AccountScreen
from .app import Calendar
from .detail import DetailScreen
from .flaws import FlawsScreen
from .pages import remark, title_of
from .records import Instance, Trouble
from .words import SyncProblem

FRESH = timedelta(hours=1)
"""Younger data needs no remark."""


class AgendaScreen(Screen):
    """The root of the app."""

    app: Calendar

    def __init__(self) -> None:
        self._offset = 0
        self._asked = False
        """The driver waits for a reading."""

    def render(self) -> Template:
        """A day; or what is missing and the one step that mends it."""
        if self.app.account is None:
            return self._no_account()
        problem = self.app.problem
        if problem is not None and self.app.diary.synced is None and self.app.diary.empty and not self._asked:
            return ErrorTemplate(
                title=self.app.name, text=problem.sentence, remedy=problem.remedy, actions=[self._step(problem)]
            )
        return self._day()

    def _no_account(self) -> Template:
        words = SyncProblem(Trouble("no-account"), self.app)
        add = Action("account", self.tr("Add account"), icon="account-plus-outline", on_select=self._open_account)
        add.enabled = self.context.driving.sign_in
        text = f"{words.sentence} {words.remedy}"
        return EmptyTemplate(title=self.app.name, text=text, icon="calendar-blank-outline", actions=[add])

    def _day(self) -> Template:
        diary = self.app.diary
        day = diary.today + timedelta(days=self._offset)
        meetings = diary.day(day)
        upcoming = diary.next_meeting()
        note, warns = self._note()
        return AgendaTemplate(
            title=self.app.name,
            day=day.isoformat(),
            items=[self._item(one) for one in meetings],
            next_key=upcoming.key if upcoming in meetings and upcoming else "",
            note=note,
            note_tone="caution" if warns else "normal",
            empty=self.tr("Nothing on this day"),
            loading=diary.synced is None and diary.empty,
            on_previous=self._previous if day > diary.window.first else False,
            on_next=self._next if day < diary.window.last else False,
            actions=self._actions(),
        )

    def _item(self, one: Instance) -> AgendaItem:
        async def open_detail() -> None:
            await self.push(DetailScreen(one.key))

        begin, end = (one.start, one.end) if one.all_day else (self._iso(one, 0), self._iso(one, 1))
        return AgendaItem(
            key=one.key,
            title=title_of(self.app, one),
            start=begin,
            end=end,
            all_day=one.all_day,
            location="" if one.status == "cancelled" else one.location,
            note=remark(self.app, one),
            tone="caution" if one.moved else "normal",
            on_select=open_detail,
        )

    def _iso(self, one: Instance, which: int) -> str:
        moment: datetime = (self.app.diary.begin, self.app.diary.end)[which](one)
        return moment.isoformat(timespec="seconds")

    def _note(self) -> tuple[str, bool]:
        """How old the data is, once that matters, and why."""
        synced, problem, diary = self.app.diary.synced, self.app.problem, self.app.diary
        if self._asked:
            return self.tr("Reading your calendar"), False
        if synced is None:
            return (problem.sentence, True) if problem is not None else (self.tr("Reading your calendar"), False)
        age = self.app.now() - synced
        when = self.app.format.time(synced)
        if self._local_day(synced) != diary.today:
            when = f"{self.app.format.day(synced, diary.today)}, {when}"
        if problem is not None:
            return self.tr("{problem} This is from {when}.", problem=problem.sentence, when=when), True
        return (self.tr("From {when}", when=when), False) if age > FRESH else ("", False)

    def _local_day(self, moment: datetime) -> date:
        return moment.astimezone(self.app.zone).date()

    def _actions(self) -> list[Action]:
        actions = []
        if self._offset:
            actions.append(Action("today", self.tr("Today"), icon="calendar-today", on_select=self._today))
        problem, flaws = self.app.problem, self.app.diary.summary.flaws
        if problem is not None:
            actions.append(self._step(problem))
        if flaws:
            label = self.app.ntr("{count} entry with a fault", "{count} entries with a fault", flaws)
            actions.append(Action("flaws", label, icon="calendar-alert", tone="caution", on_select=self._open_flaws))
        if self.context.driving.sign_in and (problem is None or problem.step != "account"):
            actions.append(
                Action("account", self.tr("Account"), icon="account-cog-outline", on_select=self._open_account)
            )
        return actions

    def _step(self, problem: SyncProblem) -> Action:
        if problem.step == "account":
            return Action(
                "account",
                self.tr("Check account"),
                icon="account-cog-outline",
                enabled=self.context.driving.sign_in,
                on_select=self._open_account,
            )
        return Action(
            "retry", self.tr("Try again"), icon="refresh", enabled=not self._asked, on_select=self._read_again
        )

    async def _read_again(self) -> None:
        self._asked = True
        self.invalidate()
        try:
            await self.app.refresh()
        finally:
            self._asked = False
            self.invalidate()

    def _previous(self) -> None:
        self._turn(self._offset - 1)

    def _next(self) -> None:
        self._turn(self._offset + 1)

    def _today(self) -> None:
        self._turn(0)

    def _turn(self, offset: int) -> None:
        self._offset = offset
        self.invalidate()

    async def _open_account(self) -> None:
        await self.push(AccountScreen())

    async def _open_flaws(self) -> None:
        await self.push(FlawsScreen())
