"""Tab History: past sessions with energy, cost, peak and average; each opens its details."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hmi.sdk import DetailTemplate, Fact, ListTemplate, Row, Screen, StorageError, Template

from . import words
from .store import Session

if TYPE_CHECKING:
    from .app import Charge
    from .screens import ChargeScreen

PAGE = 50


class HistoryPages:
    """The tab's list; read from disk when the tab is opened or a session ends."""

    def __init__(self, screen: ChargeScreen) -> None:
        self._screen = screen
        self._sessions: list[Session] | None = None
        self._month: tuple[float, dict[str, float]] = (0.0, {})
        self._more = False
        self._unreadable = ""

    async def load(self) -> None:
        """The newest page."""
        app = self._screen.app
        history, now = app.history, app.car_time().astimezone(app.zone)
        first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        try:
            self._sessions = await history.newest(PAGE)
            self._month = await history.totals(first.timestamp())
            self._unreadable = ""
        except StorageError as error:
            self._unreadable = f"{error.sentence} {error.remedy}"
        self._more = len(self._sessions or []) == PAGE

    async def _load_more(self) -> None:
        assert self._sessions is not None
        older = await self._screen.app.history.newest(PAGE, before=self._sessions[-1].id)
        self._sessions += older
        self._more = len(older) == PAGE
        self._screen.invalidate()

    def page(self) -> ListTemplate:
        """The list."""
        app = self._screen.app
        return ListTemplate(
            title=app.tr("History"),
            rows=[self._row(present(app, session)) for session in self._sessions or []],
            loading=self._sessions is None and not self._unreadable,
            empty=self._unreadable or app.tr("No charging session yet."),
            note=self._unreadable or self._unsaved() or app.history.trouble or self._note(),
            more=self._more,
            on_more=self._load_more if self._more else False,
        )

    def _unsaved(self) -> str:
        """What the disk has not taken, and what to do about it."""
        app = self._screen.app
        if app.keeper.error is None:
            return ""
        return f"{app.tr('New sessions cannot be saved at the moment.')} {app.keeper.error.remedy}"

    def _note(self) -> str:
        app = self._screen.app
        energy, costs = self._month
        if not energy:
            return ""
        money = " + ".join(app.format.currency(cost, currency) for currency, cost in costs.items())
        return app.tr("This month: {energy}, {cost}", energy=app.format.energy(energy), cost=money)

    def _row(self, session: Session) -> Row:
        app = self._screen.app
        details = [
            app.format.energy(session.energy_kwh),
            app.tr("peak {power}", power=app.format.power(session.peak_kw)),
        ]
        if session.average_kw is not None:
            details.append(app.tr("average {power}", power=app.format.power(session.average_kw)))

        async def show() -> None:
            await self._screen.push(SessionScreen(session))

        return Row(
            f"session-{session.id}",
            app.format.in_line(when(app, session), words.span(app, session.start_soc, session.soc)),
            subtitle=app.format.in_line(*details),
            value=app.format.currency(session.cost, session.currency),
            icon=ICONS[session.reason],
            trailing="chevron",
            on_select=show,
        )


ICONS = {
    "": "battery-charging",
    "limit": "battery-check",
    "stopped": "battery",
    "interrupted": "battery-alert",
    "unplugged": "power-plug-off",
}


def present(app: Charge, session: Session) -> Session:
    """The session as it is now: one that goes on is ahead of what was read from disk."""
    live = app.recorder.session
    return live if live is not None and live.id == session.id else session


def when(app: Charge, session: Session) -> str:
    """Day and time of the begin."""
    began = datetime.fromtimestamp(session.started, UTC)
    return f"{app.format.day(began, app.car_time())} {app.format.time(began)}"


class SessionScreen(Screen):
    """One session."""

    app: Charge

    def __init__(self, session: Session) -> None:
        self._session = session

    def render(self) -> Template:
        """Its figures."""
        self._session = session = present(self.app, self._session)
        form = self.app.format
        endings = {
            "": self.tr("Charging"),
            "limit": self.tr("Limit reached"),
            "stopped": self.tr("Stopped by you or the timer"),
            "interrupted": self.tr("Interrupted"),
            "unplugged": self.tr("Unplugged before the limit"),
        }
        return DetailTemplate(
            title=when(self.app, session),
            headline=words.span(self.app, session.start_soc, session.soc),
            summary=endings[session.reason],
            icon=ICONS[session.reason],
            facts=[
                Fact("energy", self.tr("Energy into the battery"), form.energy(session.energy_kwh)),
                Fact("wall", self.tr("With charging losses"), form.energy(session.wall_kwh)),
                Fact("cost", self.tr("Cost"), form.currency(session.cost, session.currency)),
                Fact("time", self.tr("Charging time"), form.duration(session.charging_s)),
                Fact("peak", self.tr("Peak"), form.power(session.peak_kw)),
                Fact("average", self.tr("Average"), form.power(session.average_kw)),
            ],
        )
