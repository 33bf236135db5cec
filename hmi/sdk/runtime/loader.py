"""Finds and imports the app of a folder. The host has checked the manifest; here only what is needed to start is read."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

from msgspec import Struct

from hmi.sdk.app import App
from hmi.sdk.errors import AuthorError

PACKAGE = "hmi_app"
"""The name under which every app's folder is a package, so that its modules import each other relatively."""


class Loaded(Struct, frozen=True):
    """An app that can start."""

    app_id: str
    name: str
    app: App
    names: dict[str, str] = {}


def load(folder: Path) -> Loaded:
    """Import the app and make it; AuthorError says what the manifest or the code lacks."""
    app_id, name, entry, names = _manifest(folder / "manifest.toml")
    module, _, attribute = entry.partition(":")
    _make_package(folder)
    found = getattr(importlib.import_module(f"{PACKAGE}.{module}"), attribute, None)
    if not (isinstance(found, type) and issubclass(found, App)):
        raise AuthorError(f"{folder / 'manifest.toml'}: entry = {entry!r} does not name a subclass of hmi.sdk.App")
    return Loaded(app_id, name, found(), names)


def _manifest(path: Path) -> tuple[str, str, str, dict[str, str]]:
    try:
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
        values = [manifest[key] for key in ("id", "name", "entry")]
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise AuthorError(f"{path}: {error}") from None
    except KeyError as error:
        raise AuthorError(f"{path}: {error.args[0]} is missing") from None
    if not all(isinstance(value, str) and value for value in values) or values[2].count(":") != 1:
        raise AuthorError(f'{path}: id, name and entry are texts, and entry looks like "app:Charge"')
    names = manifest.get("names")
    return values[0], values[1], values[2], names if isinstance(names, dict) else {}


def _make_package(folder: Path) -> None:
    start = folder / "__init__.py"
    if not start.is_file():
        package = ModuleType(PACKAGE)
        package.__path__ = [str(folder)]
        sys.modules[PACKAGE] = package
        return
    spec = importlib.util.spec_from_file_location(PACKAGE, start, submodule_search_locations=[str(folder)])
    assert spec is not None
    assert spec.loader is not None
    sys.modules[PACKAGE] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])
