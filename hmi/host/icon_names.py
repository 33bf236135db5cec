"""The names of the Material Design icons, read from the font package's source without importing it."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path

_ASSIGNMENT = re.compile(r"^    ([a-z0-9_]+) = \"", re.MULTILINE)


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """Every icon name, with hyphens; empty when the font package is absent, and then no name is checked."""
    spec = PathFinder.find_spec("fonticon_mdi7")
    for location in (spec.submodule_search_locations or ()) if spec else ():
        source = Path(location) / "mdi7.py"
        if source.is_file():
            found = _ASSIGNMENT.findall(source.read_text(encoding="utf-8"))
            return frozenset(name.strip("_").replace("_", "-") for name in found)
    return frozenset()
