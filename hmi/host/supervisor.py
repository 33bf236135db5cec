"""All apps of this machine: which exist, which run, and in what order they start and stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from pathlib import Path

from hmi.host.app_peer import AppPeer
from hmi.host.app_runtime import AppRuntime
from hmi.host.app_state import AppRecord, AppState, Refusal
from hmi.host.clock import Clock, happens_within
from hmi.host.finder import Finder, FoundApp
from hmi.host.findings import suggestion
from hmi.host.launcher import Launcher
from hmi.host.leftovers import end_leftovers
from hmi.host.limits import Limits
from hmi.host.process_tree import ancestry
from hmi.host.running_file import RunningApps, RunningFile

log = logging.getLogger(__name__)

ChangeListener = Callable[[AppRecord], None]


class Supervisor:
    """Holds one runtime per app found. Nothing here raises because of an app."""

    def __init__(
        self,
        finder: Finder,
        *,
        launcher: Launcher,
        peer_of: Callable[[str], AppPeer],
        clock: Clock,
        limits: Limits,
        state_folder: Path,
        running: RunningFile,
    ) -> None:
        self.on_change: ChangeListener = lambda record: None
        self.on_removed: Callable[[str], None] = lambda app_id: None
        self._finder = finder
        self._launcher = launcher
        self._peer_of = peer_of
        self._clock = clock
        self._limits = limits
        self._state_folder = state_folder
        self._running = running
        self._apps: dict[str, AppRuntime] = {}
        self._visible: frozenset[str] = frozenset()
        self._ending = False
        self._scanning = asyncio.Lock()
        self._before = running.read()  # now: the first change writes anew

    def load(self) -> None:
        """Find the apps and say what is wrong with those that cannot run."""
        for found in self._finder.find().values():
            self._take_in(found)

    async def start_up(self) -> None:
        """Start what belongs to the car and what ran when the host before was killed, one after the other.

        That host's apps died with it, and what they had started is ended here: nobody reads what they print.
        """
        before = self._before
        if left := end_leftovers(self._state_folder / "apps"):
            log.warning("an earlier host left %d processes of apps behind; they were ended", left)
        for app_id in before.quarantined:
            if app_id in self._apps:
                self._apps[app_id].quarantine()
        resident = [app_id for app_id, app in self._apps.items() if _starts_with_the_car(app)]
        for app_id in dict.fromkeys((*before.wanted, *resident)):
            app = self._apps.get(app_id)
            if app is not None and not self._ending and app.start() is None:
                await happens_within(self._clock, app.settled, self._limits.start)

    def get(self, app_id: str) -> AppRuntime | Refusal:
        """One app; a refusal when there is none of this id."""
        app = self._apps.get(app_id)
        return app or Refusal("NoSuchApp", f'There is no app "{app_id[:100]}": {suggestion(app_id, self._apps)}')

    def all(self) -> list[AppRuntime]:
        """Every app, in the order in which they were found."""
        return list(self._apps.values())

    def show(self, app_ids: Collection[str]) -> None:
        """Take note of the apps whose pages are on the screen."""
        self._visible = frozenset(app_ids)
        for app in self._apps.values():
            app.show(app.app.id in self._visible)

    async def rescan(self) -> None:
        """Look at the folders again. An app that is gone is stopped; one that changed changes at its next start."""
        async with self._scanning:
            found = await asyncio.to_thread(self._finder.find)
            for app_id in [app_id for app_id in self._apps if app_id not in found]:
                await self._apps[app_id].stop()
                del self._apps[app_id]
                self.on_removed(app_id)
            for app in found.values():
                await self._renew(app)

    async def _renew(self, found: FoundApp) -> None:
        """Take what was found now in place of what was found before."""
        runtime = self._apps.get(found.id)
        if runtime is not None and runtime.app == found:
            return
        if runtime is None or not runtime.pids:
            wanted = runtime is not None and runtime.wanted
            if runtime is not None:
                await runtime.stop()
            self._take_in(found)
            if wanted:
                self._apps[found.id].start()
        elif found.manifest is not None:
            runtime.app = found
        self.on_change(self._apps[found.id].record)

    def new_ignition_cycle(self) -> None:
        """Every quarantine ends; what starts with the car starts."""
        for app in self._apps.values():
            quarantined = app.state is AppState.QUARANTINED
            app.lift()
            if quarantined and _starts_with_the_car(app):
                app.start()

    def owner_of(self, pid: int) -> str | None:
        """The app that a process belongs to: it or one of its ancestors speaks for the app."""
        owners = {own: app_id for app_id, app in self._apps.items() for own in app.pids}
        return next((owners[above] for above in ancestry(pid) if above in owners), None)

    async def shut_down(self) -> None:
        """Stop every app, all at the same time. What cannot even be killed is left to die with the host."""
        self._ending = True
        self._running.write(RunningApps(quarantined=self._in_quarantine()))
        stops = {asyncio.create_task(app.stop(), name=f"stop {app_id}") for app_id, app in self._apps.items()}
        limit = asyncio.create_task(self._clock.sleep(self._limits.shut_down), name="limit of the shutdown")
        while stops and not limit.done():
            done, _ = await asyncio.wait({*stops, limit}, return_when=asyncio.FIRST_COMPLETED)
            stops -= done
        for late in (*stops, limit):
            late.cancel()
        await asyncio.gather(*stops, limit, return_exceptions=True)
        if stops:
            log.warning("not ended in time: %s", ", ".join(sorted(task.get_name() for task in stops)))

    def _take_in(self, found: FoundApp) -> None:
        for problem in found.problems:
            log.warning("%s", problem)
        self._apps[found.id] = AppRuntime(
            found,
            state_folder=self._state_folder,
            launcher=self._launcher,
            peer=self._peer_of(found.id),
            clock=self._clock,
            limits=self._limits,
            on_change=self._changed,
        )
        self._apps[found.id].show(found.id in self._visible)

    def _changed(self, app: AppRuntime) -> None:
        """Tell of a change, and keep what a next host must know."""
        if not self._ending:
            wanted = [app_id for app_id, other in self._apps.items() if other.wanted]
            wanted.sort(key=lambda app_id: app_id not in self._visible)  # what is on the screen comes back first
            self._running.write(RunningApps(tuple(wanted), self._in_quarantine()))
        self.on_change(app.record)

    def _in_quarantine(self) -> tuple[str, ...]:
        return tuple(app_id for app_id, app in self._apps.items() if app.state is AppState.QUARANTINED)


def _starts_with_the_car(app: AppRuntime) -> bool:
    return app.app.manifest is not None and app.app.manifest.permissions.background
