"""Home, its outline before the cards come, and the companion."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hmi.sdk.templates import Card
from hmi.shell.home.card_memory import read_cards, write_cards
from hmi.shell.home.home_object import HomeObject
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.driving_object import DrivingObject

EXPECTED = [{"appId": "a", "appName": "A", "icon": "x"}, {"appId": "b", "appName": "B", "icon": "y"}]


def card(app_id: str, value: str = "1", state: str = "ready") -> CardRecord:
    return CardRecord(app_id, app_id.upper(), Card(title=app_id, icon="x", value=value), state)


@pytest.fixture
def cards(qtbot: QtBot) -> CardsModel:
    driving = DrivingObject()
    cards = CardsModel(driving)
    cards.keep = driving  # type: ignore[attr-defined]
    return cards


def test_the_outline_of_a_card_goes_when_the_card_comes(cards: CardsModel) -> None:
    home = HomeObject(cards, EXPECTED)
    cards.put(card("a"))
    assert [row["appId"] for row in home.expected.rows()] == ["b"]


def test_who_does_not_come_is_not_awaited_for_ever(cards: CardsModel) -> None:
    home = HomeObject(cards, EXPECTED)
    home.settle()
    assert (home.expected.rows(), home.settled) == ([], True)


def companions(home: HomeObject) -> list[str]:
    return [row["appId"] for row in home.companions.rows()]


def test_the_companions_are_two_other_apps_cards(cards: CardsModel) -> None:
    home = HomeObject(cards, [])
    for app_id in "abc":
        cards.put(card(app_id))
    assert companions(home) == ["a", "b"]
    home.page_shows("b")
    assert companions(home) == ["a", "c"]
    for app_id in "ac":
        cards.remove(app_id)
    assert companions(home) == []


def test_companions_stay_in_their_places_while_others_change(cards: CardsModel) -> None:
    home = HomeObject(cards, [])
    for app_id in "cba":
        cards.put(card(app_id))
    assert companions(home) == ["c", "b"]
    cards.put(card("c", value="2"))
    assert [row["value"] for row in home.companions.rows()] == ["2", "1"]


def test_one_with_nothing_to_tell_is_a_companion_only_where_there_is_no_other(cards: CardsModel) -> None:
    cards.put(card("a", state="crashed"))
    cards.put(card("b", value=""))
    home = HomeObject(cards, [])
    home.page_shows("z")
    assert companions(home) == ["a"]
    cards.put(card("c"))
    assert companions(home) == ["c"]


def test_names_are_remembered_and_values_are_not(cards: CardsModel, tmp_path: Path) -> None:
    cards.put(card("a", value="62"))
    write_cards(tmp_path, HomeObject(cards, []).summaries())
    assert read_cards(tmp_path) == [{"appId": "a", "appName": "A", "icon": "x"}]
    assert "62" not in (tmp_path / "cards.json").read_text()


@pytest.mark.parametrize("text", ["", "[1]", '[{"appId": "a"}]', "{}"])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / "cards.json").write_text(text)
    assert read_cards(tmp_path) == []
