"""Everything of the shell that lives on the bus; built after the first frame."""

from __future__ import annotations

import asyncio
import logging

from PySide6.QtCore import QTimeZone

from hmi.bus import Bus, BusUnavailable, NameTaken
from hmi.shell import unused_code
from hmi.shell.apps.directory import AppDirectory
from hmi.shell.home.card_memory import write_cards
from hmi.shell.inspect.frame_meter import FrameMeter
from hmi.shell.inspect.inspect_service import PATH as INSPECT_PATH
from hmi.shell.inspect.inspect_service import InspectService
from hmi.shell.notices import server as notices_server
from hmi.shell.pages import picture_provider, shell_service
from hmi.shell.pages.app_registry import AppRegistry
from hmi.shell.pages.card_desk import CardDesk
from hmi.shell.pages.host_client import HostClient
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.pages_service import PagesService
from hmi.shell.pages.picture_side import PictureSide
from hmi.shell.pages.picture_store import PictureStore
from hmi.shell.pages.place_store import Place, PlaceStore
from hmi.shell.policy.table import load_table
from hmi.shell.policy.watch import DrivingWatch
from hmi.shell.preferences import LIGHT
from hmi.shell.rearview.rear_view_object import PATHS as REAR_PATHS
from hmi.shell.screen import Screen
from hmi.shell.screen_view import ScreenView
from hmi.shell.signals import VehicleSignals
from hmi.shell.status.network import NetworkWatch
from hmi.shell.status.status_object import OUTSIDE
from hmi.shell.tasks import Tasks
from hmi.shell.window import ShellWindow

_log = logging.getLogger(__name__)

RETRY_S = 2.0
SETTLE_S = 3.0
"""Cards that have not come this long after the host are not coming."""


class BusSide:
    """Waits for the bus as long as it takes; the screen works meanwhile."""

    def __init__(self, screen: Screen, window: ShellWindow, meter: FrameMeter | None) -> None:
        self._screen, self._window, self._meter = screen, window, meter
        self._tasks = Tasks()
        self._bus = Bus()
        self._places = PlaceStore(screen.folder)
        self._last: Place | None = self._places.load()
        self._pictures = PictureStore()
        self._signals = VehicleSignals(self._bus)
        self._directory = AppDirectory(self._bus, self._apps_changed)
        self._identities = Identities(self._bus)
        self._registry = AppRegistry(self._bus, screen.driving, screen.context, self._pictures)
        self._picture_side = PictureSide(self._identities, self._pictures)
        self._pages = PagesService(
            self._registry, HostClient(self._bus), screen.page, CardDesk(screen.cards), self._places
        )
        window.engine.addImageProvider(picture_provider.NAME, picture_provider.PictureProvider(self._pictures))
        self._notices = notices_server.NoticesService(
            self._directory.identify, screen.notices.post, screen.notices.close, screen.notices.get
        )
        self._driving = DrivingWatch(self._bus, load_table(), screen.driving.apply)
        self._network = NetworkWatch(screen.status.set_online)
        screen.context.update(time_zone=bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC")
        self._connect_parts()

    def _connect_parts(self) -> None:
        screen, shell = self._screen, self._screen.shell
        screen.ask_car = self._signals.ask
        self._signals.watch(screen.climate.paths, screen.climate.see)
        self._signals.watch([OUTSIDE], screen.status.see)
        self._signals.watch(REAR_PATHS, screen.rear_view.see)
        self._signals.watch([LIGHT], screen.preferences.see)
        screen.context.on_change(self._speak)
        self._speak()
        shell.on_place(self._place_changed)
        shell.appOpened.connect(self._pages.open)
        shell.cardPressed.connect(self._pages.press_card)
        shell.restartWanted.connect(self._pages.restart)
        self._pages.leave = shell.leave_app
        self._pages.bring = shell.openApp
        screen.notices.openWanted.connect(self._pages.touched)
        screen.cards.countChanged.connect(self._remember_cards)

    async def run(self, stop: asyncio.Event) -> None:
        """Until ``stop`` is set."""
        self._network.start()
        self._tasks.spawn(self._live(), "bus side")
        self._tasks.spawn(self._settle(), "settle home")
        await stop.wait()
        await self._tasks.cancel()
        await self._screen.tasks.cancel()
        await self._pages.stop()
        await self._registry.stop()
        self._identities.close()
        self._network.stop()
        await self._bus.close()

    async def _live(self) -> None:
        await self._connect()
        self._bus.export(shell_service.PATH, shell_service.ShellService(self._identities, self._registry, self._pages))
        self._bus.export(notices_server.PATH, self._notices)
        if self._meter is not None:
            self._export_inspect(self._meter)
        self._screen.notices.answer_by(self._notices)
        self._tasks.spawn(self._driving.run(), "driving policy")
        self._tasks.spawn(self._signals.run(), "signals of the car")
        self._tasks.spawn(self._directory.run(), "directory of apps")
        self._tasks.spawn(self._picture_side.run(), "pictures of apps")
        for name in (shell_service.NAME, notices_server.NAME):
            try:
                await self._bus.own(name)
            except NameTaken as error:
                _log.error("this shell is not the only one: %s", error)
        # After the names are owned: an app that is taken up presents at once, and waits when nobody is there.
        self._registry.start()

    def _export_inspect(self, meter: FrameMeter) -> None:
        screen = self._screen
        view, presents = ScreenView(screen), self._pages.presents
        service = InspectService(self._window.window, view, screen.page, screen.driving, meter, presents)
        self._bus.export(INSPECT_PATH, service)

    async def _connect(self) -> None:
        warned = False
        while True:
            try:
                await self._bus.connect()
            except BusUnavailable as error:
                if not warned:
                    _log.warning("%s", error)
                    warned = True
                await asyncio.sleep(RETRY_S)
            else:
                return

    async def _settle(self) -> None:
        await asyncio.sleep(SETTLE_S)
        self._screen.home.settle()
        await asyncio.to_thread(unused_code.release)

    def _place_changed(self, place: str) -> None:
        self._pages.place_changed(place)  # type: ignore[arg-type]

    def _speak(self) -> None:
        self._directory.speak(self._screen.context.context.locale)

    def _apps_changed(self) -> None:
        directory = self._directory
        self._screen.apps.show(directory.records.values(), directory.away)
        self._pages.apps_changed(directory.records, host_away=directory.away)
        if self._last is not None and not directory.away:
            self._return_to_last()

    def _return_to_last(self) -> None:
        """A shell that died shows where the driver was."""
        last, self._last = self._last, None
        shell = self._screen.shell
        if last is None or shell.current != "home":
            return
        record = self._directory.records.get(last.app_id)
        if last.place == "app" and record is not None and record.state != "stopped":
            shell.openApp(last.app_id)

    def _remember_cards(self) -> None:
        if cards := self._screen.home.summaries():
            self._tasks.spawn(asyncio.to_thread(write_cards, self._screen.folder, cards), "remember cards")
