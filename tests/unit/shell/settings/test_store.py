"""Settings on disk."""

import logging
from pathlib import Path

import pytest

from hmi.shell.settings.store import SettingsStore
from hmi.shell.settings.values import Settings


async def test_a_setting_is_there_at_the_next_start(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.set("language", "de")
    await store.save()
    assert SettingsStore(tmp_path).now.language == "de"


async def test_listeners_hear_of_a_change_and_only_of_a_change(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    heard: list[Settings] = []
    store.on_change(heard.append)
    store.set("theme", "night")
    store.set("theme", "night")
    assert [settings.theme for settings in heard] == ["night"]
    await store.save()


async def test_no_draft_is_left_behind(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.set("theme", "night")
    await store.save()
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


async def test_a_disk_that_refuses_costs_nothing_now(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    store = SettingsStore(blocked / "state")
    store.set("theme", "night")
    with caplog.at_level(logging.WARNING):
        await store.save()
    assert store.now.theme == "night"
    assert "only until the shell ends" in caplog.text
