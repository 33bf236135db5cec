"""The shell's language: picks it, installs its texts, switches a live window."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from hmi.shell.i18n.pseudo import PseudoTranslator

_log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
LOCALES = {"en": "en_GB", "de": "de_DE", "ja": "ja_JP", "ar": "ar_EG", "pseudo": "en_GB"}
RIGHT_TO_LEFT = frozenset({"ar"})


def resolve(language: str, system: str) -> str:
    """``system`` becomes the machine's language where it is spoken here, else English."""
    if language != "system":
        return language
    short = system.split("_", maxsplit=1)[0]
    return short if short in LOCALES else "en"


class Translations:
    """One language at a time."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None
        self.language = ""

    @property
    def locale(self) -> QLocale:
        """For numbers and dates."""
        return QLocale(LOCALES[self.language])

    @property
    def right_to_left(self) -> bool:
        """The screen mirrors."""
        return self.language in RIGHT_TO_LEFT

    def use(self, language: str) -> bool:
        """Speak this language from now on; False when it was spoken already."""
        wanted = resolve(language, QLocale.system().name())
        if wanted == self.language:
            return False
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = self._load(wanted)
        self._application.installTranslator(self._translator)
        self.language = wanted
        QLocale.setDefault(self.locale)
        return True

    def close(self) -> None:
        """Speak no language any more."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator, self.language = None, ""

    def _load(self, language: str) -> QTranslator:
        if language == "pseudo":
            return PseudoTranslator(self._application)
        translator = QTranslator(self._application)
        if not translator.load(str(FOLDER / f"hmi_{language}.qm")):
            _log.warning("the texts of %s are missing; the shell speaks English", language)
        return translator
