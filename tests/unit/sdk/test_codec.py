"""Templates to the wire and back; everything hostile is a refusal with a path."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.errors import AuthorError, TemplateRefused
from hmi.sdk.reading import read_card, read_template

LIST = t.ListTemplate(title="Things", rows=[t.Row("a", "One", on_select=lambda: None), t.Row("b", "Two")])


def wire(**fields: Any) -> str:
    return json.dumps({"version": 1, "template": {"type": "list", "title": "T", **fields}})


def refusal(text: str) -> TemplateRefused:
    with pytest.raises(TemplateRefused) as refused:
        read_template(text)
    return refused.value


def test_a_template_comes_back_as_it_was_with_handlers_as_true() -> None:
    back = read_template(codec.encode(LIST))
    assert isinstance(back, t.ListTemplate)
    assert [(row.key, row.title, row.on_select) for row in back.rows] == [("a", "One", True), ("b", "Two", False)]


def test_only_what_differs_from_the_default_travels() -> None:
    assert json.loads(codec.encode(t.EmptyTemplate(title="T", text="Nothing"))) == {
        "version": 1,
        "template": {"type": "empty", "title": "T", "text": "Nothing"},
    }


def test_a_card_comes_back_as_it_was() -> None:
    card = t.Card(title="Charge", value="80", unit="%", progress=0.8, action=t.Action("stop", "Stop"))
    assert read_card(codec.encode_card(card)) == card


def test_a_wrong_type_is_refused_with_its_path() -> None:
    assert refusal(wire(rows=[{"key": "a", "title": 7}])).path == "$.template.rows[0].title"


def test_an_unknown_field_is_refused() -> None:
    assert "unknown field" in refusal(wire(html="<b>")).reason


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_json_number_is_refused(number: str) -> None:
    text = '{"version":1,"template":{"type":"gauge","title":"T","label":"L","value":NUMBER}}'.replace("NUMBER", number)
    assert refusal(text).path == "$"


def test_a_number_beyond_every_float_is_refused() -> None:
    text = '{"version":1,"template":{"type":"gauge","title":"T","label":"L","value":1e999}}'
    with pytest.raises(TemplateRefused):
        read_template(text)


@pytest.mark.parametrize("text", ['"\\ud800"', '"a\\udfffb"', '"\ud800"'])
def test_half_a_surrogate_pair_is_refused(text: str) -> None:
    refusal('{"version":1,"template":{"type":"empty","title":"T","text":TEXT}}'.replace("TEXT", text))


def test_depth_is_refused() -> None:
    refusal("[" * 100_000)
    refusal('{"version":1,"template":' * 1000 + "}" * 1000)
    refusal(wire(rows=json.loads("[" * 500 + "]" * 500)))


def test_a_million_rows_are_refused() -> None:
    row = '{"key":"k","title":"t"}'
    assert refusal('{"version":1,"template":{"type":"list","title":"T","rows":[' + ",".join([row] * 1_000_000) + "]}}")
    assert refusal(wire(rows=[{"key": str(n), "title": ""} for n in range(10_001)])).path == "$.template.rows"


def test_ten_megabytes_of_text_are_refused_unread() -> None:
    assert "more than" in refusal(wire(note="x" * 10_000_000)).reason


def test_a_key_that_stands_twice_is_refused_with_both_places() -> None:
    refused = refusal(
        wire(
            rows=[{"key": "a", "title": ""}], sections=[{"key": "s", "title": "", "rows": [{"key": "a", "title": ""}]}]
        )
    )
    assert refused.path == "$.template.sections[0].rows[0].key"
    assert "$.template.rows[0]" in refused.reason


def test_a_selected_tab_that_does_not_exist_is_refused() -> None:
    tabs = t.TabsTemplate(title="T", tabs=[t.Tab("a", "A")], selected="b")
    assert refusal(codec.encode(tabs)).path == "$.template.selected"


def test_a_wrong_key_inside_a_tab_is_refused_with_its_path() -> None:
    inner = t.ListTemplate(title="", rows=[t.Row("x", ""), t.Row("x", "")])
    tabs = t.TabsTemplate(title="T", tabs=[t.Tab("a", "A", template=inner)], selected="a")
    assert refusal(codec.encode(tabs)).path == "$.template.tabs[0].template.rows[1].key"


def test_a_gauge_without_extent_is_refused() -> None:
    gauge = t.GaugeTemplate(title="T", label="L", minimum=5, maximum=5)
    assert refusal(codec.encode(gauge)).path == "$.template.maximum"


def test_an_agenda_item_without_an_offset_is_refused() -> None:
    item = t.AgendaItem("a", "Meeting", "2026-03-02T09:00", "2026-03-02T10:00+01:00")
    agenda = t.AgendaTemplate(title="T", day="2026-03-02", items=[item])
    assert refusal(codec.encode(agenda)).path == "$.template.items[0].start"


def test_a_control_character_is_refused_with_its_path() -> None:
    assert refusal(codec.encode(t.EmptyTemplate(title="T", text="bell\x07"))).path == "$.template.text"


def test_a_lone_surrogate_of_an_author_is_an_author_error() -> None:
    with pytest.raises(AuthorError, match="surrogate"):
        codec.encode(t.EmptyTemplate(title="T", text="\ud800"))


def test_a_value_without_json_form_is_an_author_error() -> None:
    with pytest.raises(AuthorError, match="object"):
        codec.encode(t.EmptyTemplate(title="T", text=object()))  # type: ignore[arg-type]


def test_a_wrong_version_is_refused() -> None:
    assert refusal('{"version":2,"template":{"type":"empty","title":"T","text":""}}').path == "$.version"


async def test_a_handler_that_was_called_instead_of_named_is_told_without_a_second_warning() -> None:
    async def pressed() -> None:
        """Never runs."""

    with pytest.raises(AuthorError, match=r"pressed was called: name it only, as in on_select=self\.pressed"):
        codec.encode(t.ListTemplate(title="T", rows=[t.Row("k", "t", on_select=pressed())]))
