"""What may be set, and what a damaged file does."""

import pytest

from hmi.shell.settings.values import NAMES, BadSettingError, Settings, changed, choices, decode


def test_a_change_is_a_new_value() -> None:
    before = Settings()
    after = changed(before, "theme", "night")
    assert (before.theme, after.theme) == ("auto", "night")


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_takes_each_of_its_choices(name: str) -> None:
    for choice in choices(name):
        assert getattr(changed(Settings(), name, choice), name) == choice


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "purple"), ("theme", True), ("reduced_motion", 1), ("reduced_motion", "yes"), ("colour", "red")],
)
def test_a_wrong_name_or_value_is_refused_with_what_is_allowed(name: str, value: object) -> None:
    with pytest.raises(BadSettingError, match=r"one of|there are"):
        changed(Settings(), name, value)


def test_what_is_right_in_a_damaged_file_is_kept() -> None:
    settings, wrong = decode(b'{"theme": "day", "language": "tlh", "shoe_size": 43}')
    assert settings == Settings(theme="day")
    assert len(wrong) == 2


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff\xfe", b"null"])
def test_an_unreadable_file_means_defaults(text: bytes) -> None:
    settings, wrong = decode(text)
    assert settings == Settings()
    assert wrong
