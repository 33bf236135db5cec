"""The account's file."""

from __future__ import annotations

import stat
from pathlib import Path

import msgspec
import pytest

from apps.calendar.credentials import Credentials
from apps.calendar.records import Account

ACCOUNT = Account("https://cal.example/", "ada", "geheim")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_account_is_read_as_it_was_written_and_only_its_owner_may(tmp_path: Path):
    credentials = Credentials(tmp_path)
    credentials.write(ACCOUNT)
    assert credentials.read() == ACCOUNT
    assert mode(tmp_path / "account.json") == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["account.json"]


def test_a_file_that_others_may_read_is_closed_to_them(tmp_path: Path):
    file = tmp_path / "account.json"
    file.write_bytes(msgspec.json.encode(ACCOUNT))
    file.chmod(0o644)
    assert Credentials(tmp_path).read() == ACCOUNT
    assert mode(file) == 0o600


def test_no_file_is_no_account(tmp_path: Path):
    assert Credentials(tmp_path).read() is None
    Credentials(tmp_path).remove()


@pytest.mark.parametrize("text", ["", "[]", '{"url": "x"}', '{"url": 1, "user": "a", "password": "b"}', "\ud800"])
def test_a_damaged_file_is_refused(tmp_path: Path, text: str):
    (tmp_path / "account.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises((msgspec.MsgspecError, UnicodeError)):
        Credentials(tmp_path).read()


def test_the_password_is_not_part_of_what_is_printed():
    assert "geheim" not in repr(ACCOUNT)
    assert "geheim" not in f"{ACCOUNT}"
