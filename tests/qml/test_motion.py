"""What moves: nothing flashes on its way."""

from __future__ import annotations

from hmi.emulator.apps.gallery import samples
from hmi.shell.pages.template_object import TemplateObject
from tests.snapshot.gallery import Gallery


def test_a_frame_between_two_screens_shows_neither_of_them_whole(gallery: Gallery) -> None:
    gallery.theme.set_calm(moving=False, reduced_motion=False)
    gallery.sample("list")
    detail = TemplateObject(gallery.driving)
    detail.feed(samples.PAGES["detail"]())
    gallery.page.show_screen("next", 2, detail)
    assert "Navigate" not in {one.text for one in gallery.seen()}
    gallery.settle()
    assert "Navigate" in {one.text for one in gallery.seen()}
