"""The calendar app: puts its parts together and keeps them in step with the time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

import msgspec
from hmi.sdk import App, Context, Coordinator, Database, Screen, StorageError

from .card import next_card
from .credentials import Credentials
from .diary import Diary
from .pages import begins, in_line, title_of
from .records import Account, Instance, Trouble
from .reminders import Reminders
from .runner import Runner
from .schema import MIGRATIONS
from .words import SyncProblem

INTERVAL = 900.0
LONGEST_NAP = 60.0
"""The loop's clock stands still while the car sleeps, so the time is looked at this often."""
EARLIEST_YEAR = 2026
"""A car that lives before this program was written has lost the time: what is expanded stays as it is until it has it."""
MAX_ROUNDS = 20
"""Runs of the worker for one reading, when the calendar is so large that one is not enough."""


class Calendar(App):
    """One CalDAV account: agenda, next meeting on the home screen, reminders."""

    cache: Database
    diary: Diary
    coordinator: Coordinator[int]
    account: Account | None = None

    async def on_start(self) -> None:
        """Open the cache: what was there yesterday can be shown at once, without the network."""
        self.cache = self.database("calendar", MIGRATIONS)
        self.diary = Diary(self.cache, lambda: self.zone, self.now)
        self.reminders = Reminders(self.cache, self.diary, self._remind)
        self.runner = Runner(self.ports.state / "calendar.sqlite")
        self.coordinator = Coordinator("calendar", self._read, interval=INTERVAL, clock=self.ports.clock)
        self._credentials = Credentials(self.ports.state)
        self._shown: object = None
        self._home: Screen | None = None
        self._unlisten: Callable[[], None] | None = None
        self._load_account()
        try:
            await self.diary.reload()
        except StorageError as error:
            self.log.warning("the cache waits: %s", error)  # the page says why, and each reading tries again
        self.coordinate(self.coordinator)
        self.spawn(self._keep_time(), "calendar clock")
        if self.account is not None:
            self._unlisten = self.coordinator.listen(self._news)

    def root(self) -> Screen:
        """The agenda."""
        from .agenda import AgendaScreen  # noqa: PLC0415 - the screens know this class

        self._home = AgendaScreen()
        return self._home

    async def on_context(self, old: Context, new: Context) -> None:
        """Another zone or language: other words on the card."""
        if (old.time_zone, old.locale) != (new.time_zone, new.locale):
            self._show()

    @property
    def problem(self) -> SyncProblem | None:
        """Why the last reading failed, if it did."""
        error = self.coordinator.state.error
        if error is None or isinstance(error, SyncProblem):
            return error
        return SyncProblem(Trouble("disk" if isinstance(error, StorageError) else "failed"), self)

    async def refresh(self) -> None:
        """Read the calendar now."""
        await self.coordinator.refresh()

    async def try_account(self, account: Account) -> Trouble | None:
        """Read with this account; keep it if that works."""
        outcome = await self.runner.run(account, self.now())
        if outcome.trouble is not None:
            return outcome.trouble
        await asyncio.to_thread(self._credentials.write, account)
        self.account = account
        if self._unlisten is None:
            self._unlisten = self.coordinator.listen(self._news)
        await self.coordinator.refresh()
        return None

    async def remove_account(self) -> None:
        """Forget the account and everything of it."""
        await asyncio.to_thread(self._credentials.remove)
        self.account = None
        if self._unlisten is not None:
            self._unlisten()
            self._unlisten = None
        await self.runner.stop()
        await self.cache.erase()
        await self.diary.reload()
        self._show()

    async def go_home(self) -> None:
        """Back to the agenda, whatever stands on it."""
        if self._home is not None and self._home.entry is not None:
            await self._home.replace(self.root())

    def _load_account(self) -> None:
        """A small local file, read once: not worth a thread, which would cost memory for good."""
        try:
            self.account = self._credentials.read()
        except (msgspec.MsgspecError, UnicodeError, OSError) as error:
            self.log.warning("account.json cannot be used: %s", type(error).__name__)

    async def _read(self) -> int | SyncProblem:
        """One reading for the coordinator; void when the driver changed the account meanwhile."""
        account = self.account
        if self.now().year < EARLIEST_YEAR:
            return SyncProblem(Trouble("clock", urlsplit(account.url).hostname or "" if account else ""), self)
        for _ in range(MAX_ROUNDS):
            outcome = await self.runner.run(account, self.now())
            if account is not self.account:
                break
            await self.diary.reload()
            await self._at_moment()
            if outcome.trouble is not None:
                return SyncProblem(outcome.trouble, self)
            if not outcome.waiting:
                break
        return self.diary.summary.synced

    def _news(self, _state: object) -> None:
        self._show()

    def _show(self) -> None:
        """Bring card and page up to the moment."""
        self.set_card(next_card(self))
        if self._home is not None:
            self._home.invalidate()

    async def _keep_time(self) -> None:
        """Reminders when they are due; the next meeting and the next day when they come."""
        while True:
            await self._at_moment()
            wakes = [self.diary.next_change(), self.reminders.next_due(self.now())]
            pause = min((wake - self.now() for wake in wakes if wake), default=timedelta(seconds=LONGEST_NAP))
            await self.ports.clock.sleep(min(LONGEST_NAP, pause.total_seconds() + 0.05))

    async def _at_moment(self) -> None:
        try:
            await self.reminders.give_due(self.now())
        except StorageError as error:
            self.log.warning("a reminder is not remembered: %s", error)
        upcoming = self.diary.next_meeting()
        runs = upcoming is not None and self.diary.begin(upcoming) <= self.now()
        seen = (self.diary.today, upcoming.key if upcoming else "", runs)
        if seen == self._shown:
            return
        new_day = isinstance(self._shown, tuple) and self._shown[0] != self.diary.today
        self._shown = seen
        if new_day and self.account is not None:
            self.spawn(self.refresh(), "calendar of a new day")
        self._show()

    async def _remind(self, one: Instance) -> bool:
        """Show one reminder; touching it opens the event."""
        from .detail import DetailScreen  # noqa: PLC0415 - as above

        async def open_event() -> None:
            self.open_app(self.app_id)
            if self._home is not None:
                await self._home.push(DetailScreen(one.key))

        text = in_line(self, begins(self, one), one.location)
        actions = {"default": (self.tr("Show"), open_event)}
        handle = await self.notices.notify(
            title_of(self, one), text, icon="calendar-clock", category="calendar", actions=actions
        )
        return handle.number > 0
