"""A limit in processor time for work on hostile data; only for the worker's main thread."""

from __future__ import annotations

import gc
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.2
"""Seconds until it is said again, should something have swallowed it."""


class TooLong(BaseException):
    """The work used up its processor time. No Exception, so that no library's catch-all can keep it."""


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """Raise TooLong inside the block once it has used so much; a busy machine does not count against it."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLong

    before, collecting = signal.signal(signal.SIGPROF, stop), gc.isenabled()
    gc.disable()  # what is raised while garbage is collected is lost
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if collecting:
            gc.enable()


def bound_memory(megabytes: int) -> None:
    """Let a memory bomb end as MemoryError in this process instead of taking the car's memory."""
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
