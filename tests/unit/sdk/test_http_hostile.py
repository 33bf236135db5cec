"""What a hostile or broken server can send, and what must never leave the car."""

from __future__ import annotations

import gzip
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random

import pytest

from hmi.sdk.http import Client, Offline, Response
from hmi.sdk.http.answers import LONGEST_WISH
from hmi.sdk.http.retries import pause
from tests.fakes.http2_server import Http2Server
from tests.fakes.https_server import HttpsServer, page


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[HttpsServer]:
    async with HttpsServer(tmp_path) as running:
        yield running


@pytest.fixture
async def client(server: HttpsServer) -> AsyncIterator[Client]:
    async with Client(base_url=server.url, ca_file=str(server.ca_file), attempts=1) as running:
        yield running


def busy(wish: str) -> Response:
    return Response(503, {"retry-after": wish}, b"", "https://example.invalid/")


HOSTILE = {
    "a length beyond any number": b"HTTP/1.1 200 OK\r\ncontent-length: " + b"9" * 5000 + b"\r\n\r\n",
    "a length that is none": b"HTTP/1.1 200 OK\r\ncontent-length: \xb2\r\n\r\n",
    "a status beyond any": b"HTTP/1.1 99999 OK\r\ncontent-length: 0\r\n\r\n",
    "a redirect to nowhere": b"HTTP/1.1 302 Found\r\nlocation: https://[\r\ncontent-length: 0\r\n\r\n",
    "a redirect to another world": b"HTTP/1.1 302 Found\r\nlocation: javascript:1\r\ncontent-length: 0\r\n\r\n",
    "a redirect to a strange port": b"HTTP/1.1 302 Found\r\nlocation: https://a:99999/\r\ncontent-length: 0\r\n\r\n",
    "a header without an end": b"HTTP/1.1 200 OK\r\nx: " + b"a" * 300_000,
    "an unknown packing": page(b"abc", "content-encoding: br"),
    "a packed body cut short": page(gzip.compress(b"packed" * 100)[:-12], "content-encoding: gzip"),
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
async def test_whatever_a_server_sends_is_an_answer_or_offline(
    client: Client, server: HttpsServer, answer: bytes
) -> None:
    server.raw = answer
    assert isinstance(await client.get("/raw"), Offline)


@pytest.mark.parametrize("charset", ["idna", "hex", "nonsense", "utf-16", "punycode"])
async def test_text_is_text_whatever_its_charset_claims(client: Client, server: HttpsServer, charset: str) -> None:
    server.raw = page(b"\xffgr\xc3\xb6\xc3\x9fer", f"content-type: text/plain; charset={charset}")
    answer = await client.get("/raw")
    assert isinstance(answer, Response)
    assert isinstance(answer.text, str)


@pytest.mark.parametrize("wish", ["", "²", "soon", "-5", "Wed, 99 Nov 2026 99:99:99 GMT"])
def test_a_wish_to_be_left_alone_that_makes_no_sense_is_none(wish: str) -> None:
    assert busy(wish).retry_after is None
    assert 0 <= (pause("GET", busy(wish), 1, Random(1)) or 0) <= 1


def test_a_wish_to_be_left_alone_is_granted_with_jitter_and_no_longer_than_a_day() -> None:
    assert busy("120").retry_after == 120
    assert busy("9" * 400).retry_after == LONGEST_WISH
    tomorrow = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3590 <= (busy(tomorrow).retry_after or 0) <= 3600
    assert busy("Wed, 21 Oct 2015 07:28:00 GMT").retry_after == 0
    pauses = {pause("GET", busy("5"), 1, Random(seed)) or 0 for seed in range(20)}
    assert len(pauses) == 20
    assert all(5 <= seconds <= 6 for seconds in pauses)
    assert pause("GET", busy("120"), 1, Random(1)) is None


async def test_a_password_does_not_follow_a_redirect_to_another_host(server: HttpsServer, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    trusted = tmp_path / "both.pem"
    async with HttpsServer(tmp_path / "other") as other:
        trusted.write_bytes(server.ca_file.read_bytes() + other.ca_file.read_bytes())
        server.raw = page(b"", f"location: {other.url}/ok", status="302 Found")
        async with Client(ca_file=str(trusted), auth=("ada", "geheim")) as client:
            for headers in ({}, {"Authorization": "Bearer geheim"}):
                answer = await client.get(f"{server.url}/raw", headers=headers)
                assert isinstance(answer, Response)
    assert ["uthorization" in head for head in server.requests] == [True, True]
    assert ["uthorization" in head for head in other.requests] == [False, False]


async def test_no_password_reaches_a_log_even_when_everything_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with (
        Http2Server(tmp_path) as server,
        Client(base_url=server.url, ca_file=str(server.ca_file), auth=("ada", "geheim")) as client,
    ):
        answer = await client.get("/", headers={"x-api-key": "geheim"})
    assert isinstance(answer, Response)
    assert "geheim" not in caplog.text
    assert "YWRhOmdlaGVpbQ" not in caplog.text


async def test_a_certificate_that_begins_tomorrow_is_the_clocks_fault(tmp_path: Path) -> None:
    begins = datetime.now(UTC) + timedelta(days=1)
    async with HttpsServer(tmp_path, not_before=begins) as server, Client(ca_file=str(server.ca_file)) as client:
        answer = await client.get(f"{server.url}/ok")
    assert isinstance(answer, Offline)
    assert answer.kind == "clock"
    assert "clock of this car" in answer.sentence
    assert "date" in answer.remedy
