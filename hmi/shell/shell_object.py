"""The shell for QML: which place is on the screen, and the ways between places."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.apps.apps_object import AppsObject
from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.home.home_object import HomeObject
from hmi.shell.notices.notices_object import NoticesObject
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.rearview.rear_view_object import RearViewObject
from hmi.shell.settings.settings_object import SettingsObject
from hmi.shell.status.status_object import StatusObject

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

PLACES = ("home", "apps", "app", "settings", "notices")


@QmlElement
@QmlUncreatable("the shell has one")
class ShellObject(QObject):  # type: ignore[operator]
    """Places: home, apps, app, settings, notices. Back leads to where the driver came from, at last home."""

    placeChanged = Signal()
    directionChanged = Signal()
    neverChanged = Signal()
    appOpened = Signal(str)
    cardPressed = Signal(str, str)
    restartWanted = Signal(str)
    explained = Signal(str)

    def __init__(
        self,
        status: StatusObject,
        climate: ClimateObject,
        home: HomeObject,
        apps: AppsObject,
        page: PageObject,
        notices: NoticesObject,
        settings: SettingsObject,
        driving: DrivingObject,
        rear_view: RearViewObject,
    ) -> None:
        super().__init__()
        self._status, self._climate, self._home, self._apps = status, climate, home, apps
        self._page, self._notices, self._settings = page, notices, settings
        self._driving, self._rear_view = driving, rear_view
        self._trail = ["home"]
        self._right_to_left = False
        self._listeners: list[Callable[[str], None]] = []

    def on_place(self, listener: Callable[[str], None]) -> None:
        """Called with the new place after each change."""
        self._listeners.append(listener)

    def leave_app(self) -> None:
        """The app has nothing to go back to."""
        if self.current == "app":
            self._return()

    def mirror(self, right_to_left: bool) -> None:
        """The language's direction."""
        if right_to_left != self._right_to_left:
            self._right_to_left = right_to_left
            self.directionChanged.emit()

    @property
    def current(self) -> str:
        """The place on the screen."""
        return self._trail[-1]

    def _go(self, place: str) -> None:
        if place == self.current:
            return
        if place == "home":
            self._trail = ["home"]
        else:
            self._trail = [*(step for step in self._trail if step != place), place]
        self._changed()

    def _return(self) -> None:
        if len(self._trail) > 1:
            self._trail.pop()
            self._changed()

    def _changed(self) -> None:
        self.placeChanged.emit()
        for listener in self._listeners:
            listener(self.current)

    @Slot()
    def goHome(self) -> None:
        self._go("home")

    @Slot()
    def showApps(self) -> None:
        self._go("apps")

    @Slot()
    def showSettings(self) -> None:
        self._go("settings")

    @Slot()
    def showNotices(self) -> None:
        self._go("notices")

    @Slot(str)
    def openApp(self, appId: str) -> None:
        """One that cannot be used is shown where it is: in the list, with its reason."""
        record = self._apps.record(appId)
        if record is not None and not record.usable:
            self._go("apps")
            self.explained.emit(appId)
            return
        self._apps.used(appId)
        self._home.page_shows(appId)
        self.appOpened.emit(appId)
        self._go("app")

    @Slot(str, str)
    def pressCard(self, appId: str, key: str) -> None:
        """The action of a card."""
        self.cardPressed.emit(appId, key)

    @Slot(str)
    def restartApp(self, appId: str) -> None:
        """The driver's own restart."""
        self.restartWanted.emit(appId)

    @Slot()
    def back(self) -> None:
        if self.current == "app" and self._page.canGoBack:
            self._page.back()
        else:
            self._return()

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        return self.current

    @Property(bool, notify=placeChanged)
    def canGoBack(self) -> bool:
        return len(self._trail) > 1

    @Property(bool, notify=directionChanged)
    def rightToLeft(self) -> bool:
        return self._right_to_left

    @Property(StatusObject, notify=neverChanged)
    def status(self) -> StatusObject:
        return self._status

    @Property(ClimateObject, notify=neverChanged)
    def climate(self) -> ClimateObject:
        return self._climate

    @Property(HomeObject, notify=neverChanged)
    def home(self) -> HomeObject:
        return self._home

    @Property(AppsObject, notify=neverChanged)
    def apps(self) -> AppsObject:
        return self._apps

    @Property(PageObject, notify=neverChanged)
    def page(self) -> PageObject:
        return self._page

    @Property(NoticesObject, notify=neverChanged)
    def notices(self) -> NoticesObject:
        return self._notices

    @Property(SettingsObject, notify=neverChanged)
    def settings(self) -> SettingsObject:
        return self._settings

    @Property(DrivingObject, notify=neverChanged)
    def driving(self) -> DrivingObject:
        return self._driving

    @Property(RearViewObject, notify=neverChanged)
    def rearView(self) -> RearViewObject:
        return self._rear_view
