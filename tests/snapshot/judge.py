"""What is wrong with a page, told from what is on the screen: sentences, none for a good page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtGui import QImage

from hmi.shell.tokens import contrast
from tests.snapshot.gallery import Seen

LEAST_TEXT = 24
LEAST_TOUCH = 76
LEAST_GAP = 24
STANDING_ALONE = frozenset({"HmiButton", "IconButton", "Tile"})
"""Rows, tabs and keys lie side by side; what stands alone has room around it."""
LEAST_CONTRAST = 4.5
LEAST_CONTRAST_DISABLED = 2.2


def faults(seen: list[Seen], image: QImage, *, scale: float = 1, may_be_cut: frozenset[str] = frozenset()) -> list[str]:
    """Everything that is wrong, one sentence each; a pixel of rounding is not."""
    scale = scale if scale == 1 else scale - 0.02
    return [
        *outside(seen, image.width()),
        *cut(seen, may_be_cut),
        *small(seen, scale),
        *overlapping(seen),
        *crowded(seen, scale),
        *faint(seen, image),
    ]


def texts(seen: list[Seen]) -> list[Seen]:
    """Words that can be read, at least in part."""
    return [one for one in seen if one.text.strip() and not one.icon and one.shown_width > 1 and one.shown_height > 1]


def whole(one: Seen) -> bool:
    """Not cut by the edge of what it scrolls in."""
    return one.shown_height >= one.height - 1 and one.shown_width >= one.width - 1


def outside(seen: list[Seen], width: int) -> Iterator[str]:
    """Anything that leaves its place sideways, where nobody can scroll to it."""
    for one in texts(seen):
        if one.ink_x < -1 or one.ink_x + one.content_width > width + 1:
            yield f"'{one.text}' leaves the window: {one.ink_x:.0f} to {one.ink_x + one.content_width:.0f} of {width}"
        elif one.ink_x < one.clip_x - 1 or one.ink_x + one.content_width > one.clip_right + 1:
            yield f"'{one.text}' is cut sideways"


def cut(seen: list[Seen], allowed: frozenset[str]) -> Iterator[str]:
    """Words that end in dots although they should fit."""
    for one in texts(seen):
        if one.elided and one.owner not in allowed:
            yield f"'{one.text}' in {one.owner or 'the page'} does not fit into {one.width:.0f} pixels"


def small(seen: list[Seen], scale: float = 1) -> Iterator[str]:
    """Letters and touch targets below the least size."""
    for one in texts(seen):
        if one.pixel_size < LEAST_TEXT * scale:
            yield f"'{one.text}' is only {one.pixel_size} pixels high"
    for one in seen:
        if one.pressable and one.enabled and (one.width < LEAST_TOUCH * scale or one.height < LEAST_TOUCH * scale):
            yield f"{one.name} can only be pressed on {one.width:.0f} x {one.height:.0f}"
        if one.pressable and one.focusable and one.enabled and not (one.label and one.name):
            yield f"a control {one.type} '{one.label}' '{one.name}' has no name"


def overlapping(seen: list[Seen]) -> Iterator[str]:
    """Words over words, and buttons over buttons."""
    words = [one for one in texts(seen) if whole(one)]
    for first, second in combinations(words, 2):
        across = min(first.ink_x + first.content_width, second.ink_x + second.content_width) - max(
            first.ink_x, second.ink_x
        )
        along = min(first.ink_y + first.content_height, second.ink_y + second.content_height) - max(
            first.ink_y, second.ink_y
        )
        # Line height is more than ink: a few pixels of it may be shared.
        if across > 2 and along > 0.2 * min(first.content_height, second.content_height):
            yield f"'{first.text}' lies over '{second.text}'"
    buttons = [one for one in seen if one.pressable and one.enabled and one.focusable and one.shown_height > 1]
    for first, second in combinations(buttons, 2):
        across = min(first.x + first.width, second.x + second.width) - max(first.x, second.x)
        ends = (first.y + first.height, first.clip_bottom, second.y + second.height, second.clip_bottom)
        along = min(ends) - max(first.y, second.y, first.clip_y, second.clip_y)
        if across > 1 and along > 1:
            yield f"{first.name} lies over {second.name}"


def crowded(seen: list[Seen], scale: float = 1) -> Iterator[str]:
    """Buttons side by side that a finger on a bumpy road takes for each other."""
    alone = [one for one in seen if one.type in STANDING_ALONE and one.enabled and one.shown_height > 1]
    for first, second in combinations(alone, 2):
        across = max(second.x - first.x - first.width, first.x - second.x - second.width)
        along = max(second.y - first.y - first.height, first.y - second.y - second.height)
        between = max(across, along)
        if 0 <= between < LEAST_GAP * scale - 1:
            yield f"{between:.0f} pixels between {first.name} and {second.name}"


def faint(seen: list[Seen], image: QImage) -> Iterator[str]:
    """Words that are hard to read, measured from the pixels; where a page fades they have only begun."""
    fades = [(one.y, one.y + one.height) for one in seen if one.name == "more-below"]
    for one in texts(seen):
        faded = any(one.y < bottom and top < one.y + one.height for top, bottom in fades)
        if faded or not whole(one):
            continue
        colours = _colours(image, one)
        ground = colours.most_common(1)[0][0]
        best = max(contrast(_hex(ground), _hex(colour)) for colour in colours)
        least = (
            LEAST_CONTRAST if one.enabled and one.opacity == 1 and not _placeholder(one) else LEAST_CONTRAST_DISABLED
        )
        if best < least:
            yield f"'{one.text}' has a contrast of {best:.1f}"


def _placeholder(one: Seen) -> bool:
    return one.color.lower() in ("#5f6e7c", "#8a97a3")


def _colours(image: QImage, one: Seen) -> Counter[int]:
    left, top = max(0, round(one.ink_x)), max(0, round(one.ink_y))
    right = min(image.width(), round(one.ink_x + one.content_width))
    bottom = min(image.height(), round(one.ink_y + one.content_height))
    pixels = image.constBits().cast("I")  # type: ignore[attr-defined]
    line = image.bytesPerLine() // 4
    colours: Counter[int] = Counter()
    for y in range(top, bottom):
        colours.update(pixels[y * line + left : y * line + right])
    return colours


def _hex(colour: int) -> str:
    return f"#{colour & 0xFFFFFF:06x}"
