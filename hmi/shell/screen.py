"""The objects that QML shows, built without a bus, a host or a car."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from hmi.shell.apps.apps_object import AppsObject
from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.home.card_memory import read_cards
from hmi.shell.home.home_object import HomeObject
from hmi.shell.notices.notices_object import NoticesObject
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.context_source import ContextSource
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.places import state_folder
from hmi.shell.preferences import Preferences
from hmi.shell.rearview.picture import RearPicture
from hmi.shell.rearview.rear_view_object import RearViewObject
from hmi.shell.settings.settings_object import SettingsObject
from hmi.shell.settings.store import SettingsStore
from hmi.shell.shell_object import ShellObject
from hmi.shell.status.status_object import StatusObject, local_now
from hmi.shell.tasks import Tasks

Ask = Callable[[str, float | bool], Awaitable[str]]


class Screen:
    """``ask_car`` is replaced once there is a bus; until then every request is refused."""

    def __init__(self, picture: RearPicture, now: Callable[[], datetime] = local_now) -> None:
        self.folder = state_folder()
        self.tasks = Tasks()
        self.ask_car: Ask = _nobody
        self.store = SettingsStore(self.folder)
        self.driving = DrivingObject()
        self.page = PageObject()
        self.cards = CardsModel(self.driving)
        self.context = ContextSource(self.driving)
        self.status = StatusObject(now)
        self.climate = ClimateObject(self._ask, self.tasks)
        self.home = HomeObject(self.cards, read_cards(self.folder))
        self.apps = AppsObject()
        self.notices = NoticesObject()
        self.settings = SettingsObject(self.store)
        self.rear_view = RearViewObject(picture)
        self.rear_view.activeChanged.connect(self._rear_view_changed)
        self.shell = ShellObject(
            self.status,
            self.climate,
            self.home,
            self.apps,
            self.page,
            self.notices,
            self.settings,
            self.driving,
            self.rear_view,
        )
        self.preferences = Preferences(
            self.store, self.settings, self.driving, self.status, self.climate, self.notices, self.context, now
        )
        self.notices.openWanted.connect(self.shell.openApp)
        self.preferences.mirror = self.shell.mirror
        self.preferences.start()

    async def _ask(self, path: str, value: float | bool) -> str:
        return await self.ask_car(path, value)

    def _rear_view_changed(self) -> None:
        self.notices.hold(self.rear_view.is_on)


async def _nobody(_path: str, _value: float | bool) -> str:
    return "there is no connection to the car yet"
