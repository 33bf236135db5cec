"""Which app's page is on the screen, and whether the page object tells the truth about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from hmi.sdk.templates import Card
from hmi.shell.pages.app_registry import AppRegistry
from hmi.shell.pages.card_desk import CardDesk
from hmi.shell.pages.host_client import HostClient
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.page_state import AppFacts, PageState, page_state
from hmi.shell.pages.place_store import Place, PlaceName, PlaceStore
from hmi.shell.tasks import Tasks

_WANTS_RESTART = ("crashed", "quarantined", "invalid")


class PagesService:
    """``leave``: the page has nothing to go back to. ``bring``: an app may come to the screen, as if it were tapped."""

    def __init__(
        self, apps: AppRegistry, host: HostClient, page: PageObject, cards: CardDesk, places: PlaceStore
    ) -> None:
        self._apps = apps
        self._host = host
        self._page = page
        self._cards = cards
        self._places = places
        self._tasks = Tasks()
        self._facts: Mapping[str, AppFacts] = {}
        self._host_away = True
        self._open = ""
        self._place: PlaceName = "home"
        self._wanted: dict[str, str] = {}
        self.presents: Counter[str] = Counter()
        """How often each app presented, for org.hmi.Inspect1.Stats."""
        self.leave: Callable[[], None] = lambda: None
        self.bring: Callable[[str], None] = lambda _app_id: None
        apps.audience = self
        page.backWanted.connect(self.back)
        page.restartWanted.connect(self._restart_open)
        page.closeWanted.connect(self._close_open)

    async def stop(self) -> None:
        """End what is under way."""
        await self._tasks.cancel()
        await self._places.settled()
        # The screens go before the window does: nothing may still be drawn from them.
        self._page.show_screen("", 0, None)

    # -- what the rest of the shell says ----------------------------------------------------------------------------

    def open(self, app_id: str) -> None:
        """Show this app's page, starting the app if it does not run."""
        if self._open not in ("", app_id) and self._place == "app":
            self._apps.pause(self._open)
        self._open = app_id
        self._page.show_working(late=False)
        if not self._apps.get(app_id).owner and self._state_of(app_id) not in _WANTS_RESTART:
            self._ask("start", app_id)
        self._seen_changed("app", again=True)

    def place_changed(self, place: PlaceName) -> None:
        """Which place of the shell is on the screen; the page is seen in place ``app`` only."""
        if place != self._place:
            self._seen_changed(place, again=False)

    def apps_changed(self, facts: Mapping[str, AppFacts], *, host_away: bool) -> None:
        """What the host knows of the apps, by id."""
        back = self._host_away and not host_away
        self._facts, self._host_away = facts, host_away
        for app_id in [app_id for app_id in self._wanted if self._state_of(app_id) not in ("", "stopped")]:
            del self._wanted[app_id]
        for runtime in self._apps:
            if runtime.app_id not in facts and not host_away and not runtime.owner and runtime.app_id != self._open:
                self._apps.forget(runtime.app_id)
        self._cards.facts_changed(facts, host_away=host_away)
        if back:
            self._host_is_back()
        self._refresh()

    def press_card(self, app_id: str, key: str) -> None:
        """The driver pressed a card's action."""
        self._apps.send(app_id, "card", key, "select", None)

    def touched(self, app_id: str) -> None:
        """The driver touched something of this app elsewhere, such as its notice: it may bring a page now."""
        self._apps.get(app_id).touch()

    def restart(self, app_id: str) -> None:
        """The driver's own restart."""
        self._ask("restart", app_id)
        self._refresh()

    def back(self) -> None:
        """One screen back; at the root, and when the app cannot, the page is left."""
        if self._open and self._state().state == "ready":
            self._apps.get(self._open).touch()
            self._tasks.spawn(self._back(self._open), f"back in {self._open}")
        else:
            self.leave()

    # -- what apps ask, identified and validated --------------------------------------------------------------------

    def presented(self, app_id: str) -> None:
        self.presents[app_id] += 1
        if app_id == self._open:
            self._refresh()

    def came_or_went(self, app_id: str) -> None:
        if app_id == self._open:
            self._page.show_working(late=False)
            self._refresh()

    def card_set(self, app_id: str, card: Card) -> None:
        self._cards.put(app_id, card)

    def working(self, app_id: str, late: bool) -> None:
        if app_id == self._open:
            self._page.show_working(late=late)

    def is_visible(self, app_id: str) -> bool:
        return app_id == self._open and self._place == "app"

    def pop(self, app_id: str, screen: str) -> None:
        """A screen is gone for good."""
        self._apps.get(app_id).screens.pop(screen)
        if app_id == self._open:
            self._refresh()

    def remove_card(self, app_id: str) -> None:
        self._cards.remove(app_id)

    # -- inside -----------------------------------------------------------------------------------------------------

    def _seen_changed(self, place: PlaceName, *, again: bool) -> None:
        before, self._place = self._place, place
        if self._open and place == "app":
            self._apps.resume(self._open)
        elif self._open and before == "app":
            self._apps.pause(self._open)
        if again or "app" in (before, place):
            self._tell_visible()
        self._refresh()
        self._keep_place()

    def _tell_visible(self) -> None:
        visible = [self._open] if self._open and self._place == "app" else []
        self._tasks.spawn(self._host.set_visible(visible), "tell what is visible")

    def _host_is_back(self) -> None:
        self._tell_visible()
        if (
            self.is_visible(self._open)
            and not self._apps.get(self._open).owner
            and self._state_of(self._open) == "stopped"
        ):
            self._ask("start", self._open)

    def _ask(self, what: str, app_id: str) -> None:
        self._wanted[app_id] = ""
        self._tasks.spawn(self._ask_host(what, app_id), f"{what} {app_id}")

    async def _ask_host(self, what: str, app_id: str) -> None:
        trouble = await (self._host.start(app_id) if what == "start" else self._host.restart(app_id))
        if trouble and app_id in self._wanted:
            self._wanted[app_id] = trouble
            self._refresh()

    async def _back(self, app_id: str) -> None:
        if not await self._apps.get(app_id).client.back() and self.is_visible(app_id):
            self.leave()

    def _restart_open(self) -> None:
        self.restart(self._open)

    def _close_open(self) -> None:
        self._tasks.spawn(self._host.kill(self._open), f"close {self._open}")
        self.leave()

    def _state_of(self, app_id: str) -> str:
        facts = self._facts.get(app_id)
        return facts.state if facts is not None else ""

    def _state(self) -> PageState:
        runtime = self._apps.get(self._open)
        return page_state(
            self._facts.get(self._open),
            host_away=self._host_away,
            running=bool(runtime.owner),
            presented=runtime.has_presented,
            wanted=self._wanted.get(self._open),
        )

    def _refresh(self) -> None:
        """Make the page object say what is."""
        if not self._open:
            return
        facts = self._facts.get(self._open)
        top = self._apps.get(self._open).screens.top
        self._page.show_app(self._open, facts.name if facts else self._open, facts.icon if facts else "")
        self._page.show_state(*self._state())
        if top is None:
            self._page.show_screen("", 0, None)
        else:
            self._page.show_screen(top.screen_id, top.depth, top.page)
        self._keep_place()

    def _keep_place(self) -> None:
        top = self._apps.get(self._open).screens.top if self._open else None
        in_app = self._place == "app"
        screen = top.screen_id if top is not None and in_app else ""
        self._places.save(Place(self._place, self._open if in_app else "", screen))
