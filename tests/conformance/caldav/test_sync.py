"""The calendar against Radicale and Xandikos over HTTPS."""

from __future__ import annotations

import msgspec

from apps.calendar.records import Account, Trouble
from tests.conformance.caldav.car import Car, calendar, event, vevent
from tests.conformance.caldav.servers import Server


async def test_an_added_event_is_shown_after_the_next_sync(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    assert (await car.sync()).trouble is None
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up"]
    server.put("two", event("two", "Lunch", "20260305T110000Z"))
    outcome = await car.sync()
    assert (outcome.changed, outcome.removed) == (1, 0)
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up", "2026-03-05T11:00:00Z Lunch"]


async def test_a_changed_event_takes_the_place_of_the_old_one(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    await car.sync()
    server.put("one", event("one", "Stand-up later", "20260305T100000Z"))
    assert (await car.sync()).changed == 1
    assert car.titles == ["2026-03-05T10:00:00Z Stand-up later"]


async def test_a_deleted_event_goes(server: Server, car: Car):
    server.put_many({"one": event("one", "Stand-up"), "two": event("two", "Lunch")})
    await car.sync()
    server.delete("one")
    assert (await car.sync()).removed == 1
    assert car.titles == ["2026-03-05T09:00:00Z Lunch"]


async def test_a_moved_instance_is_shown_where_it_moved_to_and_nowhere_else(server: Server, car: Car):
    rule = vevent("series", "Review", "20260303T130000Z", "RRULE:FREQ=DAILY;COUNT=3")
    server.put("series", calendar(rule))
    await car.sync()
    moved = vevent("series", "Review", "20260304T150000Z", "RECURRENCE-ID:20260304T130000Z")
    server.put("series", calendar(rule, moved))
    await car.sync()
    assert car.titles == [
        "2026-03-03T13:00:00Z Review",
        "2026-03-04T15:00:00Z Review",
        "2026-03-05T13:00:00Z Review",
    ]
    assert [one.moved for one in car.instances] == [False, True, False]


async def test_a_token_that_the_server_forgot_leads_to_a_full_sync_that_fetches_only_what_changed(
    server: Server, car: Car
):
    server.put_many({"one": event("one", "Stand-up"), "two": event("two", "Lunch")})
    await car.sync()
    token = car.store.token(server.calendar)
    assert token
    car.store.finish_calendar(server.calendar, token[:-4] + "beef", "old")
    server.delete("one")
    server.put("three", event("three", "Dinner", "20260305T180000Z"))
    outcome = await car.sync()
    assert (outcome.trouble, outcome.changed, outcome.removed) == (None, 1, 1)
    assert car.titles == ["2026-03-05T09:00:00Z Lunch", "2026-03-05T18:00:00Z Dinner"]
    assert car.store.token(server.calendar) not in ("", token[:-4] + "beef")


async def test_a_wrong_password_is_named_and_what_was_there_stays(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    await car.sync()
    outcome = await car.sync(Account(server.url, server.user, "wrong"))
    assert outcome.trouble == Trouble("password")
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up"]


async def test_a_certificate_that_nobody_vouches_for_ends_before_the_password_is_sent(server: Server, car: Car):
    car._ca_file = ""
    outcome = await car.sync()
    assert outcome.trouble == Trouble("certificate", "127.0.0.1")


async def test_another_account_takes_over_the_cache_only_once_it_works(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    await car.sync()
    await car.sync(Account(server.url, "mallory", "wrong"))
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up"]
    car.store.begin_account("somebody else")
    assert car.titles == []


async def test_a_calendar_that_is_deleted_takes_its_events_along(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    await car.sync()
    with server.client() as client:
        client.delete(server.calendar)
        client.request("MKCALENDAR", f"{server.home}other/")
    assert (await car.sync()).trouble is None
    assert car.titles == []
    with server.client() as client:
        client.request("MKCALENDAR", server.calendar)
        client.delete(f"{server.home}other/")


async def test_the_address_of_the_calendar_itself_is_good_too(server: Server, car: Car):
    server.put("one", event("one", "Stand-up"))
    direct = msgspec.structs.replace(car.account, url=server.calendar)
    assert (await car.sync(direct)).trouble is None
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up"]


async def test_text_with_every_kind_of_letter_arrives_as_it_was_written(server: Server, car: Car):
    server.put("one", event("one", "Größe <&> \\, 会議 🚗 اجتماع", "20260305T090000Z", "LOCATION:Café \\; Straße"))
    await car.sync()
    assert [(one.title, one.location) for one in car.instances] == [("Größe <&> , 会議 🚗 اجتماع", "Café ; Straße")]


async def test_sixty_events_are_read_in_a_few_requests(server: Server, car: Car):
    server.put_many(
        {f"n{n}": event(f"n{n}", f"Meeting {n}", f"202603{1 + n % 20:02}T{n % 24:02}0000Z") for n in range(60)}
    )
    outcome = await car.sync()
    assert (outcome.trouble, outcome.changed) == (None, 60)
    assert len(car.instances) == 60
