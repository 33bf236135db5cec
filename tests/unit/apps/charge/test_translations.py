"""Every sentence of the app in every language, with the same names to fill in, and compiled."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import apps.charge
from apps.charge import readings
from apps.charge.app import Charge
from hmi.sdk import Context
from hmi.sdk.catalogues import compiled
from hmi.sdk.testing import PARKED, AppHarness

from .conftest import NOW, Car

FOLDER = Path(next(iter(apps.charge.__path__)))
LANGUAGES = ("de", "ja", "ar")


def sentences() -> set[str]:
    """What the code asks to be translated."""
    found = {readings.NOT_YET, readings.STALE, readings.IMPOSSIBLE}
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                found |= {argument.value for argument in node.args[:1] if isinstance(argument, ast.Constant)}
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("Unknown: "):
                found.add(node.value)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_with_the_same_names(language: str) -> None:
    with (FOLDER / "i18n" / f"{language}.po").open("rb") as stream:
        catalogue = {message.id: message.string for message in read_po(stream) if message.id}
    assert set(catalogue) == sentences()
    for text, translation in catalogue.items():
        assert translation, text
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", translation)), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_its_source(language: str) -> None:
    source = FOLDER / "i18n" / f"{language}.po"
    assert source.with_suffix(".mo").read_bytes() == compiled(source)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_tab_speaks_the_driver_s_language(language: str, tmp_path: Path) -> None:
    context = Context(driving=PARKED, locale=language)
    async with AppHarness(Charge, state=tmp_path / "s", now=NOW, context=context, folder=FOLDER) as h:
        await Car(h).park()
        for tab in ("now", "curve", "plan", "history"):
            await h.tap(tab)
        assert h.template.title != "Charge"
        assert h.errors == []
