"""What the types of a template alone cannot say: keys, tabs, numbers that can be drawn, dates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from hmi.sdk import templates as t
from hmi.sdk.errors import TemplateRefused

BIGGEST = 1e12
"""A number beyond it is a mistake, and would overflow when it is drawn."""
MOST_ROWS = 10_000
"""Over all sections of a list."""
_KEYED = ("rows", "tiles", "facts", "items", "fields", "tabs")


def check(template: t.Template, path: str = "$.template") -> None:
    """TemplateRefused at the first breach."""
    names = ("actions", *_KEYED)
    collections = [(f"{path}.{name}", getattr(template, name)) for name in names if hasattr(template, name)]
    if isinstance(template, t.ListTemplate):
        collections += [(f"{path}.sections[{i}].rows", part.rows) for i, part in enumerate(template.sections)]
        _unique([(f"{path}.sections", template.sections)])
        if sum(len(parts) for _, parts in collections) > MOST_ROWS + len(template.actions):
            raise TemplateRefused(f"{path}.sections", f"more than {MOST_ROWS} rows: send fewer, load more when asked")
    _unique(collections)
    special = _SPECIAL.get(type(template))
    if special is not None:
        special(template, path)


def _unique(collections: Iterable[tuple[str, Sequence[Any]]]) -> None:
    collections = list(collections)
    if len({part.key for _, parts in collections for part in parts}) == sum(len(parts) for _, parts in collections):
        return
    seen: dict[str, str] = {}
    for path, parts in collections:
        for index, part in enumerate(parts):
            if part.key in seen:
                reason = f"the key {part.key!r} already stands at {seen[part.key]}: keys are unique"
                raise TemplateRefused(f"{path}[{index}].key", reason)
            seen[part.key] = f"{path}[{index}]"


def _gauge(gauge: t.GaugeTemplate, path: str) -> None:
    _numbers(gauge, path, "value", "minimum", "maximum", "target", "target_minimum", "target_maximum", "target_step")
    _range(f"{path}.maximum", gauge.minimum, gauge.maximum)
    if gauge.target is not None:
        _range(f"{path}.target_maximum", gauge.target_minimum, gauge.target_maximum)


def _chart(chart: t.ChartTemplate, path: str) -> None:
    _unique([(f"{path}.series", chart.series)])
    for name, axis in (("x_axis", chart.x_axis), ("y_axis", chart.y_axis)):
        _numbers(axis, f"{path}.{name}", "minimum", "maximum")
        if axis.minimum is not None and axis.maximum is not None:
            _range(f"{path}.{name}.maximum", axis.minimum, axis.maximum)
    for number, series in enumerate(chart.series):
        for index, point in enumerate(series.points):
            _numbers(point, f"{path}.series[{number}].points[{index}]", "x", "y")


def _agenda(agenda: t.AgendaTemplate, path: str) -> None:
    _time(f"{path}.day", agenda.day, date_only=True)
    for index, item in enumerate(agenda.items):
        _time(f"{path}.items[{index}].start", item.start, date_only=item.all_day)
        _time(f"{path}.items[{index}].end", item.end, date_only=item.all_day)


def _tabs(tabs: t.TabsTemplate, path: str) -> None:
    if all(tab.key != tabs.selected for tab in tabs.tabs):
        raise TemplateRefused(f"{path}.selected", f"no tab has the key {tabs.selected!r}")
    for index, tab in enumerate(tabs.tabs):
        if tab.template is not None:
            check(tab.template, f"{path}.tabs[{index}].template")


_SPECIAL: dict[type[t.Template], Any] = {
    t.GaugeTemplate: _gauge,
    t.ChartTemplate: _chart,
    t.AgendaTemplate: _agenda,
    t.TabsTemplate: _tabs,
}


def _numbers(part: object, path: str, *names: str) -> None:
    for name in names:
        number = getattr(part, name)
        if number is not None and not (math.isfinite(number) and abs(number) <= BIGGEST):
            raise TemplateRefused(f"{path}.{name}", f"{number!r:.40} is no number that can be drawn")


def _range(path: str, low: float, high: float) -> None:
    if low >= high:
        raise TemplateRefused(path, f"{high} is not above the minimum {low}")


def _time(path: str, text: str, *, date_only: bool) -> None:
    try:
        if date_only:
            date.fromisoformat(text)
        elif datetime.fromisoformat(text).tzinfo is None:
            raise TemplateRefused(path, f"{text!r:.60} has no offset from UTC")
    except ValueError:
        wanted = "a date such as 2026-05-04" if date_only else "a time such as 2026-05-04T09:00:00+02:00"
        raise TemplateRefused(path, f"{text!r:.60} is not {wanted}") from None
