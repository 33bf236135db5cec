"""The cards that home shows."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from hmi.sdk.templates import Action, Card
from hmi.shell.apps.app_record import AppRecord
from hmi.shell.pages.card_desk import CardDesk
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.policy.table import load_table


@pytest.fixture
def driving() -> DrivingObject:
    made = DrivingObject()
    made.apply(load_table().row("parked"))
    return made


@pytest.fixture
def model(driving: DrivingObject) -> CardsModel:
    made = CardsModel(driving)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def shown(model: CardsModel, row: int) -> dict[str, object]:
    return {bytes(name.data()).decode(): model.data(model.index(row), role) for role, name in model.roleNames().items()}


def test_cards_stand_in_the_order_of_their_apps_names(model: CardsModel) -> None:
    for app_id, name in (("c", "Charge"), ("a", "Zebra"), ("b", "calendar")):
        model.put(CardRecord(app_id, name, Card(title=name)))
    assert [shown(model, row)["appName"] for row in range(3)] == ["calendar", "Charge", "Zebra"]


def test_an_app_that_is_renamed_takes_its_new_place(model: CardsModel) -> None:
    for app_id, name in (("a", "Alpha"), ("b", "Beta")):
        model.put(CardRecord(app_id, name, Card(title=name)))
    model.put(CardRecord("a", "Gamma", Card(title="x")))
    assert [shown(model, row)["appName"] for row in range(2)] == ["Beta", "Gamma"]


def test_every_role_has_a_value(model: CardsModel) -> None:
    model.put(CardRecord("a", "A", Card(title="T", progress=0.5, action=Action("go", "Go"))))
    assert shown(model, 0) == {
        "appId": "a",
        "appName": "A",
        "title": "T",
        "icon": "",
        "value": "",
        "unit": "",
        "line": "",
        "reason": "",
        "progress": 0.5,
        "tone": "normal",
        "actionKey": "go",
        "actionLabel": "Go",
        "actionIcon": "",
        "state": "ready",
    }
    model.put(CardRecord("a", "A", Card(title="T")))
    assert (shown(model, 0)["progress"], shown(model, 0)["actionKey"]) == (-1.0, "")


def test_a_disabled_action_is_not_offered(model: CardsModel) -> None:
    model.put(CardRecord("a", "A", Card(title="T", action=Action("go", "Go", enabled=False))))
    assert shown(model, 0)["actionKey"] == ""


def test_a_card_is_cut_while_moving_and_whole_again_when_parked(model: CardsModel, driving: DrivingObject) -> None:
    model.put(CardRecord("a", "A", Card(title="T", line="x" * 200)))
    changes: list[bool] = []
    model.dataChanged.connect(lambda *_: changes.append(True))
    driving.apply(load_table().row("moving"))
    assert changes == [True]
    assert len(shown(model, 0)["line"]) == 120
    driving.apply(load_table().row("parked"))
    assert len(shown(model, 0)["line"]) == 200


@pytest.mark.parametrize("state", ["crashed", "quarantined", "invalid"])
def test_the_desk_says_what_ails_an_app(model: CardsModel, state: str) -> None:
    desk = CardDesk(model)
    desk.put("a", Card(title="T"))
    desk.facts_changed({"a": AppRecord(app_id="a", name="Alpha", state=state)}, host_away=False)
    assert shown(model, 0)["state"] == state


def test_the_desk_knows_names_and_states_and_lets_the_cards_of_absent_apps_go(model: CardsModel) -> None:
    desk = CardDesk(model)
    desk.put("a", Card(title="T"))
    facts = {"a": AppRecord(app_id="a", name="Alpha", state="not-responding")}
    desk.facts_changed(facts, host_away=False)
    assert (shown(model, 0)["appName"], shown(model, 0)["state"]) == ("Alpha", "notResponding")
    desk.facts_changed({}, host_away=True)
    assert model.rowCount() == 1
    desk.facts_changed({}, host_away=False)
    assert model.rowCount() == 0
