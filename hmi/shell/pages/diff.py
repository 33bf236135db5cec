"""From one list of keyed entries to another by few steps: remove, move up, insert, change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count
from operator import attrgetter, ne
from typing import NamedTuple

from hmi.sdk.rising import longest_rising
from hmi.shell.policy.uncut import Entry

# More moves than this are cheaper, and look no worse, as one removal and one insertion.
_MOST_MOVES = 64
_key = attrgetter("key")


class Remove(NamedTuple):
    """Take out ``length`` entries."""

    row: int
    length: int


class Insert(NamedTuple):
    """Put these before ``row``."""

    row: int
    entries: Sequence[Entry]


class Move(NamedTuple):
    """The entry at ``row`` goes up to ``to``, which is smaller."""

    row: int
    to: int


class Change(NamedTuple):
    """These stand at ``row`` now, under the same keys."""

    row: int
    entries: Sequence[Entry]


Step = Remove | Insert | Move | Change


def diff(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Step]:
    """Steps to be applied one after the other; keys are unique in each list."""
    if len(old) == len(new):
        # What happens most: the same rows, a few of which say something new. One pass, compared in C.
        changed = [row for row, (before, after) in enumerate(zip(old, new, strict=True)) if before != after]
        if all(old[row].key == new[row].key for row in changed):
            yield from runs(changed, new)
            return
    old = list(old)
    old_keys, new_keys = list(map(_key, old)), list(map(_key, new))
    head = _same(old_keys, new_keys)
    tail = _same(old_keys[: head - 1 if head else None : -1], new_keys[: head - 1 if head else None : -1])
    middle, wanted = old_keys[head : len(old) - tail], new[head : len(new) - tail]
    kept = _stay(middle, wanted)
    yield from _removals(middle, kept, head)
    yield from _placements([key for key in middle if key in kept], wanted, head)
    before = {entry.key: entry for entry in old[head : len(old) - tail] if entry.key in kept}
    changed = _changed(old[:head], new[:head], 0)
    changed += [head + row for row, entry in enumerate(wanted) if entry.key in kept and before[entry.key] != entry]
    changed += _changed(old[len(old) - tail :], new[len(new) - tail :], len(new) - tail)
    yield from runs(changed, new)


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """How many stand at the beginning of both."""
    return next(compress(count(), map(ne, old, new)), min(len(old), len(new)))


def _changed(old: Sequence[Entry], new: Sequence[Entry], first: int) -> list[int]:
    """Rows of these that differ; most are the very same objects, or all are new ones."""
    return list(compress(count(first), map(ne, old, new)))


def _stay(middle: list[str], wanted: Sequence[Entry]) -> set[str]:
    """Keys of the middle that are not taken out: all that come again, unless too many of them would have to move."""
    places = {entry.key: place for place, entry in enumerate(wanted)}
    common = [key for key in middle if key in places]
    rising = longest_rising([places[key] for key in common])
    return set(common) if len(common) - len(rising) <= _MOST_MOVES else {common[index] for index in rising}


def _removals(middle: list[str], kept: set[str], head: int) -> Iterator[Remove]:
    end = len(middle)
    while end:
        start = end
        while start and middle[start - 1] not in kept:
            start -= 1
        if start < end:
            yield Remove(head + start, end - start)
        end = start - 1 if start else 0


def _placements(current: list[str], wanted: Sequence[Entry], head: int) -> Iterator[Insert | Move]:
    """Walks the wanted order; what is missing is inserted run by run, what stands further down moves up."""
    present = set(current)
    place = 0
    while place < len(wanted):
        end = place
        while end < len(wanted) and wanted[end].key not in present:
            end += 1
        if end > place:
            yield Insert(head + place, wanted[place:end])
            current[place:place] = [entry.key for entry in wanted[place:end]]
        elif current[place] != wanted[place].key:
            row = current.index(wanted[place].key, place)
            current.insert(place, current.pop(row))
            yield Move(head + row, head + place)
        place = max(end, place + 1) if end == place else end


def runs(rows: Sequence[int], new: Sequence[Entry] | Mapping[int, Entry]) -> Iterator[Change]:
    """Changed rows that stand together change together."""
    start = 0
    for place, row in enumerate(rows):
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield Change(rows[start], [new[changed] for changed in rows[start : place + 1]])
            start = place + 1
