"""Which notice is on the screen and which waits: one at a time, calls and safety first, the road decides who may interrupt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum

from hmi.shell.notices.notice import Notice

SHOWN_S = 8.0
"""A heads-up stays this long; less would ask for a second glance."""
KEPT, KEPT_PER_SENDER = 60, 20


class Reason(IntEnum):
    """Why a notice was closed, as the specification numbers it."""

    EXPIRED = 1
    DISMISSED = 2
    CLOSED = 3
    OTHER = 4


class NoticeBoard:
    """Keeps all notices and picks the one to show. Time comes in from outside: ``now`` in seconds, any zero.

    ``closed`` is called with every notice that leaves, and why.
    """

    def __init__(self, closed: Callable[[Notice, Reason], None]) -> None:
        self._closed = closed
        self._notices: dict[int, Notice] = {}
        self._unseen: dict[int, None] = {}
        self._ends: dict[int, float] = {}
        self._shown: int | None = None
        self._shown_until = 0.0
        self._allowed: frozenset[str] = frozenset({"safety"})
        self._everyone = False
        self._held = False

    # -- what comes in ----------------------------------------------------------------------------------------------

    def allow(self, kinds: Iterable[str], everyone: bool) -> None:
        """Who may interrupt by the driving policy; ``everyone`` while parked."""
        self._allowed, self._everyone = frozenset(kinds), everyone

    def hold(self, held: bool) -> None:
        """Nothing lies over the rear view: what would be shown waits, and its time with it."""
        self._held = held

    def post(self, notice: Notice, now: float) -> None:
        """A new notice, or a new text for one that is there."""
        fresh = notice.number not in self._notices
        before = self._notices.get(notice.number) or self._twin(notice)
        seen = before is not None and _says_the_same(before, notice) and before.number not in self._unseen
        if before is not None and before.number != notice.number:
            self.close(before.number, Reason.OTHER)
        self._notices[notice.number] = notice
        if not seen:
            self._unseen[notice.number] = None
        self._ends.pop(notice.number, None)
        if notice.expires_s is not None:
            self._ends[notice.number] = now + notice.expires_s
        if self._shown == notice.number:
            self._shown_until = now + SHOWN_S
        if fresh:
            self._make_room(notice.sender)

    def close(self, number: int, reason: Reason) -> bool:
        """Take one away; False when there is none."""
        notice = self._notices.pop(number, None)
        if notice is None:
            return False
        self._unseen.pop(number, None)
        self._ends.pop(number, None)
        if self._shown == number:
            self._shown = None
        self._closed(notice, reason)
        return True

    def put_aside(self) -> None:
        """The driver has seen the heads-up: it waits in the notice centre, or is over if it was only for the moment."""
        if self._shown is not None:
            self._leave(self._shown, Reason.DISMISSED)

    def advance(self, now: float) -> float | None:
        """Let time pass: expire, end the heads-up, show the next. Returns when to come again, None for not by itself."""
        for number in [number for number, end in self._ends.items() if end <= now]:
            self.close(number, Reason.EXPIRED)
        if self._shown is not None and (self._over(now) or not self._may_show(self._notices[self._shown])):
            self._leave(self._shown, Reason.EXPIRED)
        self._pick(now)
        times = [*self._ends.values(), *([self._shown_until] if self._shown is not None else [])]
        return min(times) if times else None

    # -- what is to be seen -----------------------------------------------------------------------------------------

    @property
    def shown(self) -> Notice | None:
        """The heads-up."""
        return None if self._shown is None else self._notices[self._shown]

    @property
    def all(self) -> list[Notice]:
        """The notice centre: most urgent first, then newest."""
        return sorted(self._notices.values(), key=lambda notice: (*notice.rank[:2], -notice.arrived))

    def get(self, number: int) -> Notice | None:
        """One notice by its number."""
        return self._notices.get(number)

    # -- inside -----------------------------------------------------------------------------------------------------

    def _twin(self, notice: Notice) -> Notice | None:
        """The same words from the same sender, waiting in the centre: they are not said twice."""
        return next((one for one in self._notices.values() if _says_the_same(one, notice)), None)

    def _over(self, now: float) -> bool:
        notice = self.shown
        # Calls ring and warnings stand until they are answered or taken back.
        lasting = notice is not None and (notice.kind in {"call", "safety"} or notice.critical)
        return not lasting and now >= self._shown_until

    def _may_show(self, notice: Notice) -> bool:
        return not self._held and (self._everyone or notice.kind in self._allowed)

    def _pick(self, now: float) -> None:
        able = [notice for number in self._unseen if self._may_show(notice := self._notices[number])]
        best = min(able, key=lambda notice: notice.rank, default=None)
        if best is None or (self.shown is not None and self.shown.rank[:2] <= best.rank[:2]):
            return
        self._shown, self._shown_until = best.number, now + SHOWN_S

    def _leave(self, number: int, reason: Reason) -> None:
        self._shown = None
        if not self._may_show(self._notices[number]):
            return  # interrupted, not seen: it comes back when it may
        self._unseen.pop(number, None)
        if self._notices[number].transient:
            self.close(number, reason)

    def _make_room(self, sender: str) -> None:
        mine = [number for number, notice in self._notices.items() if notice.sender == sender]
        everyone = list(self._notices)
        for number in mine[: max(0, len(mine) - KEPT_PER_SENDER)] + everyone[: max(0, len(everyone) - KEPT)]:
            self.close(number, Reason.OTHER)


def _says_the_same(one: Notice, other: Notice) -> bool:
    """To say it again would be nagging. Whoever calls, warns or writes may do so twice."""
    if other.critical or other.kind in {"call", "safety", "navigation", "message"}:
        return False
    return (one.sender, one.app_name, one.kind, one.summary, one.body) == (
        other.sender, other.app_name, other.kind, other.summary, other.body
    )  # fmt: skip
