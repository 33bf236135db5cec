"""What the harness lets through, the shell lets through; what the shell refuses, the harness refuses at the same place."""

from __future__ import annotations

import pytest

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.errors import TemplateRefused
from hmi.shell.pages.refusal import Refusal
from hmi.shell.pages.validate import read_template

AXES = {"x_axis": t.Axis("x"), "y_axis": t.Axis("y"), "sentence": "It rises."}
GOOD: list[t.Template] = [
    t.ListTemplate(title="T", rows=[t.Row("a", "A\tline\nbreak")], sections=[t.Section("a", "S", [t.Row("b", "B")])]),
    t.GaugeTemplate(title="T", label="L", value=80, target=70, actions=[t.Action("target", "Target")]),
    t.ChartTemplate(title="T", series=[t.Series("a", "A", [t.Point(0, 1)])], **AXES),
    t.AgendaTemplate(title="T", day="2026-03-02", items=[t.AgendaItem("a", "A", "2026-03-02", "2026-03-03", True)]),
    t.TabsTemplate(title="T", tabs=[t.Tab("a", "A", template=t.EmptyTemplate(title="", text=""))], selected="a"),
]
BAD: list[t.Template] = [
    t.ListTemplate(title="T", rows=[t.Row("a", "")], actions=[t.Action("a", "")]),
    t.ListTemplate(title="T", sections=[t.Section("a", ""), t.Section("a", "")]),
    t.ListTemplate(title="T" * 257),
    t.ListTemplate(title="T", rows=[t.Row("a", "\x1b[31m")]),
    t.DetailTemplate(title="T", headline="H", facts=[t.Fact("a", "", "")], actions=[t.Action("a", "")]),
    t.GaugeTemplate(title="T", label="L", value=1e13),
    t.GaugeTemplate(title="T", label="L", target=5, target_minimum=9, target_maximum=1),
    t.ChartTemplate(title="T", series=[t.Series("a", "A", [t.Point(0, 1e300)])], **AXES),
    t.AgendaTemplate(title="T", day="today"),
    t.AgendaTemplate(title="T", day="2026-03-02", items=[t.AgendaItem("a", "A", "2026-03-02T10:00", "2026-03-03")]),
    t.TabsTemplate(title="T", tabs=[t.Tab("a", "A"), t.Tab("a", "A")], selected="a"),
    t.TabsTemplate(title="T", tabs=[t.Tab("a", "A")], selected="b"),
]


@pytest.mark.parametrize("template", GOOD, ids=lambda template: type(template).__name__)
def test_both_let_it_through(template: t.Template) -> None:
    assert read_template(codec.encode(template)) == codec.decode(codec.encode(template))


@pytest.mark.parametrize("template", BAD, ids=lambda template: type(template).__name__)
def test_both_refuse_it_at_the_same_place(template: t.Template) -> None:
    text = codec.encode(template)
    with pytest.raises(TemplateRefused) as harness:
        codec.decode(text)
    with pytest.raises(Refusal) as shell:
        read_template(text)
    assert harness.value.path == shell.value.path
