"""Addresses as people type them and servers write them, and what belongs to them."""

from __future__ import annotations

import asyncio

import pytest

from apps.calendar.caldav import account_address
from apps.calendar.records import Trouble
from tests.conformance.caldav.car import Car
from tests.fakes.caldav import Answer, FakeCalDav, Request


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
