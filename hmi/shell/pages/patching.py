"""A patch on the page that the shell holds: refused as a whole, or carried out in place."""

from __future__ import annotations

from typing import Any

import msgspec

from hmi.sdk.errors import TemplateRefused
from hmi.sdk.patches import Patch, check_patch
from hmi.sdk.reading import MAX_TEXT
from hmi.sdk.wire_page import list_of
from hmi.shell.policy.uncut import UncutPage, bare


def apply_patch(page: UncutPage, patch: Patch) -> list[tuple[int, Any]] | None:
    """The rows that changed where they stand, and what stood there; None when rows came, went or moved.

    TemplateRefused, and nothing has changed.
    """
    rows = page.list_page
    if patch.empty:
        return []
    if rows is None:
        raise TemplateRefused("$", "the page holds no list: present it whole")
    check_patch(patch, page.head, rows.head, rows, len(rows.entries), sectioned=rows.sectioned)
    gone = {*patch.removed, *(row.key for run in patch.placed for row in run.rows if row.key in rows)}
    _weigh(rows, patch, gone)
    if patch.template is not None:
        page.head, rows.head = bare(patch.template), bare(list_of(patch.template))
    changes = rows.change(patch.changed)
    if not patch.moves:
        return changes
    runs: dict[str, list[Any]] = {}
    for run in patch.placed:
        runs.setdefault(run.before, []).extend(run.rows)
    rows.move(gone, runs)
    return None


def _weigh(page: UncutPage, patch: Patch, gone: set[str]) -> None:
    """Many small patches make no larger page than one template may."""
    old = [
        page.entries[place].part for key in (*gone, *(row.key for row in patch.changed)) for place in [page.place(key)]
    ]
    new = [*patch.changed, *(row for run in patch.placed for row in run.rows)]
    size = page.size + sum(map(_weight, new)) - sum(map(_weight, old))
    if size > MAX_TEXT:
        raise TemplateRefused("$", f"{size} characters are more than {MAX_TEXT}: send less, load more when asked")
    page.size = size


def _weight(part: Any) -> int:
    """Of its characters on the wire, those that are text: never more than it took there."""
    return sum(len(value) for value in msgspec.structs.astuple(part) if isinstance(value, str))
