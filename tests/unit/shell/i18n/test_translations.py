"""Every text is translated, and the compiled files are those of the sources."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from pytestqt.qtbot import QtBot

from hmi.shell.i18n.pseudo import pseudo
from hmi.shell.i18n.translations import FOLDER, LOCALES, resolve

ROOT = Path(__file__).parents[4]
LANGUAGES = ["en", "de", "ja", "ar"]


def tool(name: str) -> str:
    places = [Path(sys.executable).parent, Path(PySide6.__file__).parents[4] / "bin"]
    return next((str(place / name) for place in places if (place / name).exists()), name)


def texts(file: Path) -> set[tuple[str, str]]:
    found = set()
    for context in ET.parse(file).getroot().iter("context"):
        found |= {(context.findtext("name", ""), message.findtext("source", "")) for message in context.iter("message")}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_has_no_text_that_the_file_lacks(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"hmi_{language}.ts"
    plural = ["-pluralonly"] if language == "en" else []
    command = ["-extensions", "py,qml", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    command += ["-target-language", language, "hmi/shell", "qml", "-ts", str(fresh)]
    subprocess.run([tool("pyside6-lupdate"), *plural, *command], cwd=ROOT, check=True, capture_output=True)
    assert texts(fresh) == texts(FOLDER / fresh.name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_unfinished_and_the_compiled_file_is_fresh(language: str, tmp_path: Path) -> None:
    source = shutil.copy(FOLDER / f"hmi_{language}.ts", tmp_path)
    compiled = tmp_path / "fresh.qm"
    subprocess.run(
        [tool("pyside6-lrelease"), "-fail-on-unfinished", source, "-qm", str(compiled)], check=True, capture_output=True
    )
    assert compiled.read_bytes() == (FOLDER / f"hmi_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language: str) -> None:
    for message in ET.parse(FOLDER / f"hmi_{language}.ts").getroot().iter("message"):
        if message.get("numerus") is None:
            wanted = sorted(re.findall(r"%\d", message.findtext("source", "")))
            assert sorted(re.findall(r"%\d", message.findtext("translation", ""))) == wanted


def test_the_pseudo_language_is_longer_and_keeps_placeholders() -> None:
    assert pseudo("%1 down") == "⟦%1 döwñ··⟧"
    assert len(pseudo("Settings")) > len("Settings")


@pytest.mark.parametrize(
    ("language", "system", "spoken"),
    [("system", "de_AT", "de"), ("system", "fr_FR", "en"), ("system", "C", "en"), ("ja", "de_DE", "ja")],
)
def test_the_systems_language_is_spoken_where_it_is_known(language: str, system: str, spoken: str) -> None:
    assert resolve(language, system) == spoken
    assert spoken in LOCALES


def test_the_screen_speaks_another_language_at_once(qtbot: QtBot, qapp: object) -> None:
    from PySide6.QtCore import QCoreApplication, QLocale

    from hmi.shell.i18n.translations import Translations

    before = QLocale()
    translations = Translations(qapp)  # type: ignore[arg-type]
    heard = []
    for language in ("de", "ja", "pseudo", "en"):
        translations.use(language)
        heard.append(QCoreApplication.translate("Dock", "Back"))
    assert heard == ["Zurück", "戻る", "⟦Båçk·⟧", "Back"]
    QLocale.setDefault(before)
    qapp.removeTranslator(translations._translator)  # type: ignore[attr-defined]
