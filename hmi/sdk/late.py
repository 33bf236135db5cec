"""Modules that many import and few use: they are run once something of them is wanted. A sixth of an app's start and memory."""

from __future__ import annotations

import sys
from _thread import RLock
from importlib.machinery import PathFinder

TYPE_CHECKING = False  # typing itself is not imported for this
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any


def postpone(*names: str) -> None:
    """From now on an import of these modules makes them empty; the first name that is asked of one runs it."""
    sys.meta_path.insert(0, _Finder(frozenset(names)))


class _Finder:
    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name in self._names else None
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)  # type: ignore[assignment]
        return spec


class _Loader:
    """Unlike importlib's LazyLoader it leaves a package's path readable, so its modules can be imported without it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader
        self._lock = RLock()
        self._begun = False

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        def run_first(name: str) -> Any:
            with self._lock:  # another thread waits for the whole module
                if self._begun and name not in module.__dict__:
                    raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
                if not self._begun:
                    self._begun = True
                    self._loader.exec_module(module)
                    if module.__dict__.get("__getattr__") is run_first:
                        del module.__dict__["__getattr__"]
            return getattr(module, name)

        module.__dict__["__getattr__"] = run_first
