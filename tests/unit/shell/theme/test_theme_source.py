"""ThemeSource: one object for every engine, one signal for every change."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from hmi.resources import folder
from hmi.shell.fonts import glyph, load_icon_font
from hmi.shell.theme import ThemeSource

PROBE = b"""
import QtQuick
import Hmi.Theme
QtObject {
    property color background: Theme.background
    property color ink: Theme.onAccent
    property int length: Theme.dp(76)
    property int size: Theme.fontPrimary
    property int motion: Theme.motionPlace
    property int fade: Theme.motionFade
}
"""


@pytest.fixture
def source() -> ThemeSource:
    return ThemeSource()


def test_a_new_theme_is_announced_once(source: ThemeSource, qtbot: QtBot) -> None:
    with qtbot.waitSignal(source.tokensChanged):
        assert source.select("day")
    with qtbot.assertNotEmitted(source.tokensChanged):
        assert source.select("day")


def test_a_theme_that_does_not_exist_leaves_the_present_one(
    source: ThemeSource, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert not source.select("no-such-theme")
    assert source.property("name") == "night"
    assert "theme stays night" in caplog.text


def test_text_never_gets_smaller_than_its_token(source: ThemeSource) -> None:
    source.set_text_scale(0.5)
    assert source.property("textScale") == 1.0


def test_qml_follows_theme_scale_and_calm(qtbot: QtBot) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(folder("qml")))
    component = QQmlComponent(engine)
    component.setData(PROBE, "")
    probe = component.create()
    assert probe is not None, component.errorString()
    shared = ThemeSource.instance()
    shared.select("day")
    shared.set_scale(2)
    shared.set_text_scale(1.25)
    shared.set_calm(moving=True, reduced_motion=False)
    seen = {name: probe.property(name) for name in ("length", "size", "motion", "fade")}
    colours = (probe.property("background").name(), probe.property("ink").name())
    shared.select("night")
    shared.set_scale(1)
    shared.set_text_scale(1)
    shared.set_calm(moving=False, reduced_motion=False)
    assert seen == {"length": 152, "size": 80, "motion": 0, "fade": 120}
    assert colours == ("#eef1f4", "#ffffff")
    assert probe.property("motion") == 200


def test_an_icon_is_found_by_its_name_and_an_unknown_one_is_a_neutral_shape(qapp: object) -> None:
    assert load_icon_font() == "Material Design Icons"
    assert glyph("battery-charging") == "\U000f0084"
    assert glyph("") == ""
    assert glyph("no-such-icon") == glyph("shape-outline") != ""
