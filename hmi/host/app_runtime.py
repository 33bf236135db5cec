"""One app over all its starts: its state, its back-off, its quarantine."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from hmi.host.app_peer import AppPeer
from hmi.host.app_run import AppRun, Ending, Liveness
from hmi.host.app_state import AppRecord, AppState, Refusal
from hmi.host.cause import Cause, Code
from hmi.host.clock import Clock, happens_within
from hmi.host.crash_history import CrashHistory
from hmi.host.finder import FoundApp
from hmi.host.launcher import Launcher, LaunchError, LaunchRequest
from hmi.host.limits import Limits
from hmi.host.output_log import OutputLog

log = logging.getLogger(__name__)


class AppRuntime:
    """Keeps an app running while it is wanted. All its work is one task, so its states follow one another in order."""

    def __init__(
        self,
        app: FoundApp,
        *,
        state_folder: Path,
        launcher: Launcher,
        peer: AppPeer,
        clock: Clock,
        limits: Limits,
        on_change: Callable[[AppRuntime], None],
    ) -> None:
        self.app = app
        self.wanted = False
        self.state = AppState.STOPPED if app.manifest else AppState.INVALID
        self.cause = Cause(app.fault)
        self.output = OutputLog(app.id, clock)
        self.settled = asyncio.Event()
        self._state_folder = state_folder
        self._launcher = launcher
        self._peer = peer
        self._clock = clock
        self._limits = limits
        self._on_change = on_change
        self._history = CrashHistory(limits)
        self._starts = 0
        self._crashes = 0
        self._visible = False
        self._run: AppRun | None = None
        self._life: asyncio.Task[None] | None = None
        self._go_on = asyncio.Event()
        self._at_rest = asyncio.Event()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that speak for this app now."""
        return self._run.process.pids if self._run else ()

    @property
    def record(self) -> AppRecord:
        """What others may see."""
        manifest = self.app.manifest
        return AppRecord(
            id=self.app.id,
            name=self.app.name,
            names=manifest.names if manifest else {},
            version=manifest.version if manifest else "",
            kind=manifest.kind if manifest else "",
            icon=manifest.icon if manifest else "",
            description=manifest.description if manifest else "",
            origin=self.app.origin,
            state=self.state,
            cause=self.cause,
            errors=tuple(str(problem) for problem in self.app.problems),
            pid=self._run.process.pid if self._run else 0,
            starts=self._starts,
            crashes=self._crashes,
        )

    def start(self) -> Refusal | None:
        """Want it running. During the pause after a crash it starts at once; nothing happens when it runs."""
        if self.state is AppState.INVALID:
            return Refusal("InvalidApp", f"{self.app.name} cannot run: `hmi apps list` shows what is wrong with it")
        if self.state is AppState.QUARANTINED:
            return Refusal("Quarantined", f"{self.record.message} Restart it to try again.")
        self.wanted = True
        self._go_on.set()
        self._at_rest.set()
        if self._life is None or self._life.done():
            self._life = asyncio.create_task(self._live(), name=f"life of {self.app.id}")
            self._life.add_done_callback(self._life_ended)
        return None

    async def stop(self) -> None:
        """Want it stopped: asked, then told, then forced."""
        self.wanted = False
        self._go_on.set()
        if self._run is not None:
            await self._run.end()
        await self._rest()

    async def kill(self) -> None:
        """The driver's Close: ended at once, and not started again."""
        self.wanted = False
        self._go_on.set()
        if self._run is not None:
            self._run.kill()
        await self._rest()

    async def restart(self) -> Refusal | None:
        """The driver's Restart: back-off and quarantine are forgotten."""
        await self.stop()
        self.lift()
        return self.start()

    def lift(self) -> None:
        """Forget the crashes, and end a quarantine or the pause after a crash."""
        self._history.forget()
        self._go_on.set()
        if self.state is AppState.QUARANTINED:
            self._become(AppState.STOPPED)

    def quarantine(self) -> None:
        """Put an app that does not run into quarantine, as an earlier host did."""
        if self.state is AppState.STOPPED:
            self._become(AppState.QUARANTINED, "quarantined")

    def show(self, visible: bool) -> None:
        """Whether its page is on the screen now."""
        if visible == self._visible:
            return
        self._visible = visible
        if self._run is not None:
            (self._run.visible.set if visible else self._run.visible.clear)()
        if self.state in (AppState.RUNNING, AppState.BACKGROUND):
            self._become(self._up_state())

    async def _live(self) -> None:
        """Run it as long as it is wanted, with pauses between crashes."""
        while self.wanted:
            ending, asked = await self._run_once()
            if not self.wanted or asked:
                continue
            if ending.clean and self.app.manifest and not self.app.manifest.permissions.background:
                self.wanted = False
                continue
            await self._pause_after(ending)
        if self.state is not AppState.QUARANTINED:
            self._become(AppState.STOPPED)

    def _life_ended(self, life: asyncio.Task[None]) -> None:
        """Let those go on who wait; a fault of the host itself is told like a crash, and costs this app only."""
        if not life.cancelled() and (fault := life.exception()) is not None:
            log.error("the host failed with %s", self.app.id, exc_info=fault)
            self.wanted = False
            self._become(AppState.CRASHED, "host-failed")
        self._at_rest.set()

    async def _run_once(self) -> tuple[Ending, bool]:
        """One start; answers how it ended, and whether that was asked for."""
        assert self.app.manifest is not None
        self._starts += 1
        self._become(AppState.STARTING)
        folder = self._state_folder / "apps" / self.app.id
        request = LaunchRequest(manifest=self.app.manifest, folder=self.app.folder, state=folder)
        try:
            process = await self._launcher.launch(request)
        except LaunchError as error:
            return Ending(str(error), status=None, came_up=False), False
        run = AppRun(process, self._peer, self.output, clock=self._clock, limits=self._limits, on_life=self._liveness)
        self._run = run
        if self._visible:
            run.visible.set()
        if not self.wanted:
            run.kill()
        self._on_change(self)
        try:
            return await run.watch(), run.asked_to_end
        finally:
            self._run = None

    async def _pause_after(self, ending: Ending) -> None:
        """Wait as long as the crashes so far demand, or go into quarantine."""
        self._crashes += 1
        self.output.note(ending.how)
        pause = self._history.crashed(self._clock.now())
        if pause is None:
            self.wanted = False
            log.warning("%s %s; quarantined until the next ignition cycle or a restart", self.app.id, ending.how)
            self._become(AppState.QUARANTINED, "quarantined")
            return
        log.warning("%s %s; starts again in %g s", self.app.id, ending.how, pause)
        self._become(AppState.CRASHED, "stopped" if ending.came_up else "start-failed", seconds=f"{pause:g}")
        self._go_on.clear()
        await happens_within(self._clock, self._go_on, pause)

    async def _rest(self) -> None:
        """Wait until the app has come to rest, or somebody wants it running again."""
        if self._life is not None and not self._life.done() and not self.wanted:
            self._at_rest.clear()
            await self._at_rest.wait()

    def _liveness(self, liveness: Liveness) -> None:
        if liveness == "up":
            if self.state is AppState.NOT_RESPONDING:
                log.warning("%s answers again", self.app.id)
            self._become(self._up_state())
        else:
            log.warning("%s does not answer", self.app.id)
            self._become(AppState.NOT_RESPONDING, "not-responding")

    def _up_state(self) -> AppState:
        return AppState.RUNNING if self._visible else AppState.BACKGROUND

    def _become(self, state: AppState, code: Code = "", **values: str) -> None:
        """Take a state, and tell of it."""
        self.state = state
        self.cause = Cause(code, values)
        if state is AppState.STARTING:
            self.settled.clear()
        else:
            self.settled.set()
        self._on_change(self)
