"""One subscriber's view: only what changed, no faster than it asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from hmi.vehicle.signal import Sample
from hmi.vehicle.store import Store

Deliver = Callable[[dict[str, Sample]], None]


class Handle(Protocol):
    """A timer that can be cancelled."""

    def cancel(self) -> None:
        """Never mind."""


class Timers(Protocol):
    """The part of an event loop that is needed here."""

    def time(self) -> float:
        """Seconds."""

    def call_later(self, delay: float, callback: Callable[[], None], /) -> Handle:
        """Call once."""


class Subscription:
    """Sends at once when it may, and otherwise when its interval is over; an unchanged car costs nothing.

    While its client is not ``ready`` it only remembers what has changed; ``resume`` sends that, with its newest values.
    """

    def __init__(
        self,
        paths: Iterable[str],
        max_rate_hz: int,
        store: Store,
        timers: Timers,
        deliver: Deliver,
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        self.paths = frozenset(paths)
        self._interval = 1 / max_rate_hz if max_rate_hz else 0.0
        self._store = store
        self._timers = timers
        self._deliver = deliver
        self._ready = ready
        self._pending: dict[str, None] = {}
        self._sent: dict[str, Sample] = {}
        self._sent_at = -self._interval
        self._timer: Handle | None = None
        self._started = False
        self.closed = False

    def start(self) -> None:
        """Send the current samples; nothing is sent before."""
        self._started = True
        self._pending = dict.fromkeys(sorted(self.paths))
        self._send()

    def note(self, changed: Iterable[str]) -> None:
        """These of my paths changed."""
        if self.closed or not self._started:
            return
        self._pending.update(dict.fromkeys(changed))
        if self._timer is not None or not self._ready():
            return
        wait = self._sent_at + self._interval - self._timers.time()
        if wait <= 0:
            self._send()
        else:
            self._timer = self._timers.call_later(wait, self._send)

    def resume(self) -> None:
        """The client is ready again."""
        if self._started:
            self.note(())

    def close(self) -> None:
        """Never send again."""
        self.closed = True
        self._pending.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _send(self) -> None:
        """Send what differs from what was sent; a value that went and came back within an interval is no news."""
        self._timer = None
        if self.closed or not self._ready():
            return
        news = {path: self._store.sample(path) for path in self._pending}
        self._pending.clear()
        news = {path: sample for path, sample in news.items() if _differs(sample, self._sent.get(path))}
        if news:
            self._sent.update(news)
            self._sent_at = self._timers.time()
            self._deliver(news)


def _differs(new: Sample, old: Sample | None) -> bool:
    return old is None or new.quality is not old.quality or new.value != old.value


class Distributor:
    """Spreads the store's changes over the subscriptions that want them."""

    def __init__(self, store: Store) -> None:
        self._wanted: dict[str, set[Subscription]] = {}
        self._undo = store.listen(self._changed)

    def add(self, subscription: Subscription) -> None:
        """From now on."""
        for path in subscription.paths:
            self._wanted.setdefault(path, set()).add(subscription)

    def remove(self, subscription: Subscription) -> None:
        """No longer."""
        subscription.close()
        for path in subscription.paths:
            wanting = self._wanted.get(path, set())
            wanting.discard(subscription)
            if not wanting:
                self._wanted.pop(path, None)

    def close(self) -> None:
        """Leave the store."""
        self._undo()

    def _changed(self, paths: set[str]) -> None:
        news: dict[Subscription, list[str]] = {}
        for path in paths:
            for subscription in self._wanted.get(path, ()):
                news.setdefault(subscription, []).append(path)
        for subscription, changed in news.items():
            subscription.note(changed)
