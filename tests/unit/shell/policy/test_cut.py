"""What is left of a template under each row of the table."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import (
    AgendaItem,
    AgendaTemplate,
    Axis,
    ChartTemplate,
    DetailTemplate,
    Fact,
    Field,
    FormTemplate,
    GaugeTemplate,
    GridTemplate,
    ListTemplate,
    MessageTemplate,
    Row,
    Section,
    Series,
    Tab,
    TabsTemplate,
    Tile,
)
from hmi.shell.policy import cut
from hmi.shell.policy.table import load_table
from hmi.shell.policy.text import shorten
from hmi.shell.policy.uncut import UncutPage

TABLE = load_table()
PARKED, IDLING, MOVING = TABLE.row("parked"), TABLE.row("idling"), TABLE.row("moving")


def cut_page(template: Any, limits: DrivingRestrictions, **more: Any) -> cut.CutPage:
    return cut.cut_page(UncutPage(template), limits, **more)


def rows(count: int, **fields: object) -> list[Row]:
    return [Row(f"k{number}", f"Row {number}", **fields) for number in range(count)]


def keys(page: object) -> list[str]:
    return [entry.key for entry in page.entries]


def test_parked_shows_everything_as_it_came() -> None:
    template = ListTemplate(title="L", rows=rows(50, body="b" * 500, picture="p"))
    page = cut_page(template, PARKED)
    assert len(page.entries) == 50
    assert page.cut == 0
    assert page.entries[0].part is template.rows[0]


def test_moving_leaves_six_rows_and_says_how_many_wait() -> None:
    page = cut_page(ListTemplate(title="L", rows=rows(18), more=True), MOVING)
    assert keys(page) == ["k0", "k1", "k2", "k3", "k4", "k5"]
    assert page.cut == 12
    assert not page.template.more


def test_rows_of_higher_priority_stay_in_the_order_of_the_list() -> None:
    listed = rows(10)
    listed[9].priority = 5
    listed[7].priority = 5
    assert keys(cut_page(ListTemplate(title="L", rows=listed), MOVING)) == ["k0", "k1", "k2", "k3", "k7", "k9"]


def test_rows_of_sections_are_counted_together() -> None:
    sections = [Section("a", "A", rows(4)), Section("b", "B", [Row(f"b{n}", "x") for n in range(4)])]
    page = cut_page(ListTemplate(title="L", sections=sections), MOVING)
    assert keys(page) == ["k0", "k1", "k2", "k3", "b0", "b1"]
    assert [entry.section for entry in page.entries] == ["A"] * 4 + ["B"] * 2


def test_tiles_and_facts_are_cut_as_rows_are() -> None:
    assert cut_page(GridTemplate(title="G", tiles=[Tile(f"t{n}", "x") for n in range(9)]), MOVING).cut == 3
    facts = [Fact(f"f{n}", "x", "1") for n in range(9)]
    assert cut_page(DetailTemplate(title="D", headline="h", facts=facts), MOVING).cut == 3


def test_an_agenda_keeps_what_comes_next() -> None:
    items = [AgendaItem(f"i{n}", "x", "2026-05-04", "2026-05-04", all_day=True) for n in range(10)]
    page = cut_page(AgendaTemplate(title="A", day="2026-05-04", items=items, next_key="i3"), MOVING)
    assert keys(page) == ["i3", "i4", "i5", "i6", "i7", "i8"]
    page = cut_page(AgendaTemplate(title="A", day="2026-05-04", items=items, next_key="i8"), MOVING)
    assert keys(page) == ["i4", "i5", "i6", "i7", "i8", "i9"]


def test_the_task_has_a_budget_of_items() -> None:
    page = cut_page(ListTemplate(title="L", rows=rows(5)), MOVING, budget=2)
    assert (keys(page), page.cut) == (["k0", "k1"], 3)
    assert cut_page(ListTemplate(title="L", rows=rows(5)), MOVING, budget=0).cut == 5


def test_the_page_in_a_tab_has_the_budget_of_the_task() -> None:
    tabs = TabsTemplate(title="T", tabs=[Tab("a", "A", template=ListTemplate(title="L", rows=rows(5)))], selected="a")
    page = cut_page(tabs, MOVING, budget=2)
    assert page.child is not None
    assert (keys(page.child), page.child.cut) == (["k0", "k1"], 3)


@pytest.mark.parametrize("limits", [IDLING, MOVING])
def test_body_text_is_gone_at_any_length_unless_parked(limits: object) -> None:
    page = cut_page(ListTemplate(title="L", rows=rows(1, body="hi")), limits)
    assert page.entries[0].part.body == ""
    assert cut_page(DetailTemplate(title="D", headline="h", body="hi"), limits).template.body == ""


@pytest.mark.parametrize("limits", [IDLING, MOVING])
def test_a_long_explanation_is_no_way_around(limits: object) -> None:
    page = cut_page(MessageTemplate(title="M", text="t", detail="d" * 8000), limits)
    assert len(page.template.detail) == 120


def test_texts_are_cut_to_the_limit_of_their_script() -> None:
    page = cut_page(ListTemplate(title="T" * 250, rows=rows(1, subtitle="日" * 60)), MOVING)
    assert len(page.template.title) == 120
    assert page.template.title.endswith("…")
    assert len(page.entries[0].part.subtitle) == 31


def test_a_cut_does_not_split_what_a_person_sees_as_one_character() -> None:
    assert shorten("e\u0301" * 10, 6, None) == "e\u0301" * 2 + "…"
    assert shorten("a👩‍🚀b", 4, None) == "a…"


def test_while_idling_one_picture_stays_and_while_moving_none() -> None:
    template = ListTemplate(title="L", rows=rows(3, picture="p"))
    assert [entry.part.picture for entry in cut_page(template, IDLING).entries] == ["p", "", ""]
    assert [entry.part.picture for entry in cut_page(template, MOVING).entries] == ["", "", ""]
    detail = DetailTemplate(title="D", headline="h", picture="p")
    assert cut_page(detail, IDLING).template.picture == "p"
    assert cut_page(detail, MOVING).template.picture == ""


@pytest.mark.parametrize("allowed", ["keyboard", "sign_in"])
def test_a_form_waits_for_keyboard_and_sign_in_both(allowed: str) -> None:
    limits = msgspec.structs.replace(MOVING, **{allowed: True})
    assert cut_page(FormTemplate(title="Account", submit_label="Go"), limits).withheld


def test_the_title_of_a_page_that_waits_is_cut_too() -> None:
    assert len(cut_page(ListTemplate(title="T" * 200), MOVING, depth=4).template.title) == 120


def test_the_words_at_the_axes_and_lines_of_a_chart_are_cut() -> None:
    axis, series = Axis("A" * 200, unit="U" * 200), [Series("s", "S" * 200)]
    shown = cut_page(ChartTemplate(title="C", x_axis=axis, y_axis=axis, sentence="", series=series), MOVING).template
    assert {len(text) for text in (shown.x_axis.label, shown.y_axis.unit, shown.series[0].label)} == {120}


def test_the_title_of_a_section_is_cut_like_any_other_text() -> None:
    page = cut_page(ListTemplate(title="L", sections=[Section("s", "S" * 200, rows(1))]), MOVING)
    assert len(page.entries[0].section) == 120


@pytest.mark.parametrize("limits", [IDLING, MOVING])
def test_a_form_waits_until_the_car_is_parked(limits: object) -> None:
    page = cut_page(FormTemplate(title="Account", submit_label="Go", fields=[Field("a", "Password")]), limits)
    assert (page.kind, page.withheld, page.entries) == ("empty", True, [])
    assert page.template.title == "Account"
    assert page.template.actions == []


def test_a_step_too_deep_waits_until_the_car_is_parked() -> None:
    template = ListTemplate(title="L", rows=rows(3))
    assert not cut_page(template, MOVING, depth=3).withheld
    assert cut_page(template, MOVING, depth=4).withheld
    assert not cut_page(template, IDLING, depth=5).withheld
    assert cut_page(template, IDLING, depth=6).withheld
    assert not cut_page(template, PARKED, depth=30).withheld


def test_the_page_of_a_tab_is_cut_too_and_only_the_selected_one_is_there() -> None:
    hidden = FormTemplate(title="F", submit_label="Go")
    tabs = [Tab("a", "A", template=ListTemplate(title="L", rows=rows(9, body="x"))), Tab("b", "B", template=hidden)]
    page = cut_page(TabsTemplate(title="T", tabs=tabs, selected="a"), MOVING)
    assert page.child.cut == 3
    assert page.child.entries[0].part.body == ""
    assert [tab.template for tab in page.template.tabs] == [None, None]


def test_what_is_not_long_stays_the_same_object() -> None:
    gauge = GaugeTemplate(title="G", label="SoC", value=50)
    assert cut_page(gauge, PARKED).template == gauge
