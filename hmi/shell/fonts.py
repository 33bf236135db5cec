"""The text font of a theme, and the icon font: names of Material Design icons to glyphs, found when first asked for."""

from __future__ import annotations

import logging
import mmap
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

ICON_FAMILY = "Material Design Icons"
_UNKNOWN = "shape-outline"
_log = logging.getLogger(__name__)


def text_family(wanted: tuple[str, ...]) -> str:
    """The first family that this machine has; the last one when it has none."""
    return next((family for family in wanted if QFontDatabase.hasFamily(family)), wanted[-1])


@cache
def load_icon_font() -> str:
    """Makes the icon font known to Qt, once; returns its family."""
    file = _package() / "fonts" / "materialdesignicons-webfont.ttf"
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        _log.warning("icons are not shown: %s cannot be loaded; install fonticon-materialdesignicons7", file)
    return families[0] if families else ICON_FAMILY


@cache
def glyph(name: str) -> str:
    """The character of an icon such as ``battery-charging``; a neutral shape for a name that does not exist."""
    if not name:
        return ""
    found = _find(name)
    return found or ("" if name == _UNKNOWN else glyph(_UNKNOWN))


def _find(name: str) -> str:
    # The package's table of 7,400 names costs 5 ms and 2 MB to import; looking at its text costs neither.
    table = _table()
    key = name.replace("-", "_").encode()
    start = table.find(b"\n    " + key + b" = ") if table else -1
    if start < 0:
        return ""
    line = table[start + 1 : table.find(b"\n", start + 1)]
    code = line.partition(b'"\\U')[2].rstrip(b'"')
    return chr(int(code, 16)) if code else ""


@cache
def _table() -> mmap.mmap | bytes:
    try:
        with (_package() / "mdi7.py").open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        _log.warning("icons are not shown: %s; install fonticon-materialdesignicons7", error)
        return b""


def _package() -> Path:
    spec = find_spec("fonticon_mdi7")
    return Path(spec.origin).parent if spec and spec.origin else Path("fonticon_mdi7")
