"""Design tokens: reads themes/*/theme.toml, checks every token, and measures contrast."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from hmi.resources import folder

COLOURS = (
    "background",
    "surface1",
    "surface2",
    "textPrimary",
    "textSecondary",
    "textDisabled",
    "accent",
    "onAccent",
    "good",
    "caution",
    "danger",
)
TYPE = ("fontDisplay", "fontTitle", "fontPrimary", "fontSecondary")
SIZE = ("touchMinimum", "touch", "gap", "radius", "stroke", "focusRing", "icon", "iconSmall", "iconTiny")
MOTION = ("place", "state")
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class ThemeError(Exception):
    """A theme file that cannot be used; the text names the file and the remedy."""


class Tokens(Struct, frozen=True, kw_only=True):
    """One theme, complete: colours as #RRGGBB, sizes in dp, motion in ms."""

    name: str
    title: str
    dark: bool
    colours: dict[str, str]
    type: dict[str, int]
    size: dict[str, int]
    motion: dict[str, int]
    families: tuple[str, ...]


def installed_themes(root: Path | None = None) -> list[str]:
    """Names of the themes on this machine."""
    return sorted(file.parent.name for file in (root or folder("themes")).glob("*/theme.toml"))


def load_theme(name: str, root: Path | None = None) -> Tokens:
    """Reads one theme together with those it inherits from."""
    root = root or folder("themes")
    data = _merged(name, root, seen=())
    file = root / name / "theme.toml"
    colours = _table(data, "colours", COLOURS, file)
    for token, value in colours.items():
        if not isinstance(value, str) or not _HEX.fullmatch(value):
            raise ThemeError(f"{file}: colours.{token} is {value!r}; write a colour such as #0A0E13")
    families = data.get("font", {}).get("families", [])
    return Tokens(
        name=name,
        title=str(data.get("name", name)),
        dark=bool(data.get("dark", True)),
        colours=colours,
        type=_numbers(data, "type", TYPE, file),
        size=_numbers(data, "size", SIZE, file),
        motion=_numbers(data, "motion", MOTION, file),
        families=tuple(str(family) for family in families) or ("sans-serif",),
    )


def contrast(first: str, second: str) -> float:
    """Contrast of two #RRGGBB colours, 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _merged(name: str, root: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    file = root / name / "theme.toml"
    if name in seen:
        raise ThemeError(f"{file}: inherits itself through {' -> '.join(seen)}; let one theme inherit nothing")
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{file}: cannot be read: {error}") from error
    if not (parent := data.get("inherits")):
        return data
    base = _merged(str(parent), root, (*seen, name))
    for key, value in data.items():
        base[key] = base.get(key, {}) | value if isinstance(value, dict) else value
    return base


def _table(data: dict[str, Any], table: str, names: tuple[str, ...], file: Path) -> dict[str, Any]:
    values = data.get(table, {})
    if missing := [name for name in names if name not in values]:
        raise ThemeError(f"{file}: {table} lacks {', '.join(missing)}; add it or inherit a theme that has it")
    if unknown := [name for name in values if name not in names]:
        raise ThemeError(f"{file}: {table}.{unknown[0]} is not a token; known are {', '.join(names)}")
    return {name: values[name] for name in names}


def _numbers(data: dict[str, Any], table: str, names: tuple[str, ...], file: Path) -> dict[str, int]:
    values = _table(data, table, names, file)
    for token, value in values.items():
        if type(value) is not int or not 0 <= value <= 1000:
            raise ThemeError(f"{file}: {table}.{token} is {value!r}; write a whole number from 0 to 1000")
    return values
