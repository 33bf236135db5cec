"""Globs over VSS paths, as permissions name signals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

GLOB_FORM = re.compile(r"Vehicle(\.[A-Za-z0-9_*]+)*")


def covers(glob: str, path: str) -> bool:
    """Whether a permission covers a signal: ``*`` stands for any part, dots too, and a branch for all below it."""
    return fnmatchcase(path, glob) or fnmatchcase(path, f"{glob}.*")


def matches_any(glob: str, paths: Iterable[str]) -> bool:
    """Whether the glob covers at least one of these signals."""
    return any(covers(glob, path) for path in paths)
