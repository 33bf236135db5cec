"""Whether a client keeps up with what it is sent."""

from __future__ import annotations

from collections.abc import Callable

MOST_UNREAD = 2000
"""Samples after which a client is asked whether it has read them; at twice as many it is sent nothing more."""

Answered = Callable[[], None]


class Pace:
    """Counts what is under way to one client; ``ask`` calls back once the client has read everything before it."""

    def __init__(self, ask: Callable[[Answered], None], resume: Callable[[], None]) -> None:
        self._ask = ask
        self._resume = resume
        self._unread = 0
        self._asked_about = 0

    def ready(self) -> bool:
        """Whether the client may be sent more; ``resume`` is called when it may again."""
        return self._unread < 2 * MOST_UNREAD

    def sent(self, samples: int) -> None:
        """So many more are under way."""
        self._unread += samples
        self._look()

    def _look(self) -> None:
        if self._unread >= MOST_UNREAD and not self._asked_about:
            self._asked_about = self._unread
            self._ask(self._answered)

    def _answered(self) -> None:
        held = not self.ready()
        self._unread -= self._asked_about
        self._asked_about = 0
        self._look()
        if held and self.ready():
            self._resume()
