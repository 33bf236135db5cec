"""The sync against a server that lies, stalls, floods or lures the password away."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from apps.calendar.caldav import account_address
from apps.calendar.records import Account, Flaw, Outcome, Trouble
from tests.conformance.caldav.car import Car, event
from tests.fakes.caldav import CALENDAR, Answer, FakeCalDav, Request, multistatus, response

BOMB = b"""<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<d:multistatus xmlns:d="DAV:"><d:response><d:href>&b;</d:href></d:response></d:multistatus>"""
THIEF = b"""<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<d:multistatus xmlns:d="DAV:"><d:response><d:href>&a;</d:href></d:response></d:multistatus>"""


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[FakeCalDav]:
    async with FakeCalDav(tmp_path) as running:
        running.items = {"one.ics": event("one", "Stand-up"), "two.ics": event("two", "Lunch", "20260305T110000Z")}
        yield running


@pytest.fixture
def car(server: FakeCalDav, tmp_path: Path) -> Iterator[Car]:
    car = Car(tmp_path / "car", Account(server.url, "ada", "secret"), server.ca_file, seconds=1.0)
    yield car
    car.store.close()


async def test_a_server_that_behaves_is_read(car: Car):
    assert (await car.sync()).trouble is None
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up", "2026-03-05T11:00:00Z Lunch"]


@pytest.mark.parametrize("what", ["sync-collection", "multiget", "REPORT"])
async def test_a_report_that_fails_is_replaced_by_plain_requests(server: FakeCalDav, car: Car, what: str):
    server.misbehave(what, Answer(500))
    assert (await car.sync()).trouble is None
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up", "2026-03-05T11:00:00Z Lunch"]


async def test_the_one_item_that_the_server_trips_over_is_named_and_the_others_are_shown(server: FakeCalDav, car: Car):
    async def trip(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        return Answer(500) if request.path.endswith("one.ics") else server._behave(request)

    server.misbehave("REPORT", Answer(500))
    server.misbehave("GET", trip)
    assert (await car.sync()).trouble is None
    assert car.titles == ["2026-03-05T11:00:00Z Lunch"]
    assert car.flaws == [Flaw("refused", "")]


async def test_an_item_that_was_refused_is_shown_once_the_server_hands_it_out(server: FakeCalDav, car: Car):
    server.misbehave("multiget", Answer(500))
    server.misbehave("GET", Answer(500))
    await car.sync()
    server._misbehaviours.clear()
    await car.sync()
    assert len(car.titles) == 2
    assert car.flaws == []


@pytest.mark.parametrize("status", [429, 502, 503, 504])
async def test_a_busy_server_is_a_trouble_of_the_account_and_no_items_fault(server: FakeCalDav, car: Car, status: int):
    server.misbehave("multiget", Answer(500))
    server.misbehave("GET", Answer(status))
    assert (await car.sync()).trouble == Trouble("server", str(status))
    assert car.flaws == []


@pytest.mark.parametrize("body", [BOMB, THIEF], ids=["entity bomb", "file thief"])
async def test_entities_are_refused(server: FakeCalDav, car: Car, body: bytes):
    server.misbehave("PROPFIND", Answer(207, body))
    assert (await car.sync()).trouble == Trouble("not-caldav")


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"<html></html>", b"<a><b></a>", b"\xff\xfe\x00", b'<?xml version="1.0" encoding="nonsense"?><a/>'],
)
async def test_an_answer_that_is_no_multistatus_is_no_calendar_server(server: FakeCalDav, car: Car, body: bytes):
    server.misbehave("PROPFIND", Answer(207, body))
    assert (await car.sync()).trouble == Trouble("not-caldav")


async def test_a_web_site_is_no_calendar_server(server: FakeCalDav, car: Car):
    server.misbehave("PROPFIND", Answer(200, b"<html>Welcome</html>"))
    assert (await car.sync()).trouble == Trouble("not-caldav")


@pytest.mark.parametrize(
    ("target", "trouble"),
    [
        ("http://127.0.0.1:{port}/", Trouble("insecure", "127.0.0.1")),
        ("https://localhost:{port}/", Trouble("moved", "localhost:{port}")),
        ("https://127.0.0.1:1/", Trouble("moved", "127.0.0.1:1")),
        ("//evil.invalid/", Trouble("moved", "evil.invalid")),
        ("https://127.0.0.1:{port}@evil.invalid/", Trouble("moved", "evil.invalid")),
        ("https://[::1/", Trouble("network", "127.0.0.1")),
    ],
)
async def test_the_password_follows_no_redirect_away(server: FakeCalDav, car: Car, target: str, trouble: Trouble):
    server.misbehave("PROPFIND", Answer(302, b"", {"Location": target.format(port=server.port)}))
    expected = Trouble(trouble.kind, trouble.fact.format(port=server.port))
    assert (await car.sync()).trouble == expected
    assert {request.headers["host"] for request in server.requests} == {f"127.0.0.1:{server.port}"}


async def test_a_redirect_within_the_server_is_followed(server: FakeCalDav, car: Car):
    async def moved(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        if request.path == "/.well-known/caldav":
            return Answer(301, b"", {"Location": "/dav/"})
        return server._behave(request)

    server.misbehave("PROPFIND", moved)
    assert (await car.sync()).trouble is None
    assert len(car.titles) == 2


async def test_a_server_that_does_not_know_of_its_own_tls_is_asked_by_tls_all_the_same(server: FakeCalDav, car: Car):
    async def moved(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        if request.path == "/.well-known/caldav":
            return Answer(301, b"", {"Location": "http://127.0.0.1/dav/"})
        answer = server._behave(request)
        return Answer(answer.status, answer.body.replace(b"<d:href>/", b"<d:href>http://127.0.0.1/"))

    server.misbehave("PROPFIND", moved)
    assert (await car.sync()).trouble is None
    assert len(car.titles) == 2


async def test_a_server_of_another_name_behind_two_slashes_gets_no_password(server: FakeCalDav, car: Car):
    server.misbehave("PROPFIND", Answer(302, b"", {"Location": "http://127.0.0.1//evil.invalid/dav/"}))
    assert (await car.sync()).trouble == Trouble("not-caldav")
    assert {request.headers["host"] for request in server.requests} == {f"127.0.0.1:{server.port}"}


async def test_what_has_a_weak_etag_beside_its_body_is_read_once(server: FakeCalDav, car: Car):
    async def weak(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        answer = server._behave(request)
        return Answer(answer.status, answer.body, {**answer.headers, "ETag": 'W/"other"'})

    server.misbehave("REPORT", Answer(500))
    server.misbehave("GET", weak)
    await car.sync()
    server.requests.clear()
    assert (await car.sync()).trouble is None
    assert [request.method for request in server.requests if request.method == "GET"] == []


async def test_redirects_in_a_circle_end(server: FakeCalDav, car: Car):
    server.misbehave("PROPFIND", Answer(302, b"", {"Location": "/again"}))
    assert (await car.sync()).trouble == Trouble("not-caldav")
    assert len(server.requests) <= 20


async def test_hrefs_that_lead_to_another_host_do_not_get_the_password(server: FakeCalDav, car: Car):
    foreign = response("https://evil.invalid/one.ics", '<d:getetag>"1"</d:getetag>')
    server.misbehave("sync-collection", multistatus(foreign, "<d:sync-token>t</d:sync-token>"))
    assert (await car.sync()).trouble == Trouble("moved", "evil.invalid")
    assert car.titles == []


async def test_an_endless_body_is_cut_off(server: FakeCalDav, car: Car, monkeypatch: pytest.MonkeyPatch):
    async def flood(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 207 Flood\r\nContent-Type: application/xml\r\n\r\n<d:multistatus xmlns:d='DAV:'>")
        while not writer.transport.is_closing():
            writer.write(b"<d:x/>" * 10_000)
            await writer.drain()

    monkeypatch.setattr("apps.calendar.caldav.MAX_LISTING", 2_000_000)
    server.misbehave("PROPFIND", flood)
    begin = time.monotonic()
    outcome = await car.sync()
    assert outcome.trouble in (Trouble("not-caldav"), Trouble("network", "127.0.0.1"))
    assert time.monotonic() - begin < 15


async def test_a_slow_drip_is_given_up(server: FakeCalDav, car: Car):
    async def drip(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 207 Drip\r\nContent-Type: application/xml\r\n\r\n")
        while not writer.transport.is_closing():
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.05)

    server.misbehave("sync-collection", drip)
    begin = time.monotonic()
    assert (await car.sync()).trouble == Trouble("network", "127.0.0.1")
    assert time.monotonic() - begin < 10


async def test_a_server_that_dies_in_the_middle_leaves_what_was_read_and_the_next_sync_goes_on(
    server: FakeCalDav, car: Car, monkeypatch: pytest.MonkeyPatch
):
    async def die(request: Request, writer: asyncio.StreamWriter) -> Answer | None:
        if "two.ics" in request.body:
            writer.transport.abort()
            return None
        return server._behave(request)

    monkeypatch.setattr("apps.calendar.changes.BATCH", 1)
    server.misbehave("multiget", die)
    assert (await car.sync()).trouble == Trouble("network", "127.0.0.1")
    assert car.titles == ["2026-03-05T09:00:00Z Stand-up"]
    server._misbehaviours.clear()
    server.requests.clear()
    assert (await car.sync()).changed == 1
    assert len(car.titles) == 2


async def test_a_server_that_counts_its_pages_for_ever_is_given_up(
    server: FakeCalDav, car: Car, monkeypatch: pytest.MonkeyPatch
):
    pages = iter(range(10_000))

    async def next_page(_request: Request, _writer: asyncio.StreamWriter) -> Answer:
        more = f"<d:response><d:href>{CALENDAR}</d:href><d:status>HTTP/1.1 507 More</d:status></d:response>"
        return multistatus(more, f"<d:sync-token>{next(pages)}</d:sync-token>")

    monkeypatch.setattr("apps.calendar.changes.MAX_PAGES", 20)
    server.misbehave("sync-collection", next_page)
    assert (await car.sync()).trouble is None
    assert next(pages) == 20


async def test_an_item_larger_than_any_meeting_is_left_out_by_name_of_its_fault(server: FakeCalDav, car: Car):
    server.items["big.ics"] = event("big", "Slides", "20260305T090000Z", "ATTACH:" + "A" * 1_200_000)
    assert (await car.sync()).trouble is None
    assert len(car.titles) == 2
    assert [flaw.kind for flaw in car.flaws] == ["too-big"]


SECOND = "/home/team/"


def two_calendars(server: FakeCalDav, report: Answer) -> None:
    """A second calendar is listed; what is asked of it is answered with ``report``."""

    async def answer(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        if request.path == "/home/":
            kind = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>{}</d:displayname>"
            both = [response(path, kind.format(name)) for path, name in ((SECOND, "Team"), (CALENDAR, "Work"))]
            return multistatus(*both)
        return report if request.path == SECOND else server._behave(request)

    server.misbehave("PROPFIND", answer)
    server.misbehave("REPORT", answer)


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_calendar_that_the_server_keeps_to_itself_is_named_and_hides_no_other(
    server: FakeCalDav, car: Car, status: int
):
    two_calendars(server, Answer(status))
    assert (await car.sync()).trouble is None
    assert len(car.titles) == 2
    assert car.flaws == [Flaw("calendar", "Team")]
    two_calendars(server, multistatus("<d:sync-token>t</d:sync-token>"))
    assert await car.sync() == Outcome()
    assert car.flaws == []


async def test_a_server_that_is_busy_at_one_calendar_is_left_alone_for_as_long_as_it_asks(server: FakeCalDav, car: Car):
    two_calendars(server, Answer(503, b"", {"Retry-After": "1800"}))
    assert (await car.sync()).trouble == Trouble("server", "503", 1800)


async def test_a_calendar_that_holds_more_than_the_car_keeps_says_so_and_keeps_what_it_has(
    server: FakeCalDav, car: Car, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("apps.calendar.changes.MAX_ITEMS", 2)
    assert (await car.sync()).changed == 2
    before = car.titles
    server.items = {"three.ics": event("three", "Dinner"), **server.items}
    assert await car.sync() == Outcome()
    assert (car.titles, car.flaws) == (before, [Flaw("cut", "Work")])
    del server.items["one.ics"]
    assert (await car.sync()).changed == 1
    assert car.flaws == []
    assert any("Dinner" in title for title in car.titles)


async def test_a_password_written_into_the_address_is_neither_sent_nor_told(server: FakeCalDav, car: Car):
    outcome = await car.sync(Account("https://ada:geheim@127.0.0.1:99999/", "ada", "secret"))
    assert outcome.trouble is not None
    assert outcome.trouble.kind == "address"
    assert "geheim" not in outcome.trouble.fact


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("dav.example/principals/ada@mail.example/", "https://dav.example/principals/ada@mail.example/"),
        ("https://dav.example/dav/ada@mail.example", "https://dav.example/dav/ada@mail.example"),
        ("https://ada:geheim@dav.example/ada@mail.example/", "https://dav.example/ada@mail.example/"),
        ("HTTPS://dav.example:8443", "https://dav.example:8443/"),
        ("dav.example/?to=https://evil.example/", "https://dav.example/"),
    ],
)
def test_a_name_within_the_address_never_sends_the_password_to_another_host(typed: str, address: str):
    assert account_address(typed) == address


async def test_a_quiet_calendar_costs_one_request_and_a_changed_one_three(server: FakeCalDav, car: Car):
    await car.sync()
    assert len(server.requests) == 4  # who, list, what changed, bodies
    server.requests.clear()
    server.items["three.ics"] = event("three", "Dinner")
    await car.sync()
    assert len(server.requests) == 3


async def test_an_account_without_calendars_says_so(server: FakeCalDav, car: Car):
    async def nothing(request: Request, _writer: asyncio.StreamWriter) -> Answer:
        return multistatus() if request.path == "/home/" else server._behave(request)

    server.misbehave("PROPFIND", nothing)
    assert (await car.sync()).trouble == Trouble("no-calendar")


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "HTTP://x.invalid", "ftp://x.invalid", "", "https://", "a b"])
async def test_an_address_that_will_not_do_is_refused_before_anything_is_sent(
    server: FakeCalDav, car: Car, address: str
):
    outcome = await car.sync(Account(address, "ada", "secret"))
    assert outcome.trouble is not None
    assert outcome.trouble.kind in ("insecure", "address")
    assert server.requests == []
