"""The Charge app: follows the car's signals, and keeps card, history, plan and notices in step with them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from datetime import datetime

from hmi.sdk import Action, App, Card, Context, Sample, Screen, StorageError, VehicleRefused

from . import signals, words
from .announcer import Announcer
from .keeper import RETRY_SECONDS, Keeper
from .readings import Readings
from .recorder import DOUBT_SECONDS, Recorder
from .scheduler import Scheduler
from .screens import ChargeScreen
from .settings import KEY, Settings
from .store import MIGRATIONS, History

REFUSAL_SECONDS = 8.0
"""How long a refusal stands on the page."""
MOST_EVENTS = 1000
"""What may wait for a disk that hangs."""


class Charge(App):
    """Battery, charging limit, schedule and history."""

    def __init__(self) -> None:
        self.readings = Readings()
        """For the page: the newest."""
        self._recorded = Readings()
        """For the history: every event in its turn."""
        self._events: deque[Mapping[str, Sample]] = deque(maxlen=MOST_EVENTS)
        self.screen = ChargeScreen()
        self._news = asyncio.Event()
        self.trouble = ""
        """What the car refused last, in a sentence."""

    async def on_start(self) -> None:
        """Take up what was going on, and follow the car."""
        self.settings = self.store.read(KEY, Settings, Settings())
        self.history = History(self.database("history", MIGRATIONS))
        self.keeper = Keeper(self.history, self.log)
        self.recorder = Recorder(self.history, self.keeper, self._recorded, lambda: self.settings, self.ports.clock)
        self.scheduler = Scheduler(self)
        self.announcer = Announcer(self)
        try:
            await self.recorder.begin()
        except StorageError as error:
            self.keeper.failed(error)
        self.spawn(self._follow(), "signals")
        self.spawn(self._follow_events(), "events")
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
        """Stop charging; a plan that waits still holds."""
        await self.ask(signals.COMMAND, "STOP")
        if not self.trouble:
            await self.scheduler.resume()

    def refresh(self) -> None:
        """Card and page show the present."""
        self._show_card()
        self.screen.invalidate()

    async def _follow(self) -> None:
        """The car's figures, for ever."""
        paths = [path for path in signals.ALL if path not in signals.EVENTS]
        async for batch in self.vehicle.subscribe(paths, max_rate_hz=2):
            self._recorded.take(batch)
            self._show(batch)

    async def _follow_events(self) -> None:
        """Every change of those that begin or end something."""
        async for batch in self.vehicle.subscribe(signals.EVENTS, max_rate_hz=0):
            self._events.append(batch)
            self._show(batch)

    def _show(self, batch: Mapping[str, Sample]) -> None:
        self.readings.take(batch)
        self._news.set()
        self.refresh()

    async def _work(self) -> None:
        """History and plan, behind the page: the disk must not hold it up."""
        while True:
            await self._something()
            self._news.clear()
            await self._record_events()
            await self.scheduler.apply()
            self.refresh()

    async def _something(self) -> None:
        """Until the car says something, the plan's clock strikes, or the disk may have room again."""
        look = self.scheduler.next_look()
        waits = [look.total_seconds()] if look is not None else []
        waits += [RETRY_SECONDS] if self.keeper.error is not None else []
        alarm = self.spawn(self._strike(min(waits)), "next look") if waits else None
        await self._news.wait()
        if alarm is not None:
            alarm.cancel()

    async def _strike(self, seconds: float) -> None:
        await self.ports.clock.sleep(seconds)
        self._news.set()

    async def _record_events(self) -> None:
        """One after the other, each with the figures of its moment: their own subscription may be behind."""
        if not self._events:
            await self._record()
        while self._events:
            batch = self._events.popleft()
            figures = await self.vehicle.get_many(signals.FIGURES)
            self._recorded.take({path: sample for path, sample in figures.items() if sample.known} | dict(batch))
            await self._record()

    async def _record(self) -> None:
        self.recorder.meter.cheap = self.scheduler.cheap()
        try:
            ended = await self.recorder.take()
            await self.keeper.catch_up()
            if self.recorder.doubtful:
                self.spawn(self._look_again(), "look again")
            if ended is not None:
                await self.announcer.ended(*ended)
                await self.screen.history_changed()
        except StorageError as error:
            self.keeper.failed(error)

    async def _look_again(self) -> None:
        """A charge that went off without a word has had time to say why."""
        await self.ports.clock.sleep(DOUBT_SECONDS)
        if self.recorder.doubtful:
            self._news.set()

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
