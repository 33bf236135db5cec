"""Expands the items of the cache that wait for it, within a bound. Runs in the worker only."""

from __future__ import annotations

import time
from collections.abc import Callable

from .expand import expand
from .records import Flaw
from .store import Store
from .window import window_of

MAX_TRIES = 3
"""An item that took the worker down so often is left alone."""
SECONDS = 60.0


def expand_pending(store: Store, today: str, clock: Callable[[], float] = time.process_time) -> int:
    """Expand what waits; returns how many still wait when the time was up."""
    window = window_of(today)
    if store.fact("window") != today:
        store.wants_again(window.first.isoformat())
        store.set_fact("window", today)
    pending = store.pending()
    until = clock() + SECONDS
    for done, number in enumerate(pending):
        if clock() > until:
            return len(pending) - done
        item = store.try_item(number)
        if item.tries > MAX_TRIES:
            store.finish_item(item.id, [], [Flaw("crashed", "")], None)
            continue
        found = expand(item.body, window)
        store.finish_item(item.id, found.instances, found.flaws, found.last)
    return 0
