"""Walks a template's keyed parts, and checks what the types alone cannot say: keys, tabs, numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from hmi.sdk import templates as t
from hmi.sdk.errors import TemplateRefused

Pressable = t.Action | t.Row | t.Tile | t.AgendaItem | t.Field | t.Tab
"""Parts that can send an event; their keys share one name space, because an event carries only the key."""

_COLLECTION = {
    t.GridTemplate: "tiles",
    t.AgendaTemplate: "items",
    t.FormTemplate: "fields",
    t.TabsTemplate: "tabs",
}
_QUIET = ("facts", "series", "sections")
"""Collections whose keys send no event: unique within themselves."""


def selected_page(template: t.Template) -> t.Template | None:
    """The page inside the selected tab, if the template has tabs."""
    if not isinstance(template, t.TabsTemplate):
        return None
    return next((tab.template for tab in template.tabs if tab.key == template.selected), None)


def pressables(template: t.Template, base: str = "$.template") -> Iterator[tuple[str, int, Pressable]]:
    """(path of the collection, index, part) of everything on the page that can send an event."""
    yield from _numbered(f"{base}.actions", template.actions)
    if isinstance(template, t.ListTemplate):
        yield from _numbered(f"{base}.rows", template.rows)
        for index, section in enumerate(template.sections):
            yield from _numbered(f"{base}.sections[{index}].rows", section.rows)
    elif name := _COLLECTION.get(type(template)):
        yield from _numbered(f"{base}.{name}", getattr(template, name))
    if isinstance(template, t.TabsTemplate):
        for index, tab in enumerate(template.tabs):
            if tab.key == template.selected and tab.template is not None:
                yield from pressables(tab.template, f"{base}.tabs[{index}].template")


def check_page(template: t.Template) -> None:
    """TemplateRefused when a key stands twice, the selected tab does not exist, or a number is not finite."""
    seen: dict[str, tuple[str, int]] = {}
    for path, index, part in pressables(template):
        first = seen.setdefault(part.key, (path, index))
        if first != (path, index):
            _refuse_twice(part.key, f"{first[0]}[{first[1]}]", f"{path}[{index}]")
    page = template
    if isinstance(template, t.TabsTemplate):
        if all(tab.key != template.selected for tab in template.tabs):
            raise TemplateRefused("$.template.selected", f"no tab has the key {template.selected!r}")
        page = selected_page(template) or template
    for name in _QUIET:
        _check_unique(name, getattr(page, name, ()))
    _check_numbers(page)


def _numbered(path: str, parts: Iterable[Pressable]) -> Iterator[tuple[str, int, Pressable]]:
    for index, part in enumerate(parts):
        yield path, index, part


def _check_unique(name: str, parts: Iterable[t.Fact | t.Series | t.Section]) -> None:
    seen: dict[str, int] = {}
    for index, part in enumerate(parts):
        first = seen.setdefault(part.key, index)
        if first != index:
            _refuse_twice(part.key, f"{name}[{first}]", f"{name}[{index}]")


def _refuse_twice(key: str, first: str, second: str) -> None:
    raise TemplateRefused(f"{second}.key", f"the key {key!r} already stands at {first}: keys are unique")


def _check_numbers(page: t.Template) -> None:
    """Every number that is drawn to scale is finite, and every range has an extent."""
    if isinstance(page, t.GaugeTemplate):
        _check_finite("$.template", page, ("value", "minimum", "maximum", "target", "target_minimum", "target_maximum"))
        if page.minimum >= page.maximum or page.target_minimum > page.target_maximum:
            raise TemplateRefused("$.template.maximum", "the range of the gauge is empty")
    elif isinstance(page, t.ChartTemplate):
        for axis in ("x_axis", "y_axis"):
            _check_finite(f"$.template.{axis}", getattr(page, axis), ("minimum", "maximum"))
        for number, series in enumerate(page.series):
            for index, point in enumerate(series.points):
                _check_finite(f"$.template.series[{number}].points[{index}]", point, ("x", "y"))


def _check_finite(path: str, part: object, names: tuple[str, ...]) -> None:
    for name in names:
        value = getattr(part, name)
        if value is not None and not math.isfinite(value):
            raise TemplateRefused(f"{path}.{name}", f"{value} is no number that can be drawn")
