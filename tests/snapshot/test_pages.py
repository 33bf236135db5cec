"""Every template at every size: nothing cut, nothing overlapping, nothing small, nothing faint; pictures for the eye."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from hmi.emulator.apps.gallery.samples import PAGES
from tests.snapshot import judge
from tests.snapshot.gallery import PLACES, SCALES, Gallery

SHOTS = Path(__file__).parents[2] / "build" / "shots"
LOOKS: dict[str, dict[str, Any]] = {
    "night": {},
    "day": {"theme": "day"},
    "night-moving": {"moving": True},
    "night-rtl": {"mirrored": True},
    "day-moving-rtl": {"theme": "day", "moving": True, "mirrored": True},
}
# A title longer than the screen is wide may end in dots.
MAY_BE_CUT = frozenset({"call"})
# Numbers and arcs run from left to right in every language.
NOT_MIRRORED = frozenset({"target", "chart"})


def faults(gallery: Gallery, scale: float) -> list[str]:
    return judge.faults(gallery.seen(), picture(gallery), scale=scale, may_be_cut=MAY_BE_CUT)


def picture(gallery: Gallery) -> QImage:
    return gallery.grab().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("sample", PAGES)
@pytest.mark.parametrize("size", PLACES)
def test_a_page_is_right_in_every_dress(stage: Gallery, size: str, sample: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    scale = SCALES.get(size, 1.0)
    stage.dress(scale=scale)
    stage.resize(*PLACES[size])
    stage.sample(sample)
    found = []
    for look, how in LOOKS.items():
        stage.dress(scale=scale, **how)
        stage.settle()
        stage.grab().save(str(SHOTS / f"{sample}-{size}-{look}.png"))
        found += [f"{look}: {fault}" for fault in faults(stage, scale)]
    assert found == []


@pytest.mark.parametrize("sample", PAGES)
@pytest.mark.parametrize("size", PLACES)
def test_a_page_stands_larger_text(stage: Gallery, size: str, sample: str) -> None:
    scale = SCALES.get(size, 1.0)
    stage.resize(*PLACES[size])
    stage.dress(text_scale=1.25, scale=scale)
    stage.sample(sample)
    stage.grab().save(str(SHOTS / f"{sample}-{size}-large.png"))
    found = faults(stage, scale)
    stage.dress()
    assert found == []


@pytest.mark.parametrize("sample", PAGES)
def test_right_to_left_is_the_mirror_image(stage: Gallery, sample: str) -> None:
    width, height = PLACES["1280x720"]
    stage.resize(width, height)
    stage.dress()
    stage.sample(sample)
    stage.settle()
    plain = {one.name: one for one in stage.seen() if one.pressable and one.name}
    stage.dress(mirrored=True)
    stage.settle()
    turned = {one.name: one for one in stage.seen() if one.pressable and one.name}
    stage.dress()
    assert plain.keys() == turned.keys()
    off = {
        name: (one.x, turned[name].x)
        for name, one in plain.items()
        if name not in NOT_MIRRORED and abs(width - one.x - one.width - turned[name].x) > 3
    }
    assert off == {}


@pytest.mark.parametrize("sample", ["chart", "tabs-chart"])
def test_a_chart_has_the_whole_height_of_a_flat_page(stage: Gallery, sample: str) -> None:
    width, height = PLACES["1920x720"]
    stage.resize(width, height)
    stage.dress(text_scale=1.25)
    stage.sample(sample)
    chart = stage.find("chart")
    facts = [one for one in stage.seen() if one.name == "energy"]
    stage.dress()
    assert chart.y + chart.height > height - 40
    assert facts[0].x > chart.x + chart.width


def test_labels_of_tiles_stand_level_with_and_without_a_second_line(gallery: Gallery) -> None:
    gallery.sample("grid")
    levels = {one.text: one.ink_y for one in gallery.seen() if one.text in {"Calendar", "Charge", "Media"}}
    assert len(levels) == 3
    assert max(levels.values()) - min(levels.values()) < 1


def test_every_bar_is_named_where_there_is_room(gallery: Gallery) -> None:
    gallery.sample("bars")
    words = {one.text for one in gallery.seen()}
    assert {"40", "41", "42", "43", "44", "45", "46", "Week 47"} <= words


@pytest.mark.parametrize("field", ["user", "password", "since", "ready"])
@pytest.mark.parametrize("size", PLACES)
def test_an_editor_is_right(gallery: Gallery, size: str, field: str) -> None:
    scale = SCALES.get(size, 1.0)
    gallery.dress(scale=scale)
    gallery.resize(*PLACES[size])
    gallery.sample("form")
    gallery.focus(field)
    gallery.press(Qt.Key.Key_Return)
    gallery.grab().save(str(SHOTS / f"editor-{field}-{size}.png"))
    assert faults(gallery, scale) == []
