"""One actuator under the driver's finger: a touch is a request, the sensor's next value is the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from hmi.shell.reading import Reading
from hmi.shell.tasks import Tasks

if TYPE_CHECKING:
    import asyncio

ANSWER_S = 4.0
"""Time limit of the car's answer to a request."""
PATIENCE_S = 1.0
"""After this the driver is told that the car has not answered yet."""
COMPLAINT_S = 6.0
"""How long a failed request is told."""

Ask = Callable[[str, float | bool], Awaitable[str]]


class Actuator:
    """States: unknown, known, asking, waiting, unanswered, refused. ``changed`` is called after each."""

    def __init__(self, path: str, ask: Ask, tasks: Tasks, changed: Callable[[], None]) -> None:
        self.path = path
        self.value: float | None = None
        self.asked: float | None = None
        self.complaint = ""
        self._ask, self._tasks, self._changed = ask, tasks, changed
        self._in_flight = False
        self._patient = False
        self._timer: asyncio.TimerHandle | None = None

    @property
    def state(self) -> str:
        """What the driver should know about it."""
        if self.asked is not None:
            return "waiting" if self._patient else "asking"
        if self.complaint:
            return self.complaint
        return "unknown" if self.value is None else "known"

    @property
    def shown(self) -> float | None:
        """The number under the finger: what was asked for until the car has answered."""
        return self.value if self.asked is None else self.asked

    def see(self, reading: Reading) -> None:
        """The car says what it does."""
        self.value = float(reading.value) if isinstance(reading.value, int | float) else None
        if self.asked is not None and self.value is not None and abs(self.value - self.asked) < 0.01:
            self._settle("")
        else:
            self._changed()

    def request(self, value: float) -> None:
        """The driver wants this value; of several requests in a row only the newest goes out after the present one."""
        self.asked, self.complaint = value, ""
        self._patient = False
        self._later(PATIENCE_S, self._grow_patient)
        self._changed()
        if not self._in_flight:
            self._in_flight = True
            self._tasks.spawn(self._send(), f"set {self.path}")

    async def _send(self) -> None:
        try:
            sent = None
            while self.asked is not None and sent != self.asked:
                sent = self.asked
                if await self._ask(self.path, sent):
                    self._settle("refused")
        finally:
            self._in_flight = False

    def _grow_patient(self) -> None:
        self._patient = True
        self._later(ANSWER_S - PATIENCE_S, self._give_up)
        self._changed()

    def _give_up(self) -> None:
        self._settle("unanswered")

    def _settle(self, complaint: str) -> None:
        self.asked, self.complaint, self._patient = None, complaint, False
        if complaint:
            self._later(COMPLAINT_S, self._forget)
        else:
            self._stop()
        self._changed()

    def _forget(self) -> None:
        self.complaint = ""
        self._changed()

    def _later(self, delay: float, callback: Callable[[], None]) -> None:
        import asyncio  # noqa: PLC0415 - the first frame does without it

        self._stop()
        self._timer = asyncio.get_running_loop().call_later(delay, callback)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
