"""The network against a real HTTPS server: what goes wrong is a value with a sentence and a remedy."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hmi.sdk.clock import Clock
from hmi.sdk.http import Client, Offline, Response, TimeLimits
from tests.fakes.http2_server import Http2Server
from tests.fakes.https_server import HttpsServer


class Hasty(Clock):
    """Does not wait, and remembers for how long it should have."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[HttpsServer]:
    async with HttpsServer(tmp_path) as running:
        yield running


@pytest.fixture
def clock() -> Hasty:
    return Hasty()


@pytest.fixture
async def client(server: HttpsServer, clock: Hasty) -> AsyncIterator[Client]:
    limits = TimeLimits(connect=2, read=0.3, total=5)
    async with Client(base_url=server.url, ca_file=str(server.ca_file), clock=clock, limits=limits) as running:
        yield running


def answered(answer: Response | Offline) -> Response:
    assert isinstance(answer, Response), answer
    return answer


def failed(answer: Response | Offline) -> Offline:
    assert isinstance(answer, Offline), answer
    assert answer.sentence
    assert answer.remedy
    return answer


async def test_a_request_is_answered(client: Client) -> None:
    answer = answered(await client.get("/ok"))
    assert (answer.status, answer.ok, answer.json()) == (200, True, {"works": True})
    assert answer.json(dict[str, bool]) == {"works": True}


async def test_text_follows_its_charset_and_packed_bodies_are_unpacked(client: Client) -> None:
    assert answered(await client.get("/latin")).text == "größer"
    assert answered(await client.get("/gzip")).content == b"packed" * 100


async def test_a_status_of_the_server_is_an_answer(client: Client) -> None:
    assert answered(await client.get("/missing")).status == 404


async def test_redirects_are_followed_and_a_loop_ends(client: Client) -> None:
    answer = answered(await client.get("/redirect"))
    assert answer.url.endswith("/ok")
    assert len(answer.history) == 1
    failed(await client.post("/loop"))
    assert answered(await client.get("/redirect", follow_redirects=False)).status == 302


async def test_a_password_travels_as_basic_auth(client: Client, server: HttpsServer) -> None:
    await client.get("/ok", auth=("ada", "secret"))
    assert "authorization: Basic YWRhOnNlY3JldA==" in server.requests[-1].replace("Authorization", "authorization")


async def test_a_busy_server_is_asked_again_with_jitter(client: Client, server: HttpsServer, clock: Hasty) -> None:
    assert answered(await client.get("/busy")).content == b"ready"
    assert server.seen["/busy"] == 3
    assert len(clock.pauses) == 2
    assert 0 <= clock.pauses[0] <= 1
    assert 0 <= clock.pauses[1] <= 2


async def test_what_is_not_idempotent_is_sent_once(client: Client, server: HttpsServer) -> None:
    assert answered(await client.post("/never")).status == 503
    assert server.seen["/never"] == 1


async def test_attempts_are_counted(client: Client, server: HttpsServer) -> None:
    assert answered(await client.get("/never")).status == 503
    assert server.seen["/never"] == 3


async def test_a_slow_server_is_a_timeout_after_one_attempt(client: Client, server: HttpsServer) -> None:
    assert failed(await client.get("/slow")).kind == "timeout"
    assert server.seen["/slow"] == 1


async def test_a_connection_that_breaks_off_is_told(client: Client) -> None:
    assert failed(await client.get("/drop")).kind == "dropped"
    assert failed(await client.get("/garbage")).kind == "dropped"


async def test_ten_gigabytes_are_refused_before_they_are_read(client: Client, server: HttpsServer) -> None:
    assert failed(await client.get("/huge")).kind == "too-large"
    assert server.seen["/huge"] == 1


async def test_a_body_without_end_is_cut_off_at_its_limit(client: Client, server: HttpsServer) -> None:
    assert failed(await client.get("/endless", max_bytes=3_000_000)).kind == "too-large"
    assert server.sent < 60_000_000


async def test_a_packed_bomb_is_refused_at_its_limit(client: Client) -> None:
    assert failed(await client.get("/bomb", max_bytes=1_000_000)).kind == "too-large"


async def test_a_body_streams_into_a_file_that_is_whole_or_absent(client: Client, tmp_path: Path) -> None:
    target = tmp_path / "download"
    assert answered(await client.get("/gzip", save_to=target)).content == b""
    assert target.read_bytes() == b"packed" * 100
    failed(await client.get("/drop", save_to=tmp_path / "half"))
    failed(await client.get("/endless", save_to=tmp_path / "half", max_bytes=2_000_000))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ca.pem", "download"]


async def test_a_folder_that_cannot_be_written_is_told(client: Client, tmp_path: Path) -> None:
    assert failed(await client.get("/ok", save_to=tmp_path / "nowhere" / "file")).kind == "storage"


async def test_a_server_that_nobody_vouches_for_is_not_trusted(server: HttpsServer) -> None:
    async with Client(ca_file="") as stranger:
        answer = failed(await stranger.get(f"{server.url}/ok"))
    assert answer.kind == "certificate"
    assert "not trusted" in answer.sentence
    assert server.seen["/ok"] == 0


async def test_a_certificate_for_another_host_is_not_trusted(tmp_path: Path) -> None:
    async with (
        HttpsServer(tmp_path, host="elsewhere.example") as server,
        Client(ca_file=str(server.ca_file)) as client,
    ):
        answer = failed(await client.get(f"{server.url}/ok"))
    assert answer.kind == "certificate"


async def test_a_file_of_authorities_that_is_absent_is_told(tmp_path: Path, server: HttpsServer) -> None:
    async with Client(ca_file=str(tmp_path / "absent.pem")) as client:
        assert failed(await client.get(f"{server.url}/ok")).kind == "certificate"


async def test_the_file_of_authorities_comes_from_the_environment(
    server: HttpsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HMI_CA_FILE", str(server.ca_file))
    async with Client() as client:
        assert answered(await client.get(f"{server.url}/ok")).ok


async def test_nobody_listening_is_unreachable(clock: Hasty) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        async with Client(clock=clock) as client:
            assert failed(await client.get(f"https://127.0.0.1:{taken.getsockname()[1]}")).kind == "unreachable"


async def test_an_unknown_host_is_told(clock: Hasty) -> None:
    async with Client(clock=clock) as client:
        assert failed(await client.get("https://nobody.invalid/")).kind == "unknown-host"


@pytest.mark.parametrize("address", ["calendar", "ftp://example.invalid/", "https://", "https://[", "http://a\x00b/"])
async def test_what_is_no_web_address_is_told(address: str, clock: Hasty) -> None:
    async with Client(clock=clock) as client:
        assert failed(await client.get(address)).kind == "address"


async def test_requests_share_one_http2_connection(tmp_path: Path) -> None:
    async with Http2Server(tmp_path) as server, Client(base_url=server.url, ca_file=str(server.ca_file)) as client:
        answers = [answered(await client.get(f"/{number}")) for number in range(3)]
    assert [answer.text for answer in answers] == ["/0", "/1", "/2"]
    assert {answer.http_version for answer in answers} == {"HTTP/2"}
    assert server.connections == 1
