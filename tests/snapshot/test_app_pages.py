"""Every page of the bundled apps: judged as the samples are, in the languages that ship, at every size."""

from __future__ import annotations

import re
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
    found = []
    for name, template in pages(locale).items():
        gallery.show(template, depth=2)
        gallery.grab().save(str(SHOTS / f"{name}-{size}-{locale}{'-moving' * dress.get('moving', False)}.png"))
        found += [f"{name}: {fault}" for fault in faults(gallery, scale) if not in_a_row(fault)]
    assert not found, "\n".join(found)


def test_after_a_wrong_password_the_field_to_mend_is_in_sight(gallery: Gallery) -> None:
    gallery.resize(*PLACES["1920x720"])
    gallery.show(pages("en-GB")["calendar-wrong-password"], depth=2)
    field = gallery.find("password")
    assert field.shown_height > 0.9 * field.height
