"""Sizes."""

import pytest
from PySide6.QtCore import QSize

from hmi.shell.window import dp_scale, parse_size


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1920, 720, 1.0), (1280, 720, 1.0), (1024, 600, 600 / 720), (1200, 1920, 1.0)]
)
def test_the_four_canvases_have_their_scale(width: int, height: int, scale: float) -> None:
    assert dp_scale(QSize(width, height)) == pytest.approx(scale)


@pytest.mark.parametrize("text", ["", "1920", "1920x", "x720", "-1x5", "1920x720x2", "wide"])
def test_a_size_that_is_none_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="1920x720"):
        parse_size(text)
