"""What has changed on a page that the shell holds: the rows of its list by key, so that one row's change is one row."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from hmi.sdk import templates as t
from hmi.sdk.consistency import MOST_ROWS, check
from hmi.sdk.errors import TemplateRefused
from hmi.sdk.wire_page import MOST_ROWS as MOST_IN_ONE
from hmi.sdk.wire_page import list_of, with_list

Rows = Annotated[list[t.Row], Meta(max_length=MOST_IN_ONE)]
Keys = Annotated[list[t.Key], Meta(max_length=MOST_IN_ONE)]


class Placed(t.Part):
    """Rows that come, or that stood elsewhere. ``before``: the key of a row that stays in its place; empty is the end."""

    rows: Rows
    before: Annotated[str, Meta(max_length=128)] = ""


class Patch(Struct, kw_only=True, forbid_unknown_fields=True):
    """A change of a list, or of the list in the selected tab; without any change, any page as it was.

    No row is named twice.
    ``template``: the page anew, without the rows and sections of its list; None when nothing changed but rows.
    It has the type, and the selected tab, of the page that it changes.
    ``placed`` and ``changed`` hold five hundred rows together at most, as ``removed`` does.
    ``removed``, ``placed``: not in a list with sections. ``changed``: rows as they are now, in their old places.
    """

    version: Literal[1] = t.SCHEMA_VERSION  # type: ignore[assignment]
    template: t.AnyTemplate | None = None
    removed: Keys = []
    placed: Annotated[list[Placed], Meta(max_length=MOST_IN_ONE)] = []
    changed: Rows = []

    @property
    def empty(self) -> bool:
        """Whether the page is to come back as it was; any kind of page may."""
        return self.template is None and not (self.moves or self.changed)

    @property
    def moves(self) -> bool:
        """Whether rows come, go or move."""
        return bool(self.removed or self.placed)


def check_patch(
    patch: Patch, page: t.Template, listed: t.ListTemplate, rows: Container[str], count: int, *, sectioned: bool
) -> None:
    """TemplateRefused at the first breach. ``listed``: the page, or that in its selected tab; ``rows``: its keys."""
    if sectioned and patch.moves:
        raise TemplateRefused("$", "rows come, go and move only in a list without sections: present it whole")
    if patch.template is not None:
        _check_head(patch.template, page)
    if len(patch.changed) + sum(len(run.rows) for run in patch.placed) > MOST_IN_ONE:
        raise TemplateRefused("$", f"more than {MOST_IN_ONE} rows in one patch: send the rest in the next one")
    _check_named(patch, rows)
    placed = {row.key for run in patch.placed for row in run.rows}
    gone = placed.union(patch.removed)
    for index, run in enumerate(patch.placed):
        if run.before and (run.before not in rows or run.before in gone):
            raise TemplateRefused(f"$.placed[{index}].before", f"no row {run.before!r} stays in its place")
    if count - len(patch.removed) + sum(key not in rows for key in placed) > MOST_ROWS:
        raise TemplateRefused("$.placed", f"more than {MOST_ROWS} rows: send fewer, load more when asked")
    _check_actions(list_of(patch.template or listed) or listed, rows, patch.removed, placed)


def apply_patch(template: Any, patch: Patch) -> Any:
    """The page after the patch; TemplateRefused. The plain way, in as many steps as there are rows."""
    page = list_of(template)
    if patch.empty:
        return template
    if page is None:
        raise TemplateRefused("$", "the page holds no list: present it whole")
    keys = {row.key for rows in (page.rows, *(part.rows for part in page.sections)) for row in rows}
    check_patch(patch, template, page, keys, len(keys), sectioned=bool(page.sections))
    changed = {row.key: row for row in patch.changed}
    gone = {*patch.removed, *(row.key for run in patch.placed for row in run.rows)}
    runs: dict[str, list[t.Row]] = {}
    for run in patch.placed:
        runs.setdefault(run.before, []).extend(run.rows)
    new: list[t.Row] = []
    for row in page.rows:
        new += runs.get(row.key, ())
        new += () if row.key in gone else (changed.get(row.key, row),)
    new += runs.get("", ())
    sections = [
        msgspec.structs.replace(part, rows=[changed.get(row.key, row) for row in part.rows]) for part in page.sections
    ]
    return with_list(patch.template or template, new, sections)


def _check_head(new: t.Template, old: t.Template) -> None:
    page = list_of(new)
    if type(new) is not type(old) or page is None or getattr(new, "selected", "") != getattr(old, "selected", ""):
        raise TemplateRefused("$.template", "this is another kind of page: present it whole")
    if page.rows or page.sections:
        raise TemplateRefused("$.template", "a patch has its rows in removed, placed and changed")
    check(new)


def _check_named(patch: Patch, rows: Container[str]) -> None:
    """Every row once, and the old ones known."""
    named: set[str] = set()
    for path, key, known in _mentions(patch):
        if key in named:
            raise TemplateRefused(path, f"the row {key!r} is named twice")
        if known and key not in rows:
            raise TemplateRefused(path, f"the list has no row {key!r}")
        named.add(key)


def _mentions(patch: Patch) -> Iterator[tuple[str, str, bool]]:
    """Path, key, and whether the row must be there already."""
    for index, key in enumerate(patch.removed):
        yield f"$.removed[{index}]", key, True
    for number, run in enumerate(patch.placed):
        for index, row in enumerate(run.rows):
            yield f"$.placed[{number}].rows[{index}].key", row.key, False
    for index, row in enumerate(patch.changed):
        yield f"$.changed[{index}].key", row.key, True


def _check_actions(
    page: t.ListTemplate, rows: Container[str], removed: Collection[str], placed: Collection[str]
) -> None:
    """Rows and actions share their keys."""
    for action in page.actions:
        if action.key in placed or (action.key in rows and action.key not in removed):
            raise TemplateRefused("$", f"the key {action.key!r} is that of an action and of a row: keys are unique")
