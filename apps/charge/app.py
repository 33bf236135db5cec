"""The Charge app: follows the car's signals, and keeps card, history, plan and notices in step with them."""

from __future__ import annotations

import asyncio
from datetime import datetime

from hmi.sdk import Action, App, Card, Context, Screen, StorageError, VehicleRefused

from . import signals, words
from .announcer import Announcer
from .readings import Readings
from .recorder import DOUBT_SECONDS, Recorder
from .scheduler import Scheduler
from .screens import ChargeScreen
from .settings import KEY, Settings
from .store import MIGRATIONS, History

REFUSAL_SECONDS = 8.0
"""How long a refusal stands on the page."""


class Charge(App):
    """Battery, charging limit, schedule and history."""

    def __init__(self) -> None:
        self.readings = Readings()
        self.screen = ChargeScreen()
        self._news = asyncio.Event()
        self.trouble = ""
        """What the car or the disk refused last, in a sentence."""

    async def on_start(self) -> None:
        """Take up what was going on, and follow the car."""
        self.settings = self.store.read(KEY, Settings, Settings())
        self.history = History(self.database("history", MIGRATIONS))
        self.recorder = Recorder(self.history, self.readings, lambda: self.settings, self.ports.clock)
        self.scheduler = Scheduler(self)
        self.announcer = Announcer(self)
        try:
            await self.recorder.begin()
        except StorageError as error:
            self._storage_failed(error)
        self.spawn(self._follow(), "signals")
        self.spawn(self._work(), "history and plan")

    def root(self) -> Screen:
        """Four tabs."""
        return self.screen

    async def on_context(self, old: Context, new: Context) -> None:
        """Language and units change the card too."""
        self._show_card()

    async def show(self) -> None:
        """Come to the screen, at what happens now."""
        self.screen.selected = "now"
        self.screen.invalidate()
        await self.open_app(self.app_id)

    def car_time(self) -> datetime:
        """The car's clock where it shows one; a simulated car's may run faster than ours."""
        here = self.ports.clock.now()
        return max(self.readings.now, here) if self.readings.now is not None else here

    async def change(self, settings: Settings) -> None:
        """The driver has set something."""
        await self.store.set(KEY, settings)
        self.settings = settings
        await self.scheduler.apply()
        self._news.set()
        self.refresh()

    async def ask(self, path: str, value: object) -> None:
        """Ask the car; a refusal is shown as a sentence."""
        try:
            await self.vehicle.set(path, value)
            self.trouble = ""
        except VehicleRefused as refused:
            self.trouble = refused.sentence
            self.spawn(self._forget(self.trouble), "refusal")
        self.refresh()

    async def _forget(self, trouble: str) -> None:
        """A refusal is read, and then the state is what counts."""
        await self.ports.clock.sleep(REFUSAL_SECONDS)
        if self.trouble == trouble:
            self.trouble = ""
            self.refresh()

    async def start(self) -> None:
        """Charge now, whatever the plan says."""
        await self.ask(signals.COMMAND, "START")

    async def stop(self) -> None:
        """Stop charging."""
        await self.ask(signals.COMMAND, "STOP")

    def refresh(self) -> None:
        """Card and page show the present."""
        self._show_card()
        self.screen.invalidate()

    async def _follow(self) -> None:
        """Every change of the car's signals, for ever."""
        async for batch in self.vehicle.subscribe(signals.ALL, max_rate_hz=2):
            self.readings.take(batch)
            self._news.set()
            self.refresh()

    async def _work(self) -> None:
        """History and plan, behind the page: the disk must not hold it up."""
        while True:
            await self._something()
            self._news.clear()
            await self._record()
            await self._apply()
            self.refresh()

    async def _something(self) -> None:
        """Until the car says something, or the plan's clock strikes."""
        wait = self.scheduler.next_look()
        alarm = self.spawn(self._strike(wait.total_seconds()), "plan") if wait is not None else None
        await self._news.wait()
        if alarm is not None:
            alarm.cancel()

    async def _strike(self, seconds: float) -> None:
        await self.ports.clock.sleep(seconds)
        self._news.set()

    async def _record(self) -> None:
        self.recorder.meter.cheap = self.scheduler.cheap()
        try:
            ended = await self.recorder.take()
            if self.recorder.doubtful:
                self.spawn(self._look_again(), "look again")
            if ended is not None:
                await self.announcer.ended(*ended)
                await self.screen.history_changed()
        except StorageError as error:
            self._storage_failed(error)

    async def _look_again(self) -> None:
        """A charge that went off without a word has had time to say why."""
        await self.ports.clock.sleep(DOUBT_SECONDS)
        if self.recorder.doubtful:
            self._news.set()

    async def _apply(self) -> None:
        try:
            await self.scheduler.apply()
        except StorageError as error:
            self._storage_failed(error)

    def _storage_failed(self, error: StorageError) -> None:
        if self.trouble != error.sentence:
            self.log.warning("the history is not being kept: %s", error)
        self.trouble = error.sentence

    def _show_card(self) -> None:
        soc = self.readings.number(signals.SOC)
        known = soc is not None
        self.set_card(
            Card(
                title=self.tr("Battery"),
                icon="battery-charging" if self.readings.switch(signals.IS_CHARGING) else "battery",
                value=self.format.number(soc) if known else "",
                unit="%" if known else "",
                line=words.status(self) if known else "",
                reason="" if known else self.tr(self.readings.why(signals.SOC)),
                progress=soc / 100 if soc is not None else None,
                tone=words.tone(self),
                action=self._card_action(),
            )
        )

    def _card_action(self) -> Action | None:
        if self.readings.switch(signals.IS_CHARGING):
            return Action("stop", self.tr("Stop"), icon="stop", on_select=self.stop)
        if words.can_start(self):
            return Action("start", self.tr("Charge now"), icon="ev-station", on_select=self.start)
        return None
