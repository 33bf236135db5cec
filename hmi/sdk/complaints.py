"""Logs what the shell refuses, once for the same fault at the same place, however often the page is drawn."""

from __future__ import annotations

import logging
import re

from hmi.sdk.errors import TemplateRefused
from hmi.sdk.screen import Screen

LIMIT = 100
"""Different faults remembered; an app with more has worse troubles."""
_NUMBER = re.compile(r"\d+")


def origin(screen: Screen) -> str:
    """Where the author of a page finds it: ``Hello.render (hello/app.py:9)``."""
    code = getattr(type(screen).render, "__code__", None)
    return f"{type(screen).__name__}.render" + (f" ({code.co_filename}:{code.co_firstlineno})" if code else "")


class Complaints:
    """One per sender."""

    def __init__(self, log: logging.Logger) -> None:
        self._log = log
        self._said: set[tuple[str, str]] = set()

    def say(self, what: str, refused: TemplateRefused) -> None:
        """``what`` was refused."""
        fault = (what, _NUMBER.sub("0", refused.path))
        if fault not in self._said and len(self._said) < LIMIT:
            self._said.add(fault)
            self._log.error("the shell refused %s: %s at %s", what, refused.reason, refused.path)
