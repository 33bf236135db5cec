"""gettext catalogues of an app: ``i18n/<language>.mo`` beside its code, English inside the code."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from hmi.sdk.log import log


class Catalogue:
    """The translations of one folder into one language; a text that is missing stays English."""

    def __init__(self, folder: Path, locale: str) -> None:
        self._translations = _load(folder, locale)

    def text(self, text: str) -> str:
        """``text`` in the language."""
        return self._translations.gettext(text) if text else ""

    def plural(self, one: str, many: str, count: int) -> str:
        """``one`` or ``many``, as the language wants it for ``count``."""
        return self._translations.ngettext(one, many, count)


def _load(folder: Path, locale: str) -> NullTranslations:
    """The nearest catalogue: ``pt-BR`` looks for pt_BR, then pt; a damaged file is English with a warning."""
    full = locale.replace("-", "_")
    for name in dict.fromkeys((full, full.split("_")[0])):
        path = folder / f"{name}.mo"
        try:
            with path.open("rb") as stream:
                return GNUTranslations(stream)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, UnicodeError) as error:
            log.warning("the translation %s cannot be read: %s", path.name, error)
    return NullTranslations()
