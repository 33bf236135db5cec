"""The account: tried before it is kept, private while it is, gone without a trace."""

from __future__ import annotations

import asyncio
import stat
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from apps.calendar.credentials import Credentials
from apps.calendar.records import Account, Outcome, Trouble
from hmi.sdk import AgendaTemplate, EmptyTemplate, FormTemplate
from hmi.sdk.testing.harness import AppHarness
from tests.unit.apps.calendar.agenda import Start, meanwhile
from tests.unit.apps.calendar.conftest import ACCOUNT, FakeRunner


async def test_without_an_account_the_page_offers_to_add_one(start: Start):
    async with start() as harness:
        assert isinstance(harness.template, EmptyTemplate)
        assert [action.key for action in harness.template.actions] == ["account"]
        assert harness.card.reason == "No calendar account yet."


async def test_an_address_that_the_server_points_to_waits_in_the_form_for_the_drivers_word(
    items: FakeRunner, start: Start
):
    items.trouble = Trouble("moved", "p34.example:8443")
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/", user="ada", password="secret")
        assert "If you trust it" in harness.template.error
        assert harness.template.fields[0].value == "https://p34.example:8443"
        assert [account.url for account in items.runs] == ["https://cal.example/"]


async def test_an_account_is_tried_and_then_kept_where_only_its_owner_reads(
    items: FakeRunner, start: Start, tmp_path: Path
):
    async with start() as harness:
        await harness.tap("account")
        assert isinstance(harness.template, FormTemplate)
        assert [field.kind for field in harness.template.fields] == ["url", "text", "password"]
        await harness.submit(url=" https://cal.example/ ", user="ada", password="secret")
        await harness.until(lambda: isinstance(harness.template, AgendaTemplate))
        assert items.runs[0] == ACCOUNT
    file = tmp_path / "state" / "account.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Credentials(tmp_path / "state").read() == ACCOUNT


async def test_an_account_that_does_not_work_stays_in_the_form_and_is_not_kept(
    items: FakeRunner, start: Start, tmp_path: Path
):
    items.trouble = Trouble("password")
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/", user="ada", password="wrong")
        page = harness.template
        assert page.error.startswith("The calendar server does not accept this user and password.")
        assert [field.value for field in page.fields] == ["https://cal.example/", "ada", ""]
        assert not page.busy
        await harness.set_context(replace(harness.app.context, locale="de"))
        assert harness.template.error.startswith("Der Kalenderserver nimmt diesen Benutzer")
        assert Credentials(tmp_path / "state").read() is None


async def test_a_form_with_a_gap_asks_to_fill_it(items: FakeRunner, start: Start):
    async with start() as harness:
        await harness.tap("account")
        await harness.submit(url="https://cal.example/")
        assert harness.template.error == "Fill in address, user and app password."
        assert items.runs == []


async def test_an_empty_password_keeps_the_present_one(items: FakeRunner, app: AppHarness):
    await app.tap("account")
    await app.submit(user="grace")
    await app.until(lambda: isinstance(app.template, AgendaTemplate))
    assert Account("https://cal.example/", "grace", "secret") in items.runs


async def test_the_password_never_reaches_a_template(items: FakeRunner, app: AppHarness):
    await app.tap("account")
    assert not any("secret" in text for text in app.shell.texts)


async def test_removing_the_account_asks_first_and_then_forgets_everything(
    items: FakeRunner, app: AppHarness, tmp_path: Path
):
    await app.tap("account")
    await app.tap("remove")
    await app.tap("keep")
    assert isinstance(app.template, FormTemplate)
    await app.tap("remove")
    await app.tap("remove")
    await app.until(lambda: isinstance(app.template, EmptyTemplate))
    assert app.depth == 1
    assert app.card.reason == "No calendar account yet."
    assert not (tmp_path / "state" / "account.json").exists()
    left = [file.name for file in (tmp_path / "state").iterdir() if b"Stand-up" in file.read_bytes()]
    assert left == []
    assert app.app.diary.meetings() == []
    await app.advance(2000)
    assert isinstance(app.template, EmptyTemplate)


async def test_a_damaged_account_file_is_as_good_as_none(start: Start, tmp_path: Path):
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "account.json").write_text('{"url": 5}')
    async with start() as harness:
        assert isinstance(harness.template, EmptyTemplate)
        assert harness.errors == []


async def test_while_an_account_is_tried_the_form_says_how_long_it_can_take(
    items: FakeRunner, start: Start, monkeypatch: pytest.MonkeyPatch
):
    gate, run = asyncio.Event(), items.run

    async def slow(account: Account | None, now: datetime) -> Outcome:
        await gate.wait()
        return await run(account, now)

    monkeypatch.setattr(items, "run", slow)
    async with start() as harness:
        await harness.tap("account")
        touch = harness.submit(url="https://cal.example/", user="ada", password="secret")
        await meanwhile(lambda: harness.template.busy)
        assert harness.template.intro == "Reading your calendar. This can take a minute."
        gate.set()
        await touch


async def test_a_reading_that_began_with_the_old_account_is_done_again_with_the_new_one(
    items: FakeRunner, app: AppHarness, monkeypatch: pytest.MonkeyPatch
):
    old, new = app.app.account, Account("https://other.example/", "eve", "secret")
    read: list[Account | None] = []

    async def run(account: Account | None, _now: datetime) -> Outcome:
        read.append(account)
        app.app.account = new
        return Outcome()

    monkeypatch.setattr(items, "run", run)
    await app.app.refresh()
    assert read == [old, new]
