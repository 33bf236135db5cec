"""The SDK's errors: each says in one sentence what happened and, where there is one, a remedy.

SdkError                expected at run time; shown to a person as it is
├── StorageError        the app's own data could not be read or written
├── VehicleRefused      the car did not take a request, or the signal is not known
├── PictureError        a picture cannot be shown
├── TemplateRefused     the shell (or the strict reader) refused a template; carries the path of the field
└── ShellAway           nobody draws at the moment; the runtime presents again by itself
AuthorError             the app's code broke a rule of the SDK; never expected
UnknownRevision         the shell does not hold the page that a patch is about; the runtime presents it whole
"""

from __future__ import annotations

from typing import Any

from hmi.sdk.words import say


class SdkError(Exception):
    """Base. ``text`` and ``advice`` are translation keys, ``values`` fills their ``{names}``."""

    def __init__(self, text: str, advice: str = "", **values: Any) -> None:
        self.text = text
        self.advice = advice
        self.values = values
        super().__init__(text.format(**values) if values else text)

    @property
    def sentence(self) -> str:
        """What happened, in the driver's language."""
        return say(self.text, **self.values)

    @property
    def remedy(self) -> str:
        """What to do about it, in the driver's language; empty when nothing can be done."""
        return say(self.advice, **self.values) if self.advice else ""


class StorageError(SdkError):
    """The app's own data could not be read or written; what was saved before is intact."""


class VehicleRefused(SdkError):  # noqa: N818 an answer
    """The car did not take a request; ``code`` is the bus error's last word, such as ``OutOfRange``.

    ``detail``: what the vehicle service said, in English, with the signal's path: for a log, never for a driver.
    """

    code = ""
    detail = ""


class PictureError(SdkError):
    """The picture is damaged, too large, or of an unknown kind."""


class TemplateRefused(SdkError):  # noqa: N818 an answer
    """``path`` names the wrong field, such as ``$.template.rows[3].title``; ``reason`` says what is wrong with it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__("{reason} at {path}", path=path, reason=reason)
        self.path = path
        self.reason = reason


class ShellAway(SdkError):  # noqa: N818 a state of the world
    """Nobody draws at the moment."""

    def __init__(self, reason: str = "") -> None:
        super().__init__("The screen does not answer.")
        self.reason = reason


class AuthorError(Exception):
    """The app's code broke a rule of the SDK; the message says which, and how to mend it."""


class UnknownRevision(Exception):  # noqa: N818 an answer
    """The shell does not hold the page that a patch is about; no app ever sees it."""
