"""Expands the items of the cache that wait for it, within a bound. Runs in the worker only."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from .expand import expand
from .records import Flaw
from .store import Expanded, Store
from .window import Window, window_of

MAX_TRIES = 3
"""An item that took the worker down so often is left alone."""
SECONDS = 60.0
BATCH = 50
"""Items of one transaction: one for each wrote 350 MB a day for 2,000 events that repeat."""


def expand_pending(store: Store, today: str, clock: Callable[[], float] = time.process_time) -> int:
    """Expand what waits; returns how many still wait when the time was up."""
    window = window_of(today)
    if store.fact("window") != today:
        store.wants_again(window.first.isoformat())
        store.set_fact("window", today)
    until = clock() + SECONDS
    for batch in _batches(store.pending()):
        store.take([item for item, _ in batch])
        done: list[Expanded] = []
        for item, tries in batch:
            if clock() > until:
                break
            done.append(_expanded(store, item, tries, window))
        left = [item for item, _ in batch[len(done) :]]
        store.finish(done, left)
        if left:
            break
    return len(store.pending())


def _batches(pending: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """What was begun before and not finished goes alone, so that it takes no other down."""
    new = [one for one in pending if not one[1]]
    yield from (new[first : first + BATCH] for first in range(0, len(new), BATCH))
    yield from ([one] for one in pending if one[1])


def _expanded(store: Store, item: int, tries: int, window: Window) -> Expanded:
    if tries >= MAX_TRIES:
        return Expanded(item, [], [Flaw("crashed", "")], None)
    found = expand(store.body(item), window)
    return Expanded(item, found.instances, found.flaws, found.last)
