"""The shipped schema is that of the structs."""

import json

import pytest

from hmi.sdk import json_schema


@pytest.mark.parametrize("name", json_schema.FILES)
def test_the_shipped_schema_is_the_generated_one(name: str) -> None:
    shipped = (json_schema.FOLDER / name).read_text(encoding="utf-8")
    assert shipped == json_schema.generate(name), "run: python -m hmi.sdk.json_schema"


def test_a_template_schema_names_every_template() -> None:
    schema = json.loads(json_schema.generate("template.json"))
    names = {
        "List",
        "Grid",
        "Detail",
        "Message",
        "Gauge",
        "Chart",
        "Agenda",
        "Form",
        "Progress",
        "Tabs",
        "Empty",
        "Error",
    }
    assert {f"{name}Template" for name in names} <= schema["$defs"].keys()


def test_nothing_unknown_is_allowed_in_a_row() -> None:
    schema = json.loads(json_schema.generate("template.json"))
    assert schema["$defs"]["Row"]["additionalProperties"] is False
