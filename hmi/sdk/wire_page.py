"""A page as it travels: the rows of its list one by one, all else in one piece, so that it can be told what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import chain, compress, count, groupby, islice
from operator import itemgetter, ne
from typing import Any, TypeVar

import msgspec

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.keys import selected_page
from hmi.sdk.rising import longest_rising

MOST_ROWS = 500
MOST_BYTES = 250_000
"""Of one message: a longer list comes in several, so that reading it never costs the screen a frame."""

Step = tuple[str, str | None]
"""The key of a row, and of the one that stays where it is before which it comes: "" is the end, None its own place."""
Item = TypeVar("Item")


class WirePage:
    """Encoded when it is made: an app may change its rows in place, and is still seen to have changed them."""

    def __init__(self, template: t.Template) -> None:
        page = list_of(template)
        self._bare = template if page is None else with_list(template, ())
        self._head = codec.encode(self._bare)
        self._kind = (type(template), getattr(template, "selected", ""), page is not None)
        self._sections = [] if page is None else [(part.key, part.title, len(part.rows)) for part in page.sections]
        parts = [] if page is None else list(chain(page.rows, *(part.rows for part in page.sections)))
        self._rows = dict(zip([part.key for part in parts], codec.encode_parts(parts), strict=True))

    def __len__(self) -> int:
        """The rows of its list."""
        return len(self._rows)

    def first(self) -> WirePage:
        """The page with as many of its rows as one message takes; the page itself where that is all."""
        keys: list[str] = next(_portions(self._rows, self._size), [])
        if self._sections or len(keys) == len(self._rows):
            return self
        part = copy(self)
        part.__dict__["_rows"] = {key: self._rows[key] for key in keys}
        return part

    def whole(self) -> str:
        """For Shell1.Present."""
        if not self._rows and not self._sections:
            return self._head
        rows: Iterator[Any] = map(msgspec.Raw, self._rows.values())
        loose = list(islice(rows, len(self._rows) - sum(length for *_, length in self._sections)))
        sections = [t.Section(key, title, list(islice(rows, length))) for key, title, length in self._sections]
        return codec.encode(with_list(self._bare, loose, sections))

    def since(self, before: WirePage) -> list[str] | None:
        """For Shell1.Patch, one after the other, what makes this page of that one; None when it is presented whole."""
        if self._kind != before._kind or self._sections != before._sections:
            return None
        same_head = self._head == before._head
        if not self._kind[-1]:
            return [] if same_head else None
        old, new = list(before._rows), list(self._rows)
        if old != new and (self._sections or self._rows.keys().isdisjoint(old)):
            return None
        removed, placed = _moves(old, new) if old != new else ([], [])
        if len(removed) > MOST_ROWS:
            return None
        changed = self._changed(before, {key for key, _ in placed})
        return list(self._patches(None if same_head else self._bare, removed, [*placed, *changed]))

    def _changed(self, before: WirePage, placed: set[str]) -> list[Step]:
        differ = compress(self._rows, map(ne, self._rows.values(), map(before._rows.get, self._rows)))
        return [(key, None) for key in differ if key not in placed]

    def _patches(self, head: Any, removed: list[str], steps: Sequence[Step]) -> Iterator[str]:
        """The first one carries the head and what goes; rows come as many at a time as one message takes."""
        for portion in _portions(steps, lambda step: self._size(step[0])) if steps else [[]]:
            patch: dict[str, Any] = {"removed": removed} if removed else {}
            if head is not None:
                patch["template"] = head
            for before, run in groupby(portion, itemgetter(1)):
                rows = [msgspec.Raw(self._rows[key]) for key, _ in run]
                if before is None:
                    patch["changed"] = rows
                else:
                    patch.setdefault("placed", []).append({"before": before, "rows": rows})
            if patch:
                yield codec.encode_patch(patch)
            head, removed = None, []

    def _size(self, key: str) -> int:
        return len(self._rows[key])


def list_of(template: t.Template) -> t.ListTemplate | None:
    """The list that a patch of this page is about."""
    page = selected_page(template) or template
    return page if isinstance(page, t.ListTemplate) else None


def with_list(template: Any, rows: Sequence[t.Row], sections: Sequence[t.Section] = ()) -> Any:
    """The page with these rows in its list."""
    if isinstance(template, t.ListTemplate):
        return msgspec.structs.replace(template, rows=list(rows), sections=list(sections))
    tabs = [
        msgspec.structs.replace(tab, template=with_list(tab.template, rows, sections))
        if tab.key == template.selected
        else tab
        for tab in template.tabs
    ]
    return msgspec.structs.replace(template, tabs=tabs)


def _moves(old: list[str], new: list[str]) -> tuple[list[str], list[Step]]:
    """The keys that go, and those that come or move."""
    places = dict(zip(new, count(), strict=False))
    removed = [key for key in old if key not in places]
    common = [places[key] for key in old if key in places]
    stay = {new[common[index]] for index in longest_rising(common)}
    steps: list[Step] = []
    start = 0
    for place, key in enumerate(new):
        if key in stay:
            steps += ((come, key) for come in new[start:place])
            start = place + 1
    return removed, [*steps, *((come, "") for come in new[start:])]


def _portions(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    """So many at a time as one message takes, at least one."""
    portion: list[Item] = []
    left = MOST_BYTES
    for item in items:
        left -= size(item)
        if portion and (left < 0 or len(portion) == MOST_ROWS):
            yield portion
            portion, left = [], MOST_BYTES - size(item)
        portion.append(item)
    if portion:
        yield portion
