"""The name of this machine's time zone; Qt would load 30 MB of ICU's data to tell it, before the first frame."""

from __future__ import annotations

import os
from pathlib import Path

LINK = Path("/etc/localtime")
_FOLDER = "zoneinfo/"


def system_time_zone(link: Path = LINK) -> str:
    """Such as ``Europe/Berlin``; ``UTC`` where the machine does not say."""
    told = os.environ.get("TZ", "").removeprefix(":")
    if told and not told.startswith("/"):
        return told
    try:
        target = str(Path(told).readlink() if told else link.readlink())
    except OSError:
        target = told
    return target.partition(_FOLDER)[2] or "UTC"
