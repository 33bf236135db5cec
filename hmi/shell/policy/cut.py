"""A template under a row of restrictions: what may be shown of it, and how much waits until the car is parked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress, count, islice
from operator import attrgetter
from typing import Any

import msgspec

from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import AgendaTemplate, AnyTemplate, EmptyTemplate, FormTemplate, ListTemplate
from hmi.shell.policy.texts import TextLimits, limit_texts
from hmi.shell.policy.uncut import Entry, UncutPage

PARKED_ICON = "parking"


class CutPage(msgspec.Struct, frozen=True):
    """What may be shown. ``template`` has no collection any more, it is in ``entries``; ``cut`` items were left out.

    ``even``: every item of the uncut page is shown in its own place, so that the change of one is no more than that.
    ``shortened``: the text of the page itself is not whole.
    """

    template: AnyTemplate
    entries: list[Entry] = []
    cut: int = 0
    child: CutPage | None = None
    withheld: bool = False
    even: bool = False
    shortened: bool = False

    @property
    def reduced(self) -> bool:
        """Something that can be scrolled to is missing."""
        return self.withheld or self.cut > 0 or self.shortened or (self.child is not None and self.child.reduced)

    @property
    def kind(self) -> str:
        return str(self.template.__struct_config__.tag)


class Withheld(msgspec.Struct, frozen=True):
    """Sentences, in the driver's language, that stand where a page must wait."""

    form: str = "Available when parked"
    depth: str = "This step is available when parked"


_ENGLISH = Withheld()


def cut_page(
    page: UncutPage,
    limits: DrivingRestrictions,
    *,
    depth: int = 1,
    budget: int | None = None,
    words: Withheld = _ENGLISH,
) -> CutPage:
    """The page as these restrictions allow it; ``budget`` is what the task has left of its items."""
    if limits.depth is not None and depth > limits.depth:
        return _withhold(page, limits, words.depth)
    if isinstance(page.head, FormTemplate) and not (limits.keyboard and limits.sign_in):
        return _withhold(page, limits, words.form)
    child = None if page.child is None else cut_page(page.child, limits, budget=budget, words=words)
    texts = TextLimits.of(limits)
    room = _least(limits.rows, budget)
    fits = room is None or len(page.entries) <= room
    shown = page.entries.copy() if fits else [page.entries[place] for place in _rank(page, room or 0)]
    head = _limit_pictures(limit_texts(page.head, texts), shown, limits)
    for place in _with_texts(shown, texts):
        shown[place] = _limit_entry(shown[place], texts)
    cut = len(page.entries) - len(shown)
    if cut and isinstance(head, ListTemplate):
        head = msgspec.structs.replace(head, more=False)
    return CutPage(head, shown, cut, child, even=room is None, shortened=_shortened(page, head))


def cut_changes(
    before: CutPage, page: UncutPage, changes: Iterable[tuple[int, Any]], limits: DrivingRestrictions
) -> tuple[CutPage, list[int]] | None:
    """What was shown, with these items of its list changed (where, and what stood there), and the places to draw anew.

    None when one item's change may concern others, so that the page must be cut as a whole.
    """
    if before.child is not None and page.child is not None:
        inside = cut_changes(before.child, page.child, changes, limits)
        return None if inside is None else (_with_head(before, page, limits, inside[0]), inside[1])
    if not before.even:
        return None
    texts = TextLimits.of(limits)
    places: list[int] = []
    for place, old in changes:
        entry = page.entries[place]
        if limits.pictures != "any" and (_picture(old) or _picture(entry.part)):
            return None
        before.entries[place] = _limit_entry(entry, texts)
        places.append(place)
    return _with_head(before, page, limits, None), places


def _with_head(before: CutPage, page: UncutPage, limits: DrivingRestrictions, child: CutPage | None) -> CutPage:
    head = limit_texts(page.head, TextLimits.of(limits))
    return msgspec.structs.replace(before, template=head, child=child, shortened=_shortened(page, head))


def _shortened(page: UncutPage, head: Any) -> bool:
    return getattr(page.head, "body", "") != getattr(head, "body", "")


def _withhold(page: UncutPage, limits: DrivingRestrictions, sentence: str) -> CutPage:
    empty = EmptyTemplate(title=page.head.title, text=sentence, icon=PARKED_ICON)
    return CutPage(limit_texts(empty, TextLimits.of(limits)), withheld=True)


def _limit_entry(entry: Entry, texts: TextLimits) -> Entry:
    """The very same entry when nothing of it was cut."""
    part, section = limit_texts(entry.part, texts), texts.short(entry.section)
    return entry if part is entry.part and section is entry.section else Entry(entry.key, section, part)


def _rank(page: UncutPage, room: int) -> Iterable[int]:
    """The places that stay: by priority; in an agenda those from the next meeting on."""
    if not isinstance(page.head, AgendaTemplate):
        return page.highest(room)
    first = max(0, min(page.place(page.head.next_key), len(page.entries) - room))
    return range(first, first + room)


def _limit_pictures(head: Any, shown: list[Entry], limits: DrivingRestrictions) -> Any:
    """Without pictures, or with the first one only, as the restrictions say; the head is returned, the rest replaced."""
    if limits.pictures == "any":
        return head
    left = 1 if limits.pictures == "one" else 0
    if _picture(head):
        head, left = (head if left else msgspec.structs.replace(head, picture="")), 0
    for place in islice(_with(shown, "picture"), left, None):
        entry = shown[place]
        shown[place] = Entry(entry.key, entry.section, msgspec.structs.replace(entry.part, picture=""))
    return head


def _with_texts(shown: list[Entry], texts: TextLimits) -> Iterable[int]:
    """The places of the entries that these limits may concern."""
    if not shown or not texts.active:
        return ()
    return _with(shown, "body") if texts.only_bodies(type(shown[0].part)) else range(len(shown))


def _with(shown: list[Entry], field: str) -> Iterable[int]:
    """The places of the entries with something in this field, at the speed of C: a list may be long."""
    if not shown or not hasattr(shown[0].part, field):
        return ()
    return list(compress(count(), map(attrgetter(f"part.{field}"), shown)))


def _picture(part: Any) -> str:
    return str(getattr(part, "picture", ""))


def _least(*limits: int | None) -> int | None:
    known = [limit for limit in limits if limit is not None]
    return max(0, min(known)) if known else None
