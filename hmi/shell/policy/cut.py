"""A template under a row of restrictions: what may be shown of it, and how much waits until the car is parked."""

from __future__ import annotations

from typing import Any

import msgspec

from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import (
    AgendaTemplate,
    AnyTemplate,
    EmptyTemplate,
    FormTemplate,
    ListTemplate,
    TabsTemplate,
)
from hmi.shell.policy.texts import TextLimits, limit_texts

PARKED_ICON = "parking"
# The field of each template that holds its long collection.
COLLECTIONS = {
    "grid": "tiles",
    "detail": "facts",
    "gauge": "facts",
    "chart": "facts",
    "agenda": "items",
    "form": "fields",
}


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One item of a page's collection: its key, the title of its section, and the item itself."""

    key: str
    section: str
    part: Any


class CutPage(msgspec.Struct, frozen=True):
    """What may be shown. ``template`` has no collection any more, it is in ``entries``; ``cut`` items were left out."""

    template: AnyTemplate
    entries: tuple[Entry, ...] = ()
    cut: int = 0
    child: CutPage | None = None
    withheld: bool = False

    @property
    def kind(self) -> str:
        return str(self.template.__struct_config__.tag)


class Withheld(msgspec.Struct, frozen=True):
    """Sentences, in the driver's language, that stand where a page must wait."""

    form: str = "Available when parked"
    depth: str = "This step is available when parked"


_ENGLISH = Withheld()


def cut_page(
    template: AnyTemplate,
    limits: DrivingRestrictions,
    *,
    depth: int = 1,
    budget: int | None = None,
    words: Withheld = _ENGLISH,
) -> CutPage:
    """The template as these restrictions allow it; ``budget`` is what the task has left of its items."""
    if limits.depth is not None and depth > limits.depth:
        return _withhold(template, limits, words.depth)
    if isinstance(template, FormTemplate) and not (limits.keyboard and limits.sign_in):
        return _withhold(template, limits, words.form)
    if isinstance(template, TabsTemplate):
        return _cut_tabs(template, limits, depth, budget, words)
    return _cut_collection(template, limits, budget)


def _withhold(template: AnyTemplate, limits: DrivingRestrictions, sentence: str) -> CutPage:
    empty = EmptyTemplate(title=template.title, text=sentence, icon=PARKED_ICON)
    return CutPage(limit_texts(empty, TextLimits.of(limits)), withheld=True)


def _cut_tabs(
    template: TabsTemplate, limits: DrivingRestrictions, depth: int, budget: int | None, words: Withheld
) -> CutPage:
    chosen = next((tab.template for tab in template.tabs if tab.key == template.selected), None)
    child = None if chosen is None else cut_page(chosen, limits, depth=depth, budget=budget, words=words)
    bare = msgspec.structs.replace(
        template, tabs=[msgspec.structs.replace(tab, template=None) for tab in template.tabs]
    )
    return CutPage(limit_texts(bare, TextLimits.of(limits)), cut=0, child=child)


def _cut_collection(template: Any, limits: DrivingRestrictions, budget: int | None) -> CutPage:
    entries, bare = take_apart(template)
    texts = TextLimits.of(limits)
    room = _least(limits.rows, budget)
    kept = entries if room is None or len(entries) <= room else _rank(template, entries, room)
    head, shown = _limit_pictures(limit_texts(bare, texts), kept, limits)
    if texts.active:
        shown = [Entry(entry.key, texts.short(entry.section), limit_texts(entry.part, texts)) for entry in shown]
    cut = len(entries) - len(shown)
    if cut and isinstance(head, ListTemplate):
        head = msgspec.structs.replace(head, more=False)
    return CutPage(head, tuple(shown), cut)


def take_apart(template: Any) -> tuple[list[Entry], Any]:
    """The items of the template's collection, and the template without them."""
    if isinstance(template, ListTemplate):
        entries = [Entry(row.key, "", row) for row in template.rows]
        entries += [Entry(row.key, part.title, row) for part in template.sections for row in part.rows]
        return entries, msgspec.structs.replace(template, rows=[], sections=[])
    field = COLLECTIONS.get(str(template.__struct_config__.tag))
    if field is None:
        return [], template
    parts: list[Any] = getattr(template, field)
    return [Entry(part.key, "", part) for part in parts], msgspec.structs.replace(template, **{field: []})


def _rank(template: Any, entries: list[Entry], room: int) -> list[Entry]:
    """The entries that stay: by priority; in an agenda those from the next meeting on."""
    first = 0
    if isinstance(template, AgendaTemplate):
        places = [place for place, entry in enumerate(entries) if entry.key == template.next_key]
        first = min(places[0], len(entries) - room) if places else 0
        return entries[first : first + room]
    order = sorted(range(len(entries)), key=lambda place: (-getattr(entries[place].part, "priority", 0), place))
    return [entries[place] for place in sorted(order[:room])]


def _limit_pictures(head: Any, entries: list[Entry], limits: DrivingRestrictions) -> tuple[Any, list[Entry]]:
    """Without pictures, or with the first one only, as the restrictions say."""
    if limits.pictures == "any":
        return head, entries
    left = 1 if limits.pictures == "one" else 0
    if getattr(head, "picture", ""):
        head, left = (head, 0) if left else (msgspec.structs.replace(head, picture=""), 0)
    shown: list[Entry] = []
    for entry in entries:
        if getattr(entry.part, "picture", "") and not left:
            shown.append(Entry(entry.key, entry.section, msgspec.structs.replace(entry.part, picture="")))
            continue
        left -= bool(getattr(entry.part, "picture", ""))
        shown.append(entry)
    return head, shown


def _least(*limits: int | None) -> int | None:
    known = [limit for limit in limits if limit is not None]
    return max(0, min(known)) if known else None
