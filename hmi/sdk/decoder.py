"""Pillow, kept on a short lead: only known formats, bounded pixels, RGBA premultiplied out."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from hmi.sdk.errors import PictureError

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
LARGEST_FILE = 20_000_000
LARGEST_PIXELS = 24_000_000
LARGEST_SIDE = 2048
"""Pixels of the picture that is handed over."""


def decode(source: bytes | Path, width: int, height: int) -> bytes:
    """The picture scaled and cropped to width x height, RGBA premultiplied; PictureError."""
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        raise PictureError("A picture may have up to {limit} pixels a side.", limit=LARGEST_SIDE)
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
        return _decode(data, width, height)
    except PictureError:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError) as error:
        raise PictureError("This picture cannot be shown: {reason}", reason=str(error)) from error


def _decode(data: bytes, width: int, height: int) -> bytes:
    if len(data) > LARGEST_FILE:
        raise PictureError("This picture is too large to be shown.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > LARGEST_PIXELS:
                raise PictureError("This picture is too large to be shown.")
            picture.draft("RGB", (width * 2, height * 2))
            upright = ImageOps.exif_transpose(picture)
            fitted = ImageOps.fit(upright.convert("RGBA"), (width, height))
    return fitted.convert("RGBa").tobytes()
