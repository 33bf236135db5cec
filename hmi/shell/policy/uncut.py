"""A page as its app sent it, before any cut: the template without its long collection, and that collection by key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from operator import attrgetter
from typing import Any

import msgspec

from hmi.sdk.keys import selected_page
from hmi.sdk.templates import ListTemplate, TabsTemplate

# The field of each template that holds its long collection.
COLLECTIONS = {
    "grid": "tiles",
    "detail": "facts",
    "gauge": "facts",
    "chart": "facts",
    "agenda": "items",
    "form": "fields",
}
_key = attrgetter("key")


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One item of a page's collection: its key, the title of its section, and the item itself."""

    key: str
    section: str
    part: Any


class UncutPage:
    """Validated, and changed in place by patches: one item's change costs the same in ten items and in ten thousand.

    ``size``: the characters that its collection took on the wire, at most.
    """

    def __init__(self, template: Any, size: int = 0) -> None:
        chosen = selected_page(template)
        self.child = UncutPage(chosen, size) if chosen is not None else None
        self.size = size
        self.sectioned = bool(getattr(template, "sections", ()))
        self.head = bare(template)
        self.entries = list(_entries(template))
        self._places: dict[str, int] = {}
        self._ranked: dict[int, list[int]] = {}

    @property
    def list_page(self) -> UncutPage | None:
        """The list that a patch is about: this page, or the one in the selected tab."""
        page = self.child or self
        return page if isinstance(page.head, ListTemplate) else None

    def place(self, key: str) -> int:
        """Where the item with this key stands, or -1. After items have come or gone, the first question costs one pass."""
        if len(self._places) != len(self.entries):
            self._places = dict(zip(map(_key, self.entries), count(), strict=False))
        return self._places.get(key, -1)

    def __contains__(self, key: object) -> bool:
        return self.place(str(key)) >= 0

    def change(self, parts: Iterable[Any]) -> list[tuple[int, Any]]:
        """Put these in the places of those with the same keys; where, and what stood there."""
        return [self._change(part) for part in parts]

    def move(self, gone: set[str], runs: dict[str, list[Any]]) -> None:
        """Take out what is ``gone``; put each run of parts before the item with that key, or at the end for ""."""
        old, new, start = self.entries, [], 0
        marks = {self.place(key): key for key in [*gone, *filter(None, runs)]}
        for place in sorted(marks):
            key = marks[place]
            new += old[start:place]
            new += [Entry(part.key, "", part) for part in runs.get(key, ())]
            start = place + (key in gone)
        new += old[start:]
        tail = [Entry(part.key, "", part) for part in runs.get("", ())]
        if not marks and len(self._places) == len(old):
            self._places.update(zip(map(_key, tail), count(len(old)), strict=False))
        else:
            self._places = {}
        self.entries = new + tail
        self._ranked = {}

    def _change(self, part: Any) -> tuple[int, Any]:
        place = self.place(part.key)
        before = self.entries[place]
        self.entries[place] = Entry(part.key, before.section, part)
        if getattr(before.part, "priority", 0) != getattr(part, "priority", 0):
            self._ranked = {}
        return place, before.part

    def highest(self, room: int) -> list[int]:
        """The places, in order, of so many items of the highest priority; of two that are equal the first."""
        if room not in self._ranked:
            priorities = [-getattr(entry.part, "priority", 0) for entry in self.entries]
            order = sorted(range(len(priorities)), key=priorities.__getitem__)
            self._ranked[room] = sorted(order[:room])
        return self._ranked[room]


def bare(template: Any) -> Any:
    """The template without its collection, or without the pages in its tabs."""
    if isinstance(template, TabsTemplate):
        tabs = [msgspec.structs.replace(tab, template=None) for tab in template.tabs]
        return msgspec.structs.replace(template, tabs=tabs)
    if isinstance(template, ListTemplate):
        return msgspec.structs.replace(template, rows=[], sections=[])
    field = COLLECTIONS.get(str(template.__struct_config__.tag))
    return template if field is None else msgspec.structs.replace(template, **{field: []})


def _entries(template: Any) -> Iterator[Entry]:
    if isinstance(template, ListTemplate):
        yield from (Entry(row.key, "", row) for row in template.rows)
        yield from (Entry(row.key, part.title, row) for part in template.sections for row in part.rows)
    elif field := COLLECTIONS.get(str(template.__struct_config__.tag)):
        parts: Sequence[Any] = getattr(template, field)
        yield from (Entry(part.key, "", part) for part in parts)
