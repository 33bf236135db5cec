"""A list of 10,000 rows: what the model weighs, and what one row's change costs beside the same change in 100 rows."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

import msgspec

from hmi.emulator.bench.figures import Figure, absolute, against_floor
from hmi.sdk.templates import ListTemplate, Row
from hmi.shell.pages.item_model import ItemModel
from hmi.shell.policy.cut import Entry, take_apart

LONG, SHORT, ROUNDS = 10_000, 100, 9


def measure() -> list[Figure]:
    """In this process; needs QtCore, no window."""
    return [_memory(), _rebuilds(), _change()]


def _entries(count: int) -> list[Entry]:
    rows = [Row(f"row-{n}", f"Title of row {n}", subtitle=f"Subtitle of row {n}") for n in range(count)]
    return take_apart(ListTemplate(title="Long", rows=rows))[0]


def _changed(entries: list[Entry], value: int) -> list[Entry]:
    """The same list with one row changed in its middle."""
    middle = len(entries) // 2
    changed = list(entries)
    part = msgspec.structs.replace(changed[middle].part, value=str(value))
    changed[middle] = Entry(changed[middle].key, changed[middle].section, part)
    return changed


def _memory() -> Figure:
    """Beside the bare entries, which the template holds in any case."""
    weights = []
    for _ in range(ROUNDS):
        entries = _entries(LONG)
        gc.collect()
        tracemalloc.start()
        model = ItemModel()
        model.update(entries)
        weights.append(tracemalloc.get_traced_memory()[0] / 1e6)
        tracemalloc.stop()
    return absolute("list of 10,000 rows: memory of the model", weights, "MB", 10)


def _rebuilds() -> Figure:
    """Rows that Qt is told of when one row of 10,000 changes: one is the least."""
    model = ItemModel()
    entries = _entries(LONG)
    model.update(entries)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.append(last.row() - first.row() + 1))
    model.rowsInserted.connect(lambda _, first, last: told.append(last - first + 1))
    model.modelReset.connect(lambda: told.append(LONG))
    for value in range(ROUNDS):
        entries = _changed(entries, value)
        model.update(entries)
    return absolute("list of 10,000 rows: rows touched by one row's change", told, "rows", 1)


def _change() -> Figure:
    costs = {count: [_time(count) for _ in range(ROUNDS)] for count in (SHORT, LONG)}
    return against_floor("one row's change in 10,000 rows, floor: in 100 rows", costs[LONG], costs[SHORT], "ms", 2)


def _time(count: int) -> float:
    model = ItemModel()
    before = _entries(count)
    model.update(before)
    after = _changed(before, 1)
    return _milliseconds(lambda: model.update(after))


def _milliseconds(call: Callable[[], None]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000
