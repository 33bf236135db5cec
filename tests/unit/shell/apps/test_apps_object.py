"""All apps and the dock."""

from pytestqt.qtbot import QtBot

from hmi.shell.apps.app_record import AppRecord, record_of
from hmi.shell.apps.apps_object import AppsObject


def records(*names: str, state: str = "running") -> list[AppRecord]:
    return [AppRecord(app_id=f"org.{name}", name=name, state=state) for name in names]


def ids(model: object) -> list[str]:
    return [row["appId"] for row in model.rows()]  # type: ignore[attr-defined]


def test_apps_stand_by_name_and_broken_ones_apart_with_their_cause(qtbot: QtBot) -> None:
    apps = AppsObject()
    bad = record_of({"id": "org.bad", "name": "Bad", "state": "invalid", "cause": "duplicate-id", "message": "No."})
    apps.show([*records("zoo", "Ant"), bad], away=False)
    assert ids(apps.usable) == ["org.Ant", "org.zoo"]
    assert [row["cause"] for row in apps.unusable.rows()] == ["duplicate-id"]


def test_places_in_the_dock_stay_when_an_app_is_used_again(qtbot: QtBot) -> None:
    apps = AppsObject()
    apps.show(records("a", "b", "c"), away=False)
    for name in ("a", "b", "c", "a"):
        apps.used(f"org.{name}")
    assert ids(apps.inUse) == ["org.a", "org.b", "org.c"]


def test_a_fourth_app_takes_the_place_of_the_one_not_used_for_longest(qtbot: QtBot) -> None:
    apps = AppsObject()
    apps.show(records("a", "b", "c", "d"), away=False)
    for name in ("a", "b", "c", "a", "d"):
        apps.used(f"org.{name}")
    assert ids(apps.inUse) == ["org.a", "org.d", "org.c"]


def test_a_record_with_odd_values_falls_back() -> None:
    record = record_of({"id": "org.x", "name": 7, "state": "dancing", "errors": "none", "icon": ""})
    assert (record.name, record.state, record.icon) == ("org.x", "stopped", "application-outline")


def test_an_app_is_called_what_its_manifest_says_in_the_language_of_the_screen() -> None:
    record = record_of({"id": "org.x", "name": "Charge", "names": {"de": "Laden", "pt-BR": "Recarga"}})
    assert [record.speaking(locale).name for locale in ("de_AT", "pt_BR", "pt_PT", "")] == [
        "Laden",
        "Recarga",
        "Charge",
        "Charge",
    ]


def test_an_app_in_trouble_is_marked_wherever_it_stands(qtbot: QtBot) -> None:
    apps = AppsObject()
    apps.show(
        [*records("a", state="crashed"), *records("b", state="background"), *records("c", state="quarantined")], False
    )
    apps.used("org.a")
    assert [row["troubled"] for row in apps.usable.rows()] == [True, False, True]
    assert [row["troubled"] for row in apps.inUse.rows()] == [True]
