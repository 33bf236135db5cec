"""A language for tests: every text becomes longer and accented, so that what is cut off or untranslated shows."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_ACCENTS = str.maketrans("AEIOUYaeiouycnsCNS", "ÅÉÎÖÛÝåéîöûýçñšÇÑŠ")
_KEEP = re.compile(r"(%L?\d|%L?n|<[^>]*>)")


def pseudo(text: str) -> str:
    """Accents, a third longer, in brackets; placeholders stay."""
    parts = [part if _KEEP.fullmatch(part) else part.translate(_ACCENTS) for part in _KEEP.split(text)]
    return "⟦" + "".join(parts) + "·" * max(1, len(text) // 3) + "⟧"


class PseudoTranslator(QTranslator):
    """Answers every request."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        text = pseudo(sourceText)
        return text.replace("%Ln", str(n)).replace("%n", str(n)) if n >= 0 else text
