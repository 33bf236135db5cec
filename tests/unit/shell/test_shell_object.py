"""The ways between places."""

import pytest
from pytestqt.qtbot import QtBot

from hmi.shell.apps.app_record import AppRecord
from hmi.shell.rearview.picture import NoCamera
from hmi.shell.screen import Screen


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen(NoCamera())
    screen.apps.show(
        [AppRecord(app_id="a", name="A"), AppRecord(app_id="bad", name="Bad", state="invalid")], away=False
    )
    return screen


def test_it_starts_at_home_and_cannot_go_back(screen: Screen) -> None:
    assert (screen.shell.place, screen.shell.canGoBack) == ("home", False)
    screen.shell.back()
    assert screen.shell.place == "home"


def test_back_leads_where_the_driver_came_from(screen: Screen) -> None:
    screen.shell.showApps()
    screen.shell.openApp("a")
    screen.shell.showSettings()
    trail = []
    for _ in range(3):
        screen.shell.back()
        trail.append(screen.shell.place)
    assert trail == ["app", "apps", "home"]


def test_going_in_circles_does_not_make_the_way_back_longer(screen: Screen) -> None:
    for _ in range(10):
        screen.shell.showApps()
        screen.shell.showSettings()
    screen.shell.back()
    screen.shell.back()
    assert screen.shell.place == "home"


def test_home_forgets_the_way(screen: Screen) -> None:
    screen.shell.showApps()
    screen.shell.goHome()
    assert not screen.shell.canGoBack


def test_a_broken_app_is_not_opened_but_explained(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(screen.shell.appOpened), qtbot.waitSignal(screen.shell.explained) as told:
        screen.shell.openApp("bad")
    assert (screen.shell.place, told.args) == ("apps", ["bad"])


def test_back_inside_an_app_is_the_apps_own(screen: Screen, qtbot: QtBot) -> None:
    screen.shell.openApp("a")
    screen.page.show_screen("s", 2, None)
    with qtbot.waitSignal(screen.page.backWanted):
        screen.shell.back()
    assert screen.shell.place == "app"


def test_an_app_at_its_root_is_left(screen: Screen) -> None:
    screen.shell.openApp("a")
    screen.shell.leave_app()
    assert screen.shell.place == "home"


def test_the_rear_view_holds_notices_back(screen: Screen) -> None:
    from hmi.shell.notices.notice import Notice
    from hmi.shell.reading import Reading

    screen.rear_view.see({"Vehicle.Powertrain.Transmission.CurrentGear": Reading(-1)})
    screen.notices.post(Notice(number=1, sender=":1.1", app_name="X", summary="Brake", kind="safety"))
    assert screen.notices.headline == ""
    screen.rear_view.see({"Vehicle.Powertrain.Transmission.CurrentGear": Reading(126)})
    assert screen.notices.headline == "Brake"
