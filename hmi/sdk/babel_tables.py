"""Keeps Babel small: its tables of the whole world are read for one lookup and dropped before a locale's own are read.

2.4 MB of them would stay in every app's process; whoever needs one later reads them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale


def load_locale(name: str) -> Locale:
    """Babel's locale with its data; UnknownLocaleError or ValueError when there is none of that name."""
    from babel import Locale, core  # noqa: PLC0415 start-up is lean

    tables: Any = core
    locale = Locale.parse(name, sep="-" if "-" in name else "_")
    parents = dict(core.get_global("parent_exceptions"))
    tables._global_data = {"parent_exceptions": parents}  # noqa: SLF001 Babel has no face for it
    try:
        _ = locale.character_order  # reads the locale's data
    finally:
        tables._global_data = None  # noqa: SLF001
    return locale
