"""Every page of the bundled apps: judged as the samples are, in the languages that ship, at every size."""

from __future__ import annotations

import re
from math import hypot
from typing import Any

import pytest

from tests.snapshot.app_pages import LONG, NOW, pages
from tests.snapshot.gallery import PLACES, SCALES, Gallery
from tests.snapshot.test_pages import SHOTS, faults

DRESSES: list[tuple[str, str, dict[str, Any]]] = [
    ("en-GB", "1920x720", {}),
    ("en-GB", "1200x1920", {"theme": "day"}),
    ("en-GB", "1280x720", {"moving": True}),
    ("de", "1024x600", {}),
    ("de", "1920x720", {"theme": "day", "moving": True}),
    ("ar", "1920x720", {"mirrored": True}),
    ("ar", "1024x600", {"mirrored": True, "theme": "day"}),
    ("ja", "1280x720", {}),
]


def in_a_row(fault: str) -> bool:
    """A row of the agenda has one line for a title; touched, it opens the page that has room for the whole."""
    row = re.compile("[0-9a-f]{24}")
    return fault.startswith(f"'{LONG}' in ") and row.match(fault.removeprefix(f"'{LONG}' in ")) is not None


@pytest.mark.parametrize(("locale", "size", "dress"), DRESSES)
def test_a_page_of_an_app_is_right(gallery: Gallery, locale: str, size: str, dress: dict[str, Any]) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    scale = SCALES.get(size, 1.0)
    gallery.set_now(NOW)
    gallery.resize(*PLACES[size])
    gallery.dress(scale=scale, **dress)
    gallery.speak(locale[:2])
    found = []
    for name, template in pages(locale).items():
        gallery.show(template, depth=2)
        gallery.grab().save(str(SHOTS / f"{name}-{size}-{locale}{'-moving' * dress.get('moving', False)}.png"))
        found += [f"{name}: {fault}" for fault in faults(gallery, scale) if not in_a_row(fault)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", PLACES)
@pytest.mark.parametrize("locale", ["de", "ar", "ja"])
def test_no_word_lies_on_the_arc_at_the_largest_text(gallery: Gallery, locale: str, size: str) -> None:
    scale = SCALES.get(size, 1.0)
    gallery.resize(*PLACES[size])
    gallery.dress(scale=scale, text_scale=1.25, mirrored=locale == "ar")
    gallery.speak(locale)
    for name in ("charge-charging", "charge-refused", "charge-unplugged"):
        gallery.show(pages(locale)[name])
        dial = gallery.find("target")
        clear = dial.width / 2 - (28 + (11 if dial.width < 340 * scale else 15)) * scale
        middle = (dial.x + dial.width / 2, dial.y + dial.width / 2)
        for one in gallery.seen():
            if not one.text or one.icon or not dial.x < one.ink_x < one.ink_x + one.content_width < dial.x + dial.width:
                continue
            line = one.content_height / max(1, one.lines)
            top, bottom = one.ink_y + 0.4 * line, one.ink_y + one.content_height - 0.6 * line
            if bottom > dial.y + 0.84 * dial.width or top < dial.y:
                continue
            for x in (one.ink_x, one.ink_x + one.content_width):
                for y in (top, bottom):
                    assert hypot(x - middle[0], y - middle[1]) <= clear, (name, one.text)


@pytest.mark.parametrize(("language", "words"), [("de", "Zum Eingeben berühren"), ("ja", "タッチして入力")])
def test_a_picture_speaks_one_language(gallery: Gallery, language: str, words: str) -> None:
    gallery.speak(language)
    gallery.show(pages(language)["calendar-none"], depth=2)
    gallery.show(pages(language)["calendar-account"], depth=2)
    assert words in {one.text for one in gallery.seen()}


def test_after_a_wrong_password_the_field_to_mend_is_in_sight(gallery: Gallery) -> None:
    gallery.resize(*PLACES["1920x720"])
    gallery.show(pages("en-GB")["calendar-wrong-password"], depth=2)
    field = gallery.find("password")
    assert field.shown_height > 0.9 * field.height
