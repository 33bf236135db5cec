"""What an app sends is checked before it is looked at."""

from __future__ import annotations

import json

import pytest

from hmi.sdk.errors import TemplateRefused
from hmi.sdk.reading import MAX_TEXT, read_card, read_template


def wire(**template: object) -> str:
    return json.dumps({"version": 1, "template": {"title": "T", **template}})


def refusal(text: str) -> TemplateRefused:
    with pytest.raises(TemplateRefused) as caught:
        read_template(text)
    return caught.value


def rows(count: int) -> list[dict[str, object]]:
    return [{"key": f"k{number}", "title": "t"} for number in range(count)]


def test_a_good_template_is_read() -> None:
    template = read_template(wire(type="list", rows=[{"key": "a", "title": "t", "on_select": True}]))
    assert template.rows[0].on_select is True


def test_ten_thousand_rows_are_read() -> None:
    assert len(read_template(wire(type="list", rows=rows(10_000))).rows) == 10_000


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"type": "list", "rows": 5}, "$.template.rows"),
        ({"type": "list", "rows": [{"key": "a", "title": None}]}, "$.template.rows[0].title"),
        ({"type": "list", "rows": [{"key": "", "title": "t"}]}, "$.template.rows[0].key"),
        ({"type": "list", "rows": [{"key": "a", "title": "t", "tone": "pink"}]}, "$.template.rows[0].tone"),
        ({"type": "list", "rows": [{"key": "a", "title": "t" * 257}]}, "$.template.rows[0].title"),
        ({"type": "list", "rows": [{"key": "a", "title": "t", "priority": 10**30}]}, "$.template.rows[0].priority"),
        ({"type": "list", "rows": [{"key": "a", "title": "t", "on_select": "x"}]}, "$.template.rows[0].on_select"),
        ({"type": "list", "rows": rows(10_001)}, "$.template.rows"),
        ({"type": "list", "rows": rows(2) + rows(1)}, "$.template.rows[2].key"),
        ({"type": "list", "actions": [{"key": "k0", "label": "x"}], "rows": rows(1)}, "$.template.rows[0].key"),
        ({"type": "nothing"}, "$.template.type"),
        ({"type": "list", "strange": 1}, "$.template"),
        ({"type": "gauge", "label": "x", "value": 1e300}, "$.template.value"),
        ({"type": "gauge", "label": "x", "minimum": 5, "maximum": 5}, "$.template.maximum"),
        ({"type": "tabs", "tabs": [{"key": "a", "label": "A"}], "selected": "b"}, "$.template.selected"),
        ({"type": "agenda", "day": "today"}, "$.template.day"),
        (
            {"type": "agenda", "day": "2026-05-04", "items": [{"key": "a", "title": "t", "start": "9", "end": "10"}]},
            "$.template.items[0].start",
        ),
    ],
)
def test_a_breach_is_refused_with_its_path(fields: dict[str, object], path: str) -> None:
    assert refusal(wire(**fields)).path == path


def test_the_page_inside_a_tab_is_checked_too() -> None:
    inner = {"type": "gauge", "title": "G", "label": "x", "value": 1e300}
    fields = {"type": "tabs", "selected": "a", "tabs": [{"key": "a", "label": "A", "template": inner}]}
    assert refusal(wire(**fields)).path == "$.template.tabs[0].template.value"


def test_tabs_inside_tabs_are_refused() -> None:
    inner = {"type": "tabs", "title": "T", "tabs": [{"key": "b", "label": "B"}], "selected": "b"}
    fields = {"type": "tabs", "selected": "a", "tabs": [{"key": "a", "label": "A", "template": inner}]}
    assert refusal(wire(**fields)).path.startswith("$.template.tabs[0].template")


def test_a_chart_point_that_cannot_be_drawn_is_refused() -> None:
    series = [{"key": "s", "label": "S", "points": [[0, 1], [1, 1e200]]}]
    axis = {"label": "a"}
    fields = {"type": "chart", "x_axis": axis, "y_axis": axis, "sentence": "s", "series": series}
    assert refusal(wire(**fields)).path == "$.template.series[0].points[1].y"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1" * 400])
def test_what_is_no_number_is_refused(number: str) -> None:
    refusal('{"template": {"type": "gauge", "title": "t", "label": "l", "value": ' + number + "}}")


@pytest.mark.parametrize(
    "title", ['"\\ud800"', '"\ud800"', '"\\u0007"', '"\x7f"', '"\\u0085"', '"\\b"', '"\\ufffe"', '"a\x00b"']
)
def test_what_is_no_text_is_refused(title: str) -> None:
    refusal('{"template": {"type": "message", "text": "t", "title": ' + title + "}}")


def test_a_control_character_is_named_by_its_path() -> None:
    text = wire(type="list", rows=[{"key": "a", "title": "fine"}, {"key": "b", "title": "a\x1bb"}])
    assert refusal(text).path == "$.template.rows[1].title"


@pytest.mark.parametrize("title", ["a\nb", "a\tb", "back\\slash \\b", "日本語", "مرحبا", "👩‍🚀"])
def test_what_people_write_is_text(title: str) -> None:
    assert read_template(wire(type="message", text=title)).text == title


@pytest.mark.parametrize("text", ["", "null", "[]", "5", '"x"', "{", "{}", '{"version": 2, "template": {}}'])
def test_what_is_no_envelope_is_refused(text: str) -> None:
    refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * (MAX_TEXT + 1),
        "[" * 1000,
        '{"template":' * 1000,
        '{"template": {"type": "list", "title": "t", "rows": ' + "[" * 1000 + "]" * 1000 + "}}",
        '{"template": {"type": "list", "title": "t", "rows": [' + '{"key":"a","title":"b"},' * 150_000 + "]}}",
        '{"template": {"title": ' + "[" * 100_000 + "]" * 100_000 + ', "type": "list"}}',
    ],
    ids=["long", "brackets", "envelopes", "deep rows", "many rows", "deep title"],
)
def test_a_bomb_is_refused(text: str) -> None:
    refusal(text)


def test_a_card_is_checked_in_the_same_way() -> None:
    assert read_card('{"title": "Charge", "progress": 0.5}').progress == 0.5
    with pytest.raises(TemplateRefused, match="progress"):
        read_card('{"title": "Charge", "progress": 2}')
    with pytest.raises(TemplateRefused, match="control"):
        read_card('{"title": "\\u0007"}')
    with pytest.raises(TemplateRefused, match="characters"):
        read_card('{"title": "%s"}' % ("x" * 30_000))
