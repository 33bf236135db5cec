"""A list of 10,000 rows: what the model weighs, and what one row's change costs beside the same change in 100 rows."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

import msgspec

from hmi.emulator.bench.figures import Figure, absolute, against_floor
from hmi.sdk.handlers import Handlers
from hmi.sdk.reading import read_patch, read_template
from hmi.sdk.templates import ListTemplate, Row
from hmi.sdk.wire_page import WirePage
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.item_model import ItemModel
from hmi.shell.pages.screens import Screens
from hmi.shell.policy.table import STATES, load_table
from hmi.shell.policy.uncut import Entry, UncutPage

LONG, SHORT, ROUNDS, CHANGES = 10_000, 100, 9, 200
APP_ROUNDS = 15


def measure() -> list[Figure]:
    """In this process; needs QtCore, no window."""
    changes = [_change(state) for state in STATES]
    return [_memory(), _rows_touched(), max(changes, key=lambda figure: figure.ratio or 0), _first(), _invalidate()]


def _template(count: int, value: int = 0) -> ListTemplate:
    """With one row in its middle that says this."""
    rows = [
        Row(f"row-{n}", f"Title of row {n}", subtitle=f"Subtitle of row {n}", on_select=_pressed) for n in range(count)
    ]
    rows[count // 2].value = str(value)
    return ListTemplate(title="Long", rows=rows)


def _pressed() -> None:
    """What a row of an app listens with."""


class _Shown:
    """A list as the shell holds it, in one driving state; presented as an app does it."""

    def __init__(self, count: int, state: str = "parked") -> None:
        self.driving = DrivingObject()
        self.driving.apply(load_table().row(state))
        self.screens = Screens(self.driving, lambda _key: "", lambda *_: None, lambda _: None)
        self.page = WirePage(_template(count))
        self.costs = [_uncollected(step) for step in self._steps(self.page)]

    def _steps(self, page: WirePage) -> list[Callable[[], None]]:
        first = page.first()
        text, patches = first.whole(), page.since(first) or []
        show = lambda: self.screens.present("list", 1, read_template(text), len(text))  # noqa: E731
        return [show, *(lambda patch=patch: self._patch(patch) for patch in patches)]

    def _patch(self, text: str) -> None:
        self.screens.patch("list", 1, self.screens.revision("list"), read_patch(text))

    def change(self, value: int) -> float:
        """Milliseconds from the message to the model, for one row that says this from now on."""
        middle = f"row-{len(self.page) // 2}"
        row = Row(middle, f"Title of {middle}", value=str(value))
        text = msgspec.json.encode({"version": 1, "changed": [row]}).decode()
        return _uncollected(lambda: self._patch(text))


def _memory() -> Figure:
    """Beside the bare entries, which the uncut page holds in any case."""
    weights = []
    for _ in range(ROUNDS):
        entries: list[Entry] = UncutPage(_template(LONG)).entries
        gc.collect()
        tracemalloc.start()
        model = ItemModel()
        model.update(entries)
        weights.append(tracemalloc.get_traced_memory()[0] / 1e6)
        tracemalloc.stop()
    return absolute("list of 10,000 rows: memory of the model", weights, "MB", 10)


def _rows_touched() -> Figure:
    """Rows that Qt is told of when one row of 10,000 changes: one is the least."""
    shown = _Shown(LONG)
    assert shown.screens.top is not None
    model: ItemModel = shown.screens.top.page.items  # type: ignore[assignment]
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.append(last.row() - first.row() + 1))
    model.rowsInserted.connect(lambda _, first, last: told.append(last - first + 1))
    model.modelReset.connect(lambda: told.append(LONG))
    for value in range(ROUNDS):
        shown.change(value)
    return absolute("list of 10,000 rows: rows touched by one row's change", told, "rows", 1)


def _change(state: str) -> Figure:
    """All that the shell does: reads the patch, checks it, changes the page, cuts it, tells the view.

    In turns, and the quickest of ten at a time: what others do on this machine is not what is measured.
    """
    long, short = _Shown(LONG, state), _Shown(SHORT, state)
    costs: dict[_Shown, list[float]] = {long: [], short: []}
    for start in range(0, CHANGES, 10):
        for shown, values in costs.items():
            values.append(min(shown.change(value) for value in range(start, start + 10)))
    name = f"one row's change in 10,000 rows ({state}), floor: in 100 rows"
    return against_floor(name, costs[long], costs[short], "ms", 2)


def _first() -> Figure:
    """The longest that the screen waits while 10,000 rows come to it for the first time."""
    costs = [max(_Shown(LONG).costs) for _ in range(ROUNDS)]
    return absolute("10,000 rows presented: longest step in the shell", costs, "ms", 16.7)


def _invalidate() -> Figure:
    """What the SDK adds to the app's own ``render``, which makes all rows anew."""
    before = WirePage(_template(LONG))
    renders, costs = [], []
    for value in range(1, APP_ROUNDS):
        made: list[ListTemplate] = []
        renders.append(_milliseconds(lambda value=value, made=made: made.append(_template(LONG, value))))  # type: ignore[misc]
        costs.append(_milliseconds(lambda made=made: _encode(made[0], before)))  # type: ignore[misc]
    return against_floor("one of 10,000 rows invalidated: the SDK, floor: the app's render()", costs, renders, "ms", 2)


def _encode(template: ListTemplate, before: WirePage) -> None:
    Handlers(template)
    WirePage(template).since(before)


def _milliseconds(call: Callable[[], None]) -> float:
    """Of the processor's time: what others do on this machine is not counted."""
    start = time.thread_time()
    call()
    return (time.thread_time() - start) * 1000


def _uncollected(call: Callable[[], None]) -> float:
    """As the shell takes a page: no garbage is collected in its midst."""
    gc.disable()
    try:
        return _milliseconds(call)
    finally:
        gc.enable()
