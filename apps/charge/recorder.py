"""Turns the car's signals into charging sessions, and says why each ended."""

from __future__ import annotations

from collections.abc import Callable

from hmi.sdk import Clock

from . import signals
from .keeper import Keeper
from .meter import SAVE_SOC, Meter
from .readings import Readings
from .settings import Settings
from .store import History, Reason, Session

AT_LIMIT = 0.6
"""Per cent below the limit that still count as reached."""
DOUBT_SECONDS = 2.0
"""How long a charge must be off before it counts as interrupted: the plug's signal may be on its way."""
SAVE_SECONDS = 30.0


class Recorder:
    """Feed it after every batch of readings; it holds the session of the present cable connection."""

    def __init__(
        self, history: History, keeper: Keeper, readings: Readings, settings: Callable[[], Settings], clock: Clock
    ) -> None:
        self._history = history
        self._keeper = keeper
        self._readings = readings
        self._settings = settings
        self._clock = clock
        self.meter = Meter(readings, settings)
        self.session: Session | None = None
        self.charging = False
        self.past: Session | None = None
        self._begun = False
        self._saved_at = 0.0
        self._before: tuple[float | None, float | None] = (None, None)
        """Charge and meter just before the current flowed: the first look may come late."""
        self._off_since: float | None = None
        self._timer: tuple[str, str] | None = None
        """The car's timer as it stood when the current began to flow: it is not what stops it."""
        self._left: Session | None = None
        """Ended before a restart; whether that was told, its record knows."""

    async def begin(self) -> None:
        """Take up what a kill left behind; StorageError: not yet, the next look tries again."""
        last = await self._history.last()
        self.session = last if last is not None and last.connected else None
        untold = last is not None and last.ended is not None and not last.was_told(last.reason)
        self._left = last if untold else None
        self.charging = self.session is not None and self.session.ended is None
        self.past = await self._history.past(self.session.id if self.session else 0)
        self._begun = True

    @property
    def interrupted(self) -> bool:
        """The charge on this cable broke off, and nobody has stopped it."""
        return self.session is not None and not self.charging and self.session.reason == "interrupted"

    async def take(self) -> tuple[Session, Reason] | None:
        """Look at the readings; returns the session that has just ended, and why."""
        charging = self._readings.switch(signals.IS_CHARGING)
        plugged = self._readings.switch(signals.PLUGGED)
        ended: tuple[Session, Reason] | None = None
        if charging is False and not self.charging:
            self._before = (self._readings.number(signals.SOC), self._readings.number(signals.COUNTER))
        if not self._begun:
            await self.begin()
        if charging:
            self._off_since = None
            await (self._progress() if self.charging else self._start())
        elif charging is False and self.charging:
            ended = await self._maybe_end(plugged)
        if plugged is False and not self.charging and self.session is not None:
            await self._disconnect(self.session)
        if ended is None and charging is not None and self._left is not None:
            ended = self._left, self._left.reason
        self._left = None if charging is not None else self._left
        return ended

    @property
    def doubtful(self) -> bool:
        """The charge is off for a reason that is not clear yet: look again soon."""
        return self._off_since is not None

    async def _start(self) -> None:
        """Current flows: a new session, or the one of this cable again."""
        now = self._time()
        if self.session is None:
            self.session = Session(started=now, updated=now, currency=self._settings().currency)
            soc, counter = self._before
            self.session.start_soc = self._readings.number(signals.SOC) if soc is None else soc
            self.session.counter_kwh = self._readings.number(signals.COUNTER) if counter is None else counter
        self._timer = self._present_timer()
        self.session.ended, self.session.reason = None, ""
        self.session.updated = now
        self.charging = True
        self.meter.look(self.session, self._time())
        await self._save(self.session)

    async def _progress(self) -> None:
        session = self.session
        assert session is not None
        before = session.soc
        self.meter.look(session, self._time())
        moved = before is None or session.soc is None or abs(session.soc - before) >= SAVE_SOC
        if moved or session.updated - self._saved_at >= SAVE_SECONDS or session.updated < self._saved_at:
            await self._save(session)

    async def _maybe_end(self, plugged: bool | None) -> tuple[Session, Reason] | None:
        session = self.session
        assert session is not None
        self.meter.look(session, self._time())
        reason = self._reason(plugged)
        if reason == "interrupted":
            now = self._clock.monotonic()
            self._off_since = now if self._off_since is None else self._off_since
            if now - self._off_since < DOUBT_SECONDS:
                return None
        self._off_since = None
        self.charging = False
        session.ended, session.reason = session.updated, reason
        await self._save(session)
        return session, reason

    def _reason(self, plugged: bool | None) -> Reason:
        """Why no current flows any more."""
        soc, limit = self._readings.number(signals.SOC), self._readings.number(signals.LIMIT)
        if soc is not None and limit is not None and soc >= limit - AT_LIMIT:
            return "limit"
        if plugged is False:
            return "unplugged"
        timer = self._present_timer()
        waits = timer[0] not in {"", "INACTIVE"} and timer != self._timer
        if self._readings.word(signals.COMMAND) == "STOP" or waits:
            return "stopped"
        return "interrupted"

    def _present_timer(self) -> tuple[str, str]:
        return self._readings.word(signals.TIMER_MODE), self._readings.word(signals.TIMER_TIME)

    async def _disconnect(self, session: Session) -> None:
        """The cable is out: the next charge is another session."""
        session.connected = False
        await self._save(session)
        self.session, self.past = None, session if len(session.points) > 2 else self.past

    async def _save(self, session: Session) -> None:
        self._saved_at = session.updated
        await self._keeper.save(session)

    def _time(self) -> float:
        """The car's own time."""
        return (self._readings.now or self._clock.now()).timestamp()
