"""Walks the parts of a template that can send an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hmi.sdk import templates as t

Pressable = t.Action | t.Row | t.Tile | t.AgendaItem | t.Field | t.Tab
"""Parts that can send an event; their keys share one name space, because an event carries only the key."""

_COLLECTION = {
    t.GridTemplate: "tiles",
    t.AgendaTemplate: "items",
    t.FormTemplate: "fields",
    t.TabsTemplate: "tabs",
}


def selected_page(template: t.Template) -> t.Template | None:
    """The page inside the selected tab, if the template has tabs."""
    if not isinstance(template, t.TabsTemplate):
        return None
    return next((tab.template for tab in template.tabs if tab.key == template.selected), None)


def groups(template: t.Template, base: str = "$.template") -> Iterator[tuple[str, Sequence[Pressable]]]:
    """(path, parts) of each collection on the page whose parts can send an event."""
    yield f"{base}.actions", template.actions
    if isinstance(template, t.ListTemplate):
        yield f"{base}.rows", template.rows
        for index, section in enumerate(template.sections):
            yield f"{base}.sections[{index}].rows", section.rows
    elif name := _COLLECTION.get(type(template)):
        yield f"{base}.{name}", getattr(template, name)
    if isinstance(template, t.TabsTemplate):
        for index, tab in enumerate(template.tabs):
            if tab.key == template.selected and tab.template is not None:
                yield from groups(tab.template, f"{base}.tabs[{index}].template")


def pressables(template: t.Template) -> Iterator[tuple[str, Pressable]]:
    """(path, part) of everything on the page that can send an event."""
    for path, parts in groups(template):
        yield from ((f"{path}[{index}]", part) for index, part in enumerate(parts))
