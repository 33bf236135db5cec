"""The SDK's own sentences, and those of apps, in the driver's language."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import hmi.sdk
from hmi.sdk import App, Context, EmptyTemplate, Screen, StorageError, Template
from hmi.sdk.catalogues import compile_folder, compiled
from hmi.sdk.http.answers import _WORDS
from hmi.sdk.testing import PARKED, AppHarness
from hmi.sdk.translations import Catalogue
from hmi.sdk.words import say, use_language

SDK = Path(hmi.sdk.__file__).parent
LANGUAGES = ("ar", "de", "ja")
SPEAKERS = {"say", "SdkError", "StorageError", "VehicleRefused", "PictureError", "__init__"}
PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Hello {name}"
msgstr "Hallo {name}"

msgid "{count} stop"
msgid_plural "{count} stops"
msgstr[0] "{count} Halt"
msgstr[1] "{count} Halte"
"""


def spoken() -> Iterator[str]:
    """Every sentence in the SDK's code."""
    for path in SDK.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "func", None)
            if getattr(name, "id", getattr(name, "attr", "")) in SPEAKERS:
                for argument in node.args[:2]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield argument.value
    for pair in _WORDS.values():
        yield from pair


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


SENTENCES = {text for text in spoken() if text[:1].isupper() and names(text) != {"reason", "path"}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_sdk_is_translated_with_the_same_names(language: str) -> None:
    with (SDK / "i18n" / f"{language}.po").open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    found = {str(message.id): str(message.string) for message in catalogue if message.id}
    assert SENTENCES - found.keys() == set()
    assert [text for text, translated in found.items() if names(text) != names(translated) or not translated] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_mo_is_that_of_the_po(language: str) -> None:
    source = SDK / "i18n" / f"{language}.po"
    assert source.with_suffix(".mo").read_bytes() == compiled(source), "run: python -m hmi.sdk.catalogues hmi/sdk/i18n"


def test_an_error_speaks_the_drivers_language() -> None:
    error = StorageError("Update the app.")
    use_language("de-CH")
    german = error.sentence
    use_language("xx")
    unknown = error.sentence
    use_language("en")
    assert (german, unknown, error.sentence) == ("Aktualisiere die App.", "Update the app.", "Update the app.")
    assert say("") == ""


def test_a_damaged_catalogue_is_english_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "de.mo").write_bytes(b"not a catalogue")
    assert Catalogue(tmp_path, "de").text("Hello") == "Hello"
    assert "de.mo" in caplog.text


class Greeting(Screen):
    """Speaks."""

    def render(self) -> Template:
        return EmptyTemplate(
            title=self.tr("Hello {name}", name="Ada"), text=self.ntr("{count} stop", "{count} stops", 3)
        )


class Greeter(App):
    """Greets."""

    def root(self) -> Screen:
        return Greeting()


async def test_the_language_of_an_app_switches_live(tmp_path: Path) -> None:
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "de.po").write_text(PO, encoding="utf-8")
    assert compile_folder(tmp_path / "i18n") == ["de"]
    async with AppHarness(Greeter, folder=tmp_path) as h:
        assert (h.template.title, h.template.text) == ("Hello Ada", "3 stops")
        await h.set_context(Context(driving=PARKED, locale="de-AT"))
        assert (h.template.title, h.template.text) == ("Hallo Ada", "3 Halte")
        await h.set_context(Context(driving=PARKED))
        assert h.template.title == "Hello Ada"
