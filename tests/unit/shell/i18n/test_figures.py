"""One rule for numbers on the screen: what QML writes is what the apps write."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from hmi.resources import folder
from hmi.sdk import Context, Format
from hmi.shell.i18n.translations import LOCALES

TEXT = b"""
import QtQml
import Hmi.Controls
QtObject {
    property var written: [Figures.number(1234.5, 1), Figures.percent(80), Figures.withUnit(Figures.number(7.4, 1), "kW")]
}
"""
MARK = "\u061c"  # Qt sets an invisible mark of direction beside the Arabic per cent sign


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    before = QLocale()
    engine = QQmlEngine()
    engine.addImportPath(str(folder("qml")))
    yield engine
    QLocale.setDefault(before)


def test_what_is_on_the_screen_follows_a_new_language(engine: QQmlEngine) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    component = QQmlComponent(engine)
    component.setData(TEXT, QUrl())
    shown = component.create()
    before = shown.property("written").toVariant()
    QLocale.setDefault(QLocale("ar_EG"))
    engine.retranslate()
    assert before[1] == "80%"
    assert shown.property("written").toVariant()[1].replace(MARK, "") == "٨٠٪"


@pytest.mark.parametrize("locale", sorted(set(LOCALES.values()) | {"fr_FR"}))
def test_the_screen_and_the_apps_write_numbers_alike(engine: QQmlEngine, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    component = QQmlComponent(engine)
    component.setData(TEXT, QUrl())
    shown = component.create()
    assert shown is not None, component.errorString()
    number, percent, power = (text.replace(MARK, "") for text in shown.property("written").toVariant())
    form = Format(Context(locale=locale))
    assert (number, percent) == (form.number(1234.5, 1), form.percent(80).replace("\u202f", "\u00a0"))
    assert power.split("\u00a0")[0] == form.number(7.4, 1)
