"""Every time limit of supervision, by name."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True, kw_only=True):
    """Seconds, unless the name says otherwise."""

    start: float = 20
    """From the start of the process to its name on the bus."""
    ping_every: float = 5
    ping_answer: float = 2
    stop_answer: float = 1
    """For App1.Stop to be taken."""
    stop_exit: float = 4
    """For the process to end after App1.Stop."""
    terminate: float = 2
    """For the process to end after SIGTERM; then SIGKILL."""
    shut_down: float = 10
    """For all apps together when the host ends."""
    last_words: float = 0.5
    """For the rest of the output of a process that has ended."""
    crash_window: float = 600
    crashes_allowed: int = 4
    """One more within the window is quarantine."""
    first_pause: float = 1
    longest_pause: float = 60
