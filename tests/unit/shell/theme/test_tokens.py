"""The tokens of every bundled theme, and what a bad theme file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmi.shell.tokens import ThemeError, contrast, installed_themes, load_theme

SURFACES = ("background", "surface1", "surface2")
LEAST = {"textPrimary": 7.0, "textSecondary": 4.5, "accent": 4.5, "good": 3.0, "caution": 3.0, "danger": 4.5}


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("token", LEAST)
@pytest.mark.parametrize("theme", installed_themes())
def test_a_token_is_readable_on_every_surface(theme: str, token: str, surface: str) -> None:
    colours = load_theme(theme).colours
    assert contrast(colours[token], colours[surface]) >= LEAST[token]


@pytest.mark.parametrize("fill", ["accent", "good", "caution", "danger"])
@pytest.mark.parametrize("theme", installed_themes())
def test_words_on_a_filled_button_are_readable(theme: str, fill: str) -> None:
    colours = load_theme(theme).colours
    assert contrast(colours["onAccent"], colours[fill]) >= 4.5


def test_day_and_night_are_installed() -> None:
    assert {"day", "night"} <= set(installed_themes())


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_theme_takes_what_it_does_not_name_from_its_parent() -> None:
    assert load_theme("day").size == load_theme("night").size


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("inherits = 'night'\n[colours]\naccent = 'blue'", "colours.accent is 'blue'; write a colour such as"),
        ("inherits = 'night'\n[colours]\naccnt = '#000000'", "colours.accnt is not a token"),
        ("inherits = 'night'\n[size]\ntouch = '96'", "size.touch is '96'; write a whole number"),
        ("name = 'Empty'", "colours lacks background"),
        ("inherits = 'odd'", "inherits itself"),
        ("name = ", "cannot be read"),
    ],
)
def test_a_bad_theme_says_what_to_mend(tmp_path: Path, text: str, says: str) -> None:
    night = load_file("night")
    for name, content in (("night", night), ("odd", text)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "theme.toml").write_text(content, "utf-8")
    with pytest.raises(ThemeError, match=says):
        load_theme("odd", tmp_path)


def load_file(name: str) -> str:
    from hmi.resources import folder

    return (folder("themes") / name / "theme.toml").read_text("utf-8")
