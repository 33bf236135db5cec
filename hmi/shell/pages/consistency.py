"""What the types of a template alone cannot say: unique keys, numbers that can be drawn, dates that exist."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from hmi.sdk import templates as t
from hmi.shell.pages.refusal import Refusal

MAX_ROWS = 10_000
"""Over all sections of a list."""
BIGGEST = 1e12
"""A number beyond it is a mistake, and would overflow when it is drawn."""
_UNIQUE = "give every part of a page its own key"


def check_template(template: t.AnyTemplate, path: str = "$.template") -> None:
    """Refusal at the first breach."""
    check: Any = _CHECKS.get(type(template))
    collections: list[tuple[str, Sequence[Any]]] = [(f"{path}.actions", template.actions)]
    if isinstance(template, t.ListTemplate):
        _check_sections(template, path)
        collections.append((f"{path}.rows", template.rows))
        collections += [(f"{path}.sections[{i}].rows", part.rows) for i, part in enumerate(template.sections)]
    else:
        collections += [(f"{path}.{name}", getattr(template, name)) for name in _KEYED if hasattr(template, name)]
    _check_keys(collections)
    if check is not None:
        check(template, path)


_KEYED = ("tiles", "facts", "items", "fields", "tabs")


def _check_keys(collections: Sequence[tuple[str, Sequence[Any]]]) -> None:
    keys = {part.key for _, parts in collections for part in parts}
    if len(keys) == sum(len(parts) for _, parts in collections):
        return
    seen: dict[str, str] = {}
    for path, parts in collections:
        for index, part in enumerate(parts):
            place = f"{path}[{index}]"
            if part.key in seen:
                raise Refusal(f"{place}.key", f"{part.key!r} is the key of {seen[part.key]} too", _UNIQUE)
            seen[part.key] = place


def _check_sections(template: t.ListTemplate, path: str) -> None:
    rows = len(template.rows) + sum(len(section.rows) for section in template.sections)
    if rows > MAX_ROWS:
        raise Refusal(
            f"{path}.sections", f"{rows} rows are more than {MAX_ROWS}", "send fewer and load more when asked"
        )
    _check_keys([(f"{path}.sections", template.sections)])


def _check_gauge(gauge: t.GaugeTemplate, path: str) -> None:
    numbers = ("value", "minimum", "maximum", "target", "target_minimum", "target_maximum", "target_step")
    _check_numbers(path, ((name, getattr(gauge, name)) for name in numbers))
    _check_range(f"{path}.maximum", gauge.minimum, gauge.maximum)
    if gauge.target is not None:
        _check_range(f"{path}.target_maximum", gauge.target_minimum, gauge.target_maximum)


def _check_chart(chart: t.ChartTemplate, path: str) -> None:
    _check_keys([(f"{path}.series", chart.series)])
    for name in ("x_axis", "y_axis"):
        axis: t.Axis = getattr(chart, name)
        _check_numbers(f"{path}.{name}", (("minimum", axis.minimum), ("maximum", axis.maximum)))
        if axis.minimum is not None and axis.maximum is not None:
            _check_range(f"{path}.{name}.maximum", axis.minimum, axis.maximum)
    for number, series in enumerate(chart.series):
        place = f"{path}.series[{number}].points"
        for index, point in enumerate(series.points):
            _check_numbers(f"{place}[{index}]", (("x", point.x), ("y", point.y)))


def _check_agenda(agenda: t.AgendaTemplate, path: str) -> None:
    _check_time(f"{path}.day", agenda.day, date_only=True)
    for index, item in enumerate(agenda.items):
        for name in ("start", "end"):
            _check_time(f"{path}.items[{index}].{name}", getattr(item, name), date_only=item.all_day)


def _check_tabs(tabs: t.TabsTemplate, path: str) -> None:
    if all(tab.key != tabs.selected for tab in tabs.tabs):
        raise Refusal(f"{path}.selected", f"no tab has the key {tabs.selected!r}", "name the key of one of the tabs")
    for index, tab in enumerate(tabs.tabs):
        if tab.template is not None:
            check_template(tab.template, f"{path}.tabs[{index}].template")


def _check_numbers(path: str, numbers: Iterable[tuple[str, float | None]]) -> None:
    for name, number in numbers:
        if number is not None and not (math.isfinite(number) and abs(number) <= BIGGEST):
            raise Refusal(
                f"{path}.{name}", f"{number!r:.40} cannot be drawn", f"send a number up to {BIGGEST:g}, or none"
            )


def _check_range(path: str, low: float, high: float) -> None:
    if low >= high:
        raise Refusal(path, f"{high} is not above the minimum {low}", "let the maximum be greater")


def _check_time(path: str, text: str, *, date_only: bool) -> None:
    form = "a date such as 2026-05-04" if date_only else "a time such as 2026-05-04T09:00:00+02:00"
    try:
        aware = not date_only and datetime.fromisoformat(text).tzinfo is not None
        if not aware and not date_only:
            raise Refusal(path, f"{text!r:.60} has no offset from UTC", f"send {form}")
        if date_only:
            date.fromisoformat(text)
    except ValueError as error:
        if isinstance(error, Refusal):
            raise
        raise Refusal(path, f"{text!r:.60} is not {form[2:]}", f"send {form}") from None


_CHECKS = {
    t.GaugeTemplate: _check_gauge,
    t.ChartTemplate: _check_chart,
    t.AgendaTemplate: _check_agenda,
    t.TabsTemplate: _check_tabs,
}
