"""Patches that mean harm, or are mistaken: each is refused with its place, and the page stays as it is."""

from __future__ import annotations

from typing import Any

import pytest

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.errors import TemplateRefused
from hmi.shell.pages import patching
from tests.fakes.screens import Side, seen

NEW = {"key": "new", "title": "N"}
NEW_RUN = {"rows": [NEW]}
BREACHES: dict[str, tuple[dict[str, Any], str]] = {
    "a row removed that is not there": ({"removed": ["nobody"]}, "$.removed[0]"),
    "a row removed twice": ({"removed": ["k1", "k1"]}, "$.removed[1]"),
    "a row changed that is not there": ({"changed": [NEW]}, "$.changed[0].key"),
    "a row changed and removed": ({"removed": ["k1"], "changed": [{"key": "k1", "title": ""}]}, "$.changed[0].key"),
    "a row placed twice": ({"placed": [{"rows": [NEW]}, {"rows": [NEW]}]}, "$.placed[1].rows[0].key"),
    "a row placed before nobody": ({"placed": [{"before": "nobody", "rows": [NEW]}]}, "$.placed[0].before"),
    "a row placed before one that goes": (
        {"removed": ["k1"], "placed": [{"before": "k1", "rows": [NEW]}]}, "$.placed[0].before",
    ),
    "a row placed before itself": (
        {"placed": [{"before": "k1", "rows": [{"key": "k1", "title": ""}]}]}, "$.placed[0].before",
    ),
    "too many rows in one run": (
        {"placed": [{"rows": [{"key": f"n{n}", "title": ""} for n in range(501)]}]}, "$.placed[0].rows",
    ),
    "too many rows in all": ({"placed": [{"rows": [{"key": f"n{n}", "title": ""}]} for n in range(501)]}, "$.placed"),
    "too many rows, placed and changed": (
        {"placed": [{"rows": [{"key": f"n{n}", "title": ""} for n in range(500)]}], "changed": [{"key": "k1", "title": ""}]},
        "$",
    ),
    "a row with the key of an action": ({"placed": [{"rows": [{"key": "act", "title": ""}]}]}, "$"),
    "an action with the key of a row": (
        {"template": {"type": "list", "title": "", "actions": [{"key": "k1", "label": ""}]}}, "$",
    ),
    "rows in the template": ({"template": {"type": "list", "title": "", "rows": [NEW]}}, "$.template"),
    "another kind of page": ({"template": {"type": "empty", "title": "", "text": ""}}, "$.template"),
    "a wrong type": ({"changed": [{"key": "k1", "title": 5}]}, "$.changed[0].title"),
    "an unknown field": ({"added": []}, "$"),
    "a text too long": ({"changed": [{"key": "k1", "title": "x" * 257}]}, "$.changed[0].title"),
    "a control character": ({"changed": [{"key": "k1", "title": "\x07"}]}, "$.changed[0].title"),
    "another version": ({"version": 2}, "$.version"),
}  # fmt: skip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_refused_with_its_place_and_everything_stays(name: str) -> None:
    patch, path = BREACHES[name]
    side = Side()
    actions = [t.Action("act", "Act")]
    side.screens.present("s", 1, t.ListTemplate(title="T", actions=actions, rows=[t.Row("k1", "1"), t.Row("k2", "2")]))
    before, revision = seen(side.page), side.screens.revision("s")
    with pytest.raises(TemplateRefused) as caught:
        side.patch(**patch)
    assert caught.value.path == path
    assert (seen(side.page), side.screens.revision("s")) == (before, revision)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("patch", [{"removed": ["k1"]}, {"placed": [{"rows": [NEW]}]}])
def test_rows_come_and_go_only_in_a_list_without_sections(patch: dict[str, Any]) -> None:
    side = Side()
    side.screens.present("s", 1, t.ListTemplate(title="T", sections=[t.Section("x", "X", [t.Row("k1", "1")])]))
    with pytest.raises(TemplateRefused, match="whole"):
        side.patch(**patch)


@pytest.mark.usefixtures("qapp")
def test_a_page_without_a_list_is_not_patched() -> None:
    side = Side()
    side.screens.present("s", 1, t.GridTemplate(title="T", tiles=[t.Tile("k1", "1")]))
    with pytest.raises(TemplateRefused, match="whole"):
        side.patch(changed=[NEW])


@pytest.mark.usefixtures("qapp")
def test_many_small_patches_make_no_larger_page_than_one_template_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patching, "MAX_TEXT", 3000)
    side = Side()
    page = t.ListTemplate(title="T", rows=[t.Row("k1", "1")])
    side.screens.present("s", 1, page, len(codec.encode(page)))

    def change(length: int) -> None:
        side.patch(changed=[{"key": "k1", "title": "1", "body": "x" * length}])

    for _ in range(20):
        change(2000)
        change(10)
    with pytest.raises(TemplateRefused, match="characters"):
        change(3000)


@pytest.mark.usefixtures("qapp")
def test_a_list_grows_no_longer_than_one_template_may() -> None:
    side = Side()
    side.screens.present("s", 1, t.ListTemplate(title="T"))
    for start in range(0, 10_000, 500):
        side.patch(placed=[{"rows": [{"key": f"n{n}", "title": ""} for n in range(start, start + 500)]}])
    with pytest.raises(TemplateRefused, match="10000 rows") as caught:
        side.patch(placed=[NEW_RUN])
    assert caught.value.path == "$.placed"
    side.patch(removed=["n7"], placed=[NEW_RUN])
    assert [entry.key for entry in side.page.items.entries()][-2:] == ["n9999", "new"]
