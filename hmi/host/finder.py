"""Finds every app on this machine and reads its manifest: bundled, installed, and from Python packages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from hmi.host.cause import Code
from hmi.host.entry_points import package_apps
from hmi.host.key_lines import key_lines
from hmi.host.manifest import FILE_NAME, Manifest
from hmi.host.manifest_reader import read_manifest
from hmi.host.problem import Problem, printable

Origin = Literal["bundled", "installed", "entry-point"]


class FoundApp(Struct, frozen=True, kw_only=True):
    """One app on disk. Without a manifest it cannot run, ``problems`` say why, and its id is one to list it by."""

    id: str
    name: str
    origin: Origin
    folder: Path
    manifest: Manifest | None = None
    problems: tuple[Problem, ...] = ()
    duplicate: bool = False
    """Its id belongs to another app."""

    @property
    def fault(self) -> Code:
        """Why it cannot run, "" when it can."""
        return "" if self.manifest else "duplicate-id" if self.duplicate else "bad-manifest"


class Finder:
    """Looks at the app folders; looking again gives the present state."""

    def __init__(
        self,
        bundled: Path,
        installed: Iterable[Path],
        *,
        signals: Iterable[str] | None,
        safe: bool = False,
        packages: bool = True,
    ) -> None:
        self._bundled = bundled
        self._installed = tuple(installed)
        self._signals = None if signals is None else tuple(signals)
        self._safe = safe
        self._packages = packages

    def find(self) -> dict[str, FoundApp]:
        """Every app by its id; the earlier folder wins an id that is used twice, unless that app cannot run."""
        found: dict[str, FoundApp] = {}
        for app in self._apps():
            known = found.get(app.id)
            if known is not None and known.manifest is None and app.manifest and known.origin != "bundled":
                found[app.id], app, known = app, known, app  # noqa: PLW2901 - the two change places
            entry = app if known is None else _renamed(app, found, known)
            found[entry.id] = entry
        return found

    def _apps(self) -> Iterator[FoundApp]:
        """Bundled apps come first, so that no other can take their place; safe mode ends with them."""
        for folder in _subfolders(self._bundled):
            yield self._read(folder, "bundled", folder.name)
        if self._safe:
            return
        for folder in (app for parent in self._installed for app in _subfolders(parent)):
            yield self._read(folder, "installed", folder.name)
        for app in package_apps() if self._packages else ():
            if app.problem is not None or app.folder is None:
                problems = (app.problem,) if app.problem else ()
                name = printable(app.name)
                yield FoundApp(id=name, name=name, origin="entry-point", folder=Path(), problems=problems)
            else:
                yield self._read(app.folder, "entry-point", app.name)

    def _read(self, folder: Path, origin: Origin, default: str) -> FoundApp:
        reading = read_manifest(folder, self._signals)
        return FoundApp(
            id=reading.stated_id or printable(default),
            name=reading.stated_name or printable(default),
            origin=origin,
            folder=folder,
            manifest=reading.manifest,
            problems=reading.problems,
        )


def _subfolders(parent: Path) -> list[Path]:
    """The folders that could be apps: with a manifest or a program. A folder that cannot be read holds none."""
    try:
        entries = sorted(parent.iterdir())
    except OSError:
        return []
    return [entry for entry in entries if _could_be_app(entry)]


def _could_be_app(entry: Path) -> bool:
    """Not a hidden folder, nor one that holds only what a removed app left behind."""
    if entry.name.startswith((".", "_")) or not entry.is_dir():
        return False
    return (entry / FILE_NAME).exists() or any(entry.glob("*.py"))


def _renamed(app: FoundApp, found: dict[str, FoundApp], known: FoundApp) -> FoundApp:
    """List a second app of the same id under a name of its own, with the reason why it cannot run."""
    file = app.folder / FILE_NAME
    line = _id_line(file) if app.manifest else 1
    what = f'the id "{app.id}" belongs to the app in {known.folder}'
    problem = Problem(str(file), line, what, "give this app another id, or remove one of the two")
    number = next(n for n in range(2, len(found) + 3) if f"{app.id}#{n}" not in found)
    return FoundApp(
        id=f"{app.id}#{number}",
        name=app.name,
        origin=app.origin,
        folder=app.folder,
        problems=(*app.problems, problem),
        duplicate=True,
    )


def _id_line(manifest: Path) -> int:
    try:
        return key_lines(manifest.read_text(encoding="utf-8")).get(("id",), 1)
    except (OSError, ValueError):
        return 1
