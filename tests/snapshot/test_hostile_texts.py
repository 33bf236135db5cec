"""Texts that nobody would write on purpose: they may look odd, but only in their own place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hmi.sdk import templates as t
from tests.snapshot import judge
from tests.snapshot.gallery import PLACES, Gallery

TEXTS = {
    "override": "\u202egnitekcah",
    "unclosed": "\u2067اجتماع\u2069\u2069 with Ada \u2066",
    "lines": "Line one\nline two\nline three\nline four",
    "endless": "x" * 250,
    "marks": "Zal" + "\u0300\u0301\u0302\u0303\u0304" * 12 + "go",
    "markup": "<b>bold</b> <img src=x>",
}


def gauge(text: str) -> t.GaugeTemplate:
    return t.GaugeTemplate(
        title=text, label=text, value=1234.5, unit=text, target=80, target_label=text, status=text,
        facts=[t.Fact("fact", text, text)], actions=[t.Action("go", text, icon="home", on_select=True)],
    )  # fmt: skip


def agenda(text: str) -> t.AgendaTemplate:
    times = [(f"2026-11-23T{hour:02}:00:00+00:00", f"2026-11-23T{hour:02}:30:00+00:00") for hour in (9, 10, 11)]
    items = [
        t.AgendaItem(f"e{row}", text, *time, location=text, note="Leave by 09:40", on_select=True)
        for row, time in enumerate(times)
    ]
    return t.AgendaTemplate(title=text, day="2026-11-23", note=text, next_key="e1", on_next=True, items=items)


def detail(text: str) -> t.DetailTemplate:
    actions = [t.Action(key, text, icon="home", on_select=True) for key in ("a", "b")]
    return t.DetailTemplate(
        title=text, headline=text, summary=text, body=text, actions=actions,
        facts=[t.Fact("one", text, text), t.Fact("two", text, text)],
    )  # fmt: skip


def rows(text: str) -> t.ListTemplate:
    row = t.Row("row", text, text, body=text, icon="home", value=text, trailing="chevron", on_select=True)
    return t.ListTemplate(title=text, sections=[t.Section("s", text, [row])], note=text)


def grid(text: str) -> t.GridTemplate:
    return t.GridTemplate(title=text, tiles=[t.Tile(key, text, subtitle=text, icon="home") for key in "abc"])


def chart(text: str) -> t.ChartTemplate:
    axis = t.Axis(text, text)
    series = [t.Series(key, text, [t.Point(x, x) for x in range(5)]) for key in "ab"]
    return t.ChartTemplate(
        title=text, sentence=text, x_axis=axis, y_axis=axis, series=series, facts=[t.Fact("f", text, text)]
    )


def form(text: str) -> t.FormTemplate:
    fields = [t.Field(key, text, value=value, hint=text, required=True) for key, value in (("a", text), ("b", ""))]
    return t.FormTemplate(title=text, intro=text, fields=fields, submit_label=text, error=text)


def error(text: str) -> t.ErrorTemplate:
    return t.ErrorTemplate(title=text, text=text, remedy=text, actions=[t.Action("go", text, on_select=True)])


def progress(text: str) -> t.ProgressTemplate:
    return t.ProgressTemplate(title=text, text=text, fraction=0.5, detail=text, still_works=text, icon="home")


def tabs(text: str) -> t.TabsTemplate:
    four = [t.Tab(key, text, icon="home", template=rows(text) if key == "a" else None) for key in "abcd"]
    return t.TabsTemplate(title=text, tabs=four, selected="a")


@pytest.mark.parametrize("size", ["1280x720", "1200x1920"])
@pytest.mark.parametrize("make", [gauge, agenda, detail, rows, grid, chart, form, error, progress, tabs])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_in_its_place(
    gallery: Gallery, text: str, make: Callable[[str], t.AnyTemplate], size: str
) -> None:
    gallery.resize(*PLACES[size])
    gallery.show(make(TEXTS[text]))
    seen = gallery.seen()
    assert [*judge.outside(seen, PLACES[size][0]), *judge.overlapping(seen)] == []


@pytest.mark.parametrize("text", ["override", "unclosed"])
def test_what_turns_others_turns_nothing_beside_it(gallery: Gallery, text: str) -> None:
    gallery.show(agenda(TEXTS[text]))
    lines = [one.text for one in gallery.seen() if one.text.startswith("Leave by 09:40, ")]
    assert lines
    for line in lines:
        stranger = line.removeprefix("Leave by 09:40, ")
        assert (stranger[0], stranger[-1]) == ("\u2068", "\u2069")
        assert not set(stranger[1:-1]) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
