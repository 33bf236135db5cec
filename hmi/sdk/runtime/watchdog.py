"""Says in the app's log where its loop stands still: from outside one only sees that it does not answer."""

from __future__ import annotations

import asyncio
import faulthandler

from hmi.sdk.log import log

LIMIT = 6.5
"""Seconds after a Ping: the host pings every 5, and takes an app for hanging when it is not answered in 2."""
LATE = 1.0


class Watchdog:
    """Armed by each Ping, and put to sleep by the loop itself if it turns: an app that nobody pings costs nothing."""

    def __init__(self, limit: float = LIMIT) -> None:
        self._limit = limit
        self._sleep: asyncio.TimerHandle | None = None

    def arm(self) -> None:
        """The loop turns now; unless it turns again in time, its stack goes to the log."""
        if self._sleep is not None:
            self._sleep.cancel()
        loop = asyncio.get_running_loop()
        faulthandler.dump_traceback_later(self._limit)
        self._sleep = loop.call_at(loop.time() + self._limit - LATE, self._turns)

    def stop(self) -> None:
        """Watch no more."""
        if self._sleep is not None:
            self._sleep.cancel()
        faulthandler.cancel_dump_traceback_later()

    def _turns(self) -> None:
        assert self._sleep is not None
        late = asyncio.get_running_loop().time() - self._sleep.when()
        faulthandler.cancel_dump_traceback_later()
        if late > LATE:
            log.warning(
                "the app stood still for more than %.0f s, in the line at the top of the stack above: "
                "await what takes long, or give it to asyncio.to_thread",
                late,
            )
