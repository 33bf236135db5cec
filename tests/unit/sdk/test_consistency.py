"""What the types of a template cannot say is refused where it is wrong."""

from __future__ import annotations

import pytest

from hmi.sdk import templates as t
from hmi.sdk.consistency import check
from hmi.sdk.errors import TemplateRefused

AXES = {"x_axis": t.Axis("x"), "y_axis": t.Axis("y"), "sentence": "It rises."}
TIME = "2026-03-02T10:00:00+01:00"
GOOD: list[t.Template] = [
    t.ListTemplate(title="T", rows=[t.Row("a", "A")], sections=[t.Section("a", "S", [t.Row("b", "B")])]),
    t.GaugeTemplate(title="T", label="L", value=80, target=70, actions=[t.Action("target", "Target")]),
    t.ChartTemplate(title="T", series=[t.Series("a", "A", [t.Point(0, 1)])], **AXES),
    t.AgendaTemplate(title="T", day="2026-03-02", items=[t.AgendaItem("a", "A", "2026-03-02", "2026-03-03", True)]),
    t.TabsTemplate(title="T", tabs=[t.Tab("a", "A", template=t.EmptyTemplate(title="", text=""))], selected="a"),
]
BAD: dict[str, t.Template] = {
    "$.template.rows[0].key": t.ListTemplate(title="T", rows=[t.Row("a", "")], actions=[t.Action("a", "")]),
    "$.template.sections[1].key": t.ListTemplate(title="T", sections=[t.Section("a", ""), t.Section("a", "")]),
    "$.template.sections": t.ListTemplate(
        title="T", sections=[t.Section(f"s{n}", "", [t.Row(f"{n}-{m}", "") for m in range(5001)]) for n in range(2)]
    ),
    "$.template.facts[0].key": t.DetailTemplate(
        title="T", headline="H", facts=[t.Fact("a", "", "")], actions=[t.Action("a", "")]
    ),
    "$.template.value": t.GaugeTemplate(title="T", label="L", value=1e13),
    "$.template.target_step": t.GaugeTemplate(title="T", label="L", target_step=float("inf")),
    "$.template.target_maximum": t.GaugeTemplate(title="T", label="L", target=5, target_minimum=9, target_maximum=1),
    "$.template.series[1].key": t.ChartTemplate(title="T", series=[t.Series("a", ""), t.Series("a", "")], **AXES),
    "$.template.series[0].points[0].y": t.ChartTemplate(
        title="T", series=[t.Series("a", "A", [t.Point(0, 1e300)])], **AXES
    ),
    "$.template.y_axis.maximum": t.ChartTemplate(
        title="T", x_axis=t.Axis("x"), y_axis=t.Axis("y", minimum=2, maximum=1), sentence=""
    ),
    "$.template.day": t.AgendaTemplate(title="T", day="today"),
    "$.template.items[0].start": t.AgendaTemplate(
        title="T", day="2026-03-02", items=[t.AgendaItem("a", "A", "2026-03-02T10:00", TIME)]
    ),
    "$.template.items[0].end": t.AgendaTemplate(
        title="T", day="2026-03-02", items=[t.AgendaItem("a", "A", "2026-03-02", TIME, all_day=True)]
    ),
    "$.template.tabs[1].key": t.TabsTemplate(title="T", tabs=[t.Tab("a", "A"), t.Tab("a", "A")], selected="a"),
    "$.template.selected": t.TabsTemplate(title="T", tabs=[t.Tab("a", "A")], selected="b"),
    "$.template.tabs[0].template.rows[1].key": t.TabsTemplate(
        title="T", selected="a",
        tabs=[t.Tab("a", "A", template=t.ListTemplate(title="", rows=[t.Row("x", ""), t.Row("x", "")]))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("template", GOOD, ids=lambda template: type(template).__name__)
def test_what_can_be_drawn_is_let_through(template: t.Template) -> None:
    check(template)


@pytest.mark.parametrize("path", BAD)
def test_what_cannot_be_drawn_is_refused_with_its_place(path: str) -> None:
    with pytest.raises(TemplateRefused) as refused:
        check(BAD[path])
    assert refused.value.path == path
