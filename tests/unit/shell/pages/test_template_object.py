"""What QML reads of a template, and what it may send."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QJsonValue
from PySide6.QtTest import QAbstractItemModelTester

from hmi.sdk import templates as t
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.policy.table import load_table

TABLE = load_table()


@pytest.fixture
def driving() -> DrivingObject:
    made = DrivingObject()
    made.apply(TABLE.row("parked"))
    return made


@pytest.fixture
def page(driving: DrivingObject) -> TemplateObject:
    made = TemplateObject(driving, lambda key: f"image://pictures/app/{key}")
    made.tester = QAbstractItemModelTester(made.items, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def listing(count: int, **fields: object) -> t.ListTemplate:
    return t.ListTemplate(title="L", rows=[t.Row(f"k{n}", f"Row {n}", on_select=True, **fields) for n in range(count)])


def shown_keys(page: TemplateObject) -> list[str]:
    model = page.items
    return [model.data(model.index(row), role) for row in range(model.rowCount()) for role in [_role(page, "itemKey")]]


def item(page: TemplateObject, row: int) -> dict[str, object]:
    return page.items.data(page.items.index(row), _role(page, "item"))


def _role(page: TemplateObject, name: str) -> int:
    return next(role for role, text in page.items.roleNames().items() if bytes(text.data()).decode() == name)


@pytest.mark.parametrize(
    "template",
    [
        listing(2),
        t.GridTemplate(title="x", tiles=[t.Tile("a", "A")]),
        t.DetailTemplate(title="x", headline="h", facts=[t.Fact("a", "A", "1")]),
        t.MessageTemplate(title="x", text="t"),
        t.GaugeTemplate(title="x", label="l"),
        t.ChartTemplate(title="x", x_axis=t.Axis("x"), y_axis=t.Axis("y"), sentence="s"),
        t.AgendaTemplate(title="x", day="2026-05-04"),
        t.FormTemplate(title="x", submit_label="s", fields=[t.Field("a", "A", choices=[t.Choice("1", "One")])]),
        t.ProgressTemplate(title="x", text="t"),
        t.TabsTemplate(title="x", tabs=[t.Tab("a", "A")], selected="a"),
        t.EmptyTemplate(title="x", text="t"),
        t.ErrorTemplate(title="x", text="t"),
    ],
    ids=lambda template: type(template).__name__,
)
def test_every_wire_field_is_there_and_none_is_undefined(page: TemplateObject, template: t.Template) -> None:
    page.feed(template)
    collection = {"rows", "sections", "tiles", "items", "facts"} | ({"fields"} if page.kind == "form" else set())
    assert set(page.fields) == set(template.__struct_fields__) - collection
    assert None not in page.fields.values()
    parts = [item(page, row) for row in range(page.items.rowCount())]
    assert all(None not in part.values() for part in parts)


def test_unknown_numbers_are_null_for_qml(page: TemplateObject) -> None:
    page.feed(t.GaugeTemplate(title="x", label="l"))
    assert isinstance(page.fields["value"], QJsonValue)
    assert page.fields["value"].isNull()


def test_a_picture_is_an_address(page: TemplateObject) -> None:
    page.feed(listing(1, picture="cover"))
    assert item(page, 0)["picture"] == "image://pictures/app/cover"


def test_a_refresh_of_one_row_is_one_change_of_one_row(page: TemplateObject) -> None:
    page.feed(listing(100))
    changes: list[tuple[int, int]] = []
    page.items.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.row())))
    fields: list[bool] = []
    page.fieldsChanged.connect(lambda: fields.append(True))
    fresh = listing(100)
    fresh.rows[40].value = "new"
    page.feed(fresh)
    assert changes == [(40, 40)]
    assert fields == []


def test_restricting_cuts_and_lifting_brings_the_very_same_page_back(
    page: TemplateObject, driving: DrivingObject
) -> None:
    template = listing(18, body="secret")
    page.feed(template)
    before = page.page()
    driving.apply(TABLE.row("moving"))
    assert (page.items.rowCount(), page.cut, item(page, 0)["body"]) == (6, 12, "")
    driving.apply(TABLE.row("parked"))
    assert page.page() == before
    assert shown_keys(page) == [f"k{n}" for n in range(18)]


def test_a_half_filled_form_is_there_again_when_the_car_is_parked(page: TemplateObject, driving: DrivingObject) -> None:
    form = t.FormTemplate(title="F", submit_label="Go", fields=[t.Field("user", "User")], on_submit=True)
    page.feed(form)
    page.send("user", "change", "ann")
    driving.apply(TABLE.row("idling"))
    assert page.kind == "empty"
    page.feed(msgspec.structs.replace(form, intro="Hello"))
    driving.apply(TABLE.row("parked"))
    assert item(page, 0)["value"] == "ann"


def test_a_form_that_is_not_shown_sends_nothing(page: TemplateObject, driving: DrivingObject) -> None:
    sent: list[tuple[str, str, object]] = []
    page.sent.connect(lambda *event: sent.append(event))
    page.feed(t.FormTemplate(title="F", submit_label="Go", on_submit=True))
    driving.apply(TABLE.row("moving"))
    page.send("submit", "submit", {"user": "ann"})
    assert sent == []
    driving.apply(TABLE.row("parked"))
    page.send("submit", "submit", {"user": "ann"})
    assert sent == [("submit", "submit", {"user": "ann"})]


def test_a_form_that_is_being_sent_is_not_sent_again(page: TemplateObject) -> None:
    sent: list[str] = []
    page.sent.connect(lambda key, _event, _value: sent.append(key))
    page.feed(t.FormTemplate(title="F", submit_label="Go", on_submit=True, busy=True))
    page.send("submit", "submit", {})
    assert sent == []


def test_a_row_that_was_cut_away_sends_nothing(page: TemplateObject, driving: DrivingObject) -> None:
    sent: list[str] = []
    page.sent.connect(lambda key, _event, _value: sent.append(key))
    page.feed(listing(10))
    driving.apply(TABLE.row("moving"))
    page.send("k9", "select", None)
    page.send("k1", "select", None)
    assert sent == ["k1"]


def test_the_same_tab_keeps_its_object_and_another_gets_a_new_one(page: TemplateObject) -> None:
    def tabs(selected: str, rows: int) -> t.TabsTemplate:
        both = [t.Tab(key, key, template=listing(rows) if key == selected else None) for key in "ab"]
        return t.TabsTemplate(title="T", tabs=both, selected=selected, on_select=True)

    page.feed(tabs("a", 2))
    first = page.child
    page.feed(tabs("a", 3))
    assert page.child is first
    assert first.items.rowCount() == 3
    page.feed(tabs("b", 1))
    assert page.child is not first
    page.feed(listing(1))
    assert page.child is None


def test_a_touch_inside_a_tab_reaches_the_page(page: TemplateObject) -> None:
    sent: list[str] = []
    page.sent.connect(lambda key, _event, _value: sent.append(key))
    page.feed(t.TabsTemplate(title="T", tabs=[t.Tab("a", "A", template=listing(2))], selected="a", on_select=True))
    page.child.send("k1", "select", None)
    page.send("a", "select", None)
    assert sent == ["k1", "a"]


def test_more_is_wanted_only_when_there_is_more_and_nothing_was_cut(
    page: TemplateObject, driving: DrivingObject
) -> None:
    wanted: list[bool] = []
    page.moreWanted.connect(lambda: wanted.append(True))
    template = msgspec.structs.replace(listing(10), more=True)
    page.feed(template)
    page.loadMore()
    driving.apply(TABLE.row("moving"))
    page.loadMore()
    page.feed(listing(10))
    page.loadMore()
    assert wanted == [True]


@pytest.mark.parametrize(
    ("template", "key", "event"),
    [
        (t.GaugeTemplate(title="x", label="l", on_target=True), "target", "change"),
        (t.AgendaTemplate(title="x", day="2026-05-04", on_next=True), "next", "select"),
        (t.MessageTemplate(title="x", text="t", actions=[t.Action("ok", "OK", on_select=True)]), "ok", "select"),
    ],
)
def test_what_a_page_itself_listens_to_is_sent(
    page: TemplateObject, template: t.Template, key: str, event: str
) -> None:
    sent: list[str] = []
    page.sent.connect(lambda key, _event, _value: sent.append(key))
    page.feed(template)
    page.send(key, event, 1)
    assert sent == [key]


def test_a_disabled_action_sends_nothing(page: TemplateObject) -> None:
    sent: list[str] = []
    page.sent.connect(lambda key, _event, _value: sent.append(key))
    action = t.Action("ok", "OK", enabled=False, on_select=True)
    page.feed(t.MessageTemplate(title="x", text="t", actions=[action]))
    page.send("ok", "select", None)
    assert sent == []


def test_the_driving_object_starts_fully_restricted_and_says_so() -> None:
    driving = DrivingObject()
    assert driving.restrictions == DrivingRestrictions()
    assert driving.words
    driving.apply(TABLE.row("parked"))
    assert (driving.words, driving.rows, driving.keyboard) == ("", -1, True)
