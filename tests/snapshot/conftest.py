"""One gallery for all pictures: a window costs more than a page. And the shell's own window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hmi.emulator.apps.gallery import samples
from tests.screen_fixtures import open_window  # noqa: F401 - a fixture
from tests.snapshot.gallery import Gallery


@pytest.fixture(scope="session")
def stage(qapp: object) -> Iterator[Gallery]:
    gallery = Gallery()
    yield gallery
    gallery.close()


@pytest.fixture
def gallery(stage: Gallery) -> Iterator[Gallery]:
    """The gallery in its everyday dress."""
    stage.dress()
    stage.resize(*(1192, 608))
    yield stage
    stage.dress()
    stage.hush()
    stage.set_now(samples.DAY)
