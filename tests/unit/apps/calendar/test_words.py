"""Every text of the app is translated, and says the same with the same names in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.pofile import read_po

from apps.calendar.records import FlawKind, TroubleKind
from apps.calendar.words import FLAWS, TROUBLES
from hmi.sdk.catalogues import compiled

FOLDER = Path(__file__).parents[4] / "apps" / "calendar"
LANGUAGES = ("de", "ja", "ar")
NAMES = re.compile(r"\{(\w+)\}")


def texts() -> set[str]:
    """What the code asks to translate."""
    found = {text for words in TROUBLES.values() for text in words[:2]} | set(FLAWS.values())
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("tr", "ntr"):
                found |= {
                    part.value
                    for part in node.args[:2]
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def test_every_trouble_and_every_flaw_has_words():
    assert TROUBLES.keys() == set(get_args(TroubleKind))
    assert FLAWS.keys() == set(get_args(FlawKind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_nothing_else(language: str):
    with (FOLDER / "i18n" / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    known: set[str] = set()
    for message in catalogue:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(strings), message.id
        for string in strings:
            names = {name for text in ids for name in NAMES.findall(text)}
            assert not message.id or set(NAMES.findall(string)) <= names, message.id
        known |= set(ids) - {""}
    assert known == texts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(language: str):
    source = FOLDER / "i18n" / f"{language}.po"
    assert source.with_suffix(".mo").read_bytes() == compiled(source)
