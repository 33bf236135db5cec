"""Apps that came as Python packages: entry points of the group hmi.apps, found without importing anything."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from importlib.machinery import ModuleSpec
from pathlib import Path

from msgspec import Struct

from hmi.host.problem import Problem

log = logging.getLogger(__name__)

GROUP = "hmi.apps"


class PackageApp(Struct, frozen=True):
    """One entry point: the folder it leads to, or why it leads nowhere."""

    name: str
    folder: Path | None
    problem: Problem | None = None


def package_apps() -> Iterator[PackageApp]:
    """Every entry point of the group, in the order of their names."""
    for point in sorted(_points(), key=lambda point: (point.name, point.value)):
        package = point.value.partition(":")[0].strip()
        folder = _package_folder(package)
        yield PackageApp(point.name, folder, None if folder else _leads_nowhere(point, package))


def _points() -> Iterator[metadata.EntryPoint]:
    """One package whose metadata is damaged must not cost the others, nor the host; the first of a name counts."""
    seen = set()
    for distribution in metadata.distributions():
        try:
            found = [point for point in distribution.entry_points if point.group == GROUP]
            name = distribution.name if found else ""
        except Exception as error:  # noqa: BLE001 - the metadata of strangers
            log.warning("the entry points of a Python package cannot be read (%s); install it again", error)
            continue
        if name not in seen:
            yield from found
        if found:
            seen.add(name)


def _package_folder(package: str) -> Path | None:
    """The folder of a package, by asking the import system where it would look."""
    path: Sequence[str] | None = None
    parts = package.split(".")
    for depth in range(1, len(parts) + 1):
        spec = _spec(".".join(parts[:depth]), path)
        if spec is None or not spec.submodule_search_locations:
            return None
        path = list(spec.submodule_search_locations)
    return Path(path[0]) if path else None


def _spec(name: str, path: Sequence[str] | None) -> ModuleSpec | None:
    """Ask each finder in turn; unlike importlib.util.find_spec this never imports the parent package."""
    for finder in sys.meta_path:
        try:
            spec = finder.find_spec(name, path)
        except (ImportError, AttributeError, ValueError, OSError):
            continue
        if spec is not None:
            return spec
    return None


def _leads_nowhere(point: metadata.EntryPoint, package: str) -> Problem:
    """Name the line of the distribution's entry_points.txt."""
    distribution = point.dist
    text = (distribution.read_text("entry_points.txt") if distribution else None) or ""
    lines = (number for number, line in enumerate(text.splitlines(), 1) if line.partition("=")[0].strip() == point.name)
    owner = f"{distribution.name}/" if distribution else ""
    remedy = "name the package whose folder holds manifest.toml"
    return Problem(f"{owner}entry_points.txt", next(lines, 1), f'there is no package "{package}"', remedy)
