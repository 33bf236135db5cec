"""Ports that are imported and made when the app first uses them: an app without notices never pays for notices."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any


class LazyPort:
    """Stands for a port until its first use."""

    def __init__(self, module: str, make: Callable[[Any], Any]) -> None:
        self._module = module
        self._make = make
        self._port: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._port is None:
            self._port = self._make(importlib.import_module(f"hmi.sdk.runtime.{self._module}"))
        return getattr(self._port, name)

    async def shut(self) -> None:
        """End what the port has running, if it was made and runs anything."""
        shut = getattr(self._port, "shut", None)
        if shut is not None:
            await shut()
