"""The life of a page, over a real bus."""

from __future__ import annotations

import asyncio
import time

import pytest

from hmi.bus import RemoteError
from tests.unit.shell.pages.conftest import APP, World

LIST = {"type": "list", "title": "Music", "rows": [{"key": "a", "title": "One", "on_select": True}]}


def detail(title: str) -> dict[str, str]:
    return {"type": "detail", "title": title, "headline": title}


async def test_an_app_that_comes_is_taken_up_and_its_page_is_there_when_it_is_opened(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    await app.calls.until("Pause")
    world.pages.service.open(APP)
    assert world.pages.page.state == "ready"
    assert world.pages.page.title == "Music"
    assert world.pages.page.appName == "Test"
    await app.calls.until("Resume")
    await world.host.calls.until("SetVisible", (APP,))


async def test_opening_an_app_that_does_not_run_starts_it_and_says_so(world: World) -> None:
    world.know("stopped")
    world.pages.service.open(APP)
    assert world.pages.page.state == "starting"
    await world.host.calls.until("Start", APP)
    app = await world.app()
    await app.present(LIST)
    assert world.pages.page.state == "ready"


async def test_a_touch_reaches_the_app_with_screen_key_event_and_value(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    world.pages.page.current().send("a", "select", None)
    await app.calls.until("Event", "s1", "a", "select", None)


async def test_a_touch_of_something_that_is_not_there_reaches_nobody(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    world.pages.page.current().send("nobody", "select", None)
    world.pages.page.current().send("a", "toggle", True)
    world.pages.page.current().send("a", "select", None)
    await app.calls.until("Event", "s1", "a", "select", None)
    assert sum(call[0] == "Event" for call in app.calls.log) == 1


async def test_a_deeper_screen_moves_forward_and_back_moves_back_to_the_same_object(world: World) -> None:
    app = await world.app()
    await app.present(LIST, "root", 1)
    world.pages.service.open(APP)
    below = world.pages.page.current()
    await app.present(detail("Deep"), "deep", 2)
    assert (world.pages.page.direction, world.pages.page.canGoBack) == (1, True)
    await app.present(LIST, "root", 1)
    await app.shell.call("Pop", "deep")
    assert world.pages.page.current() is below
    assert (world.pages.page.direction, world.pages.page.depth) == (-1, 1)


async def test_back_asks_the_app_and_leaves_the_page_at_its_root(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    app.handled = False
    world.pages.page.back()
    await world.until(lambda: world.left)


async def test_back_leaves_an_app_that_does_not_answer(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    app.slow.clear()
    started = time.monotonic()
    world.pages.page.back()
    await world.until(lambda: world.pages.page.working)
    assert 0.2 < time.monotonic() - started < 2
    await world.until(lambda: world.left)
    assert not world.pages.page.working


async def test_the_context_goes_to_every_app_when_a_setting_changes(world: World) -> None:
    app = await world.app()
    assert app.contexts[0]["driving"]["state"] == "unknown"
    world.pages.context.update(locale="ar", right_to_left=True)
    await world.until(lambda: app.contexts[-1]["locale"] == "ar")


async def test_the_restrictions_follow_the_car_and_reach_the_app(world: World) -> None:
    app = await world.app()
    vehicle = await world.vehicle()
    await world.until(lambda: world.pages.driving.state == "parked")
    await app.calls.until("SetContext", "parked")
    vehicle.put(gear=127, brake=False)
    await world.until(lambda: world.pages.driving.state == "idling")
    vehicle.put(speed=20.0)
    await world.until(lambda: world.pages.driving.state == "moving")
    await app.calls.until("SetContext", "moving")


async def test_a_restriction_holds_as_soon_as_the_signal_is_there(world: World) -> None:
    """Before the bus has answered a question that was put after it; on the road the bus needs a millisecond of 100."""
    vehicle = await world.vehicle()
    await world.until(vehicle.followed.is_set)
    await vehicle.heard_by(world.shell_bus)
    assert world.pages.driving.state == "parked"
    vehicle.put(gear=127, brake=False, speed=20.0)
    await vehicle.heard_by(world.shell_bus)
    assert world.pages.driving.state == "moving"


async def test_a_deaf_vehicle_service_makes_the_state_unknown(world: World) -> None:
    vehicle = await world.vehicle()
    await world.until(lambda: world.pages.driving.state == "parked")
    vehicle.answering.clear()
    await world.until(lambda: world.pages.driving.state == "unknown", limit=4)
    vehicle.answering.set()
    await world.until(lambda: world.pages.driving.state == "parked", limit=4)


async def test_a_crashed_app_says_so_and_comes_back_with_its_page(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    await app.calls.until("Resume")
    await app.bus.close()
    world.know("crashed")
    await world.until(lambda: world.pages.page.state == "crashed")
    assert world.pages.page.message == "It starts again by itself. Everything else keeps running."
    world.pages.page.restart()
    await world.host.calls.until("Restart", APP)
    world.know("starting")
    assert world.pages.page.state == "starting"
    again = await world.app()
    world.know("running")
    await again.present(LIST)
    assert world.pages.page.state == "ready"


async def test_an_app_that_does_not_answer_can_be_closed(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    world.know("not-responding")
    assert world.pages.page.state == "notResponding"
    world.pages.page.close()
    await world.host.calls.until("Kill", APP)
    assert world.left == 1


async def test_a_new_shell_shows_the_page_that_was_there(world: World) -> None:
    app = await world.app()
    await app.present(LIST)
    world.pages.service.open(APP)
    await world.until((world.folder / "place.json").exists)
    await world.kill_shell()
    app.calls.log.clear()
    await world.start_shell()
    place = world.pages.places.load()
    assert (place.place, place.app_id, place.screen) == ("app", APP, "s1")
    world.pages.service.open(place.app_id)
    await app.calls.until("Start")
    await app.present(LIST)
    assert world.pages.page.state == "ready"


async def test_only_the_owner_of_the_apps_name_may_present(world: World) -> None:
    await world.app()
    stranger = await world.bus()
    world.host.owners[stranger.unique_name] = APP
    shell = stranger.proxy("org.hmi.Shell", "/org/hmi/Shell", "org.hmi.Shell1")
    with pytest.raises(RemoteError, match="NotAnApp"):
        await shell.call("RemoveCard")


async def test_a_connection_that_is_no_app_is_refused(world: World) -> None:
    stranger = await world.bus()
    shell = stranger.proxy("org.hmi.Shell", "/org/hmi/Shell", "org.hmi.Shell1")
    with pytest.raises(RemoteError, match="NotAnApp"):
        await shell.call("Present", "s", 1, "{}")


async def test_the_host_is_asked_once_who_calls(world: World) -> None:
    app = await world.app()
    for number in range(5):
        await app.present(detail(str(number)))
    assert sum(call[0] == "Identify" for call in world.host.calls.log) == 1


async def test_a_wrong_template_is_answered_with_the_path_of_the_field(world: World) -> None:
    app = await world.app()
    with pytest.raises(RemoteError) as caught:
        await app.present({"type": "list", "title": "x", "rows": [{"key": "a", "title": 5}]})
    assert caught.value.name == "org.hmi.Error.InvalidTemplate"
    assert "$.template.rows[0].title" in caught.value.text


async def test_an_app_opens_another_only_right_after_a_touch(world: World) -> None:
    app = await world.app()
    with pytest.raises(RemoteError, match="NotAllowed"):
        await app.shell.call("OpenApp", "org.hmi.other")
    world.pages.service.touched(APP)
    await app.shell.call("OpenApp", "org.hmi.other")
    assert world.brought == ["org.hmi.other"]


async def test_a_card_is_shown_with_the_apps_name_and_state(world: World) -> None:
    app = await world.app()
    await app.shell.call("SetCard", '{"title": "Charge", "value": "80"}')
    card = world.pages.cards.record(APP)
    assert card is not None
    assert (card.app_name, card.card.value, card.state) == ("Test", "80", "ready")
    world.know("crashed")
    assert world.pages.cards.record(APP).state == "crashed"
    await app.shell.call("RemoveCard")
    assert world.pages.cards.rowCount() == 0


async def test_a_flood_is_drawn_newest_last_and_costs_few_readings(world: World) -> None:
    app = await world.app()
    world.pages.service.open(APP)
    shown: list[str] = []
    await app.present(detail("first"))
    world.pages.page.current().fieldsChanged.connect(
        lambda: shown.append(world.pages.page.current().fields["headline"])
    )
    await asyncio.gather(*(app.present(detail(str(number))) for number in range(60)))
    assert shown[-1] == "59"
    assert len(shown) < 20


async def test_a_patch_changes_the_page_on_the_screen_and_has_the_next_revision(world: World) -> None:
    app = await world.app()
    world.pages.service.open(APP)
    first = await app.present({"type": "list", "title": "L", "rows": [{"key": "a", "title": "A"}]})
    second = await app.patch(first, changed=[{"key": "a", "title": "B"}])
    assert second != first
    assert world.pages.page.current().items.entries()[0].part.title == "B"
    with pytest.raises(RemoteError, match="whole") as caught:
        await app.patch(first, changed=[{"key": "a", "title": "C"}])
    assert caught.value.name == "org.hmi.Error.UnknownRevision"
    with pytest.raises(RemoteError, match=r"\$\.removed\[0\]") as caught:
        await app.patch(second, removed=["nobody"])
    assert caught.value.name == "org.hmi.Error.InvalidTemplate"
    assert world.pages.page.current().items.entries()[0].part.title == "B"


async def test_the_next_shell_does_not_take_a_patch_of_what_the_last_one_held(world: World) -> None:
    app = await world.app()
    page = {"type": "list", "title": "L", "rows": [{"key": "a", "title": "A"}]}
    revision = await app.present(page)
    await world.kill_shell()
    app.calls.log.clear()
    await world.start_shell()
    await app.calls.until("Start")
    await app.present(page)
    with pytest.raises(RemoteError, match="whole"):
        await app.patch(revision, changed=[{"key": "a", "title": "B"}])


async def test_of_patches_that_do_not_wait_for_each_other_none_is_lost_without_a_word(world: World) -> None:
    app = await world.app()
    world.pages.service.open(APP)
    rows = [{"key": key, "title": "old"} for key in "abc"]
    revision = await app.present({"type": "list", "title": "L", "rows": rows})
    calls = (app.patch(revision, changed=[{"key": key, "title": "new"}]) for key in "abc")
    answers = await asyncio.gather(*calls, return_exceptions=True)
    titles = [entry.part.title for entry in world.pages.page.current().items.entries()]
    assert [not isinstance(answer, RemoteError) for answer in answers] == [title == "new" for title in titles]
    assert titles.count("new") == 1
