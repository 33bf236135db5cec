"""Takes PySide's import hook out of the way.

It reads the source text of every module that is imported after PySide, to see whether that module switches one of PySide's
optional features on. Nothing here does, and it costs a third of a millisecond per module, half of all imports.
"""

from __future__ import annotations

import builtins


def remove() -> None:
    """Import as before; nothing happens where PySide has no such hook."""
    import PySide6.QtCore  # noqa: F401, PLC0415 - brings it

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
