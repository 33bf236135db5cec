"""The SDK's own few sentences, in the language of the process.

A process runs one app for one driver, so the language is one value of the process; the session sets it
from the context. gettext is imported only once a language other than English is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "i18n"


class _Language:
    """The present language: one function from English to it."""

    code = "en"
    translate: Callable[[str], str] = staticmethod(str)


def use_language(code: str) -> None:
    """Speak ``code`` (such as ``de`` or ``pt-BR``) from now on; English where there is no translation."""
    if code == _Language.code:
        return
    from hmi.sdk.translations import Catalogue  # noqa: PLC0415 start-up is lean

    _Language.code = code
    _Language.translate = Catalogue(_FOLDER, code).text


def say(text: str, **values: Any) -> str:
    """``text`` translated, then its ``{names}`` filled."""
    if not text:
        return ""
    translated = _Language.translate(text)
    return translated.format(**values) if values else translated
