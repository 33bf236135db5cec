"""Why an app is not simply there: a code that the shell words in the driver's language, and the same in English."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Code = Literal[
    "", "bad-manifest", "duplicate-id", "start-failed", "stopped", "quarantined", "not-responding", "host-failed"
]
"""As in org.hmi.Apps1; "" when there is nothing to say."""

_ENGLISH: dict[Code, str] = {
    "": "",
    "bad-manifest": "This app cannot run: its manifest has faults.",
    "duplicate-id": "This app cannot run: another app has its id.",
    "start-failed": "{name} could not be started. The next try is in {seconds} s.",
    "stopped": "{name} stopped unexpectedly. It starts again in {seconds} s.",
    "quarantined": "{name} stopped too often and stays closed for now.",
    "not-responding": "{name} does not answer.",
    "host-failed": "{name} could not be run.",
}


class Cause(Struct, frozen=True):
    """A code, and what its sentence needs beside the app's name."""

    code: Code = ""
    values: dict[str, str] = {}

    def sentence(self, name: str) -> str:
        """In English, for `hmi apps` and whoever does not know the code."""
        return _ENGLISH[self.code].format(name=name, **self.values)
