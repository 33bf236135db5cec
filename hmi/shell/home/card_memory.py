"""Which apps had a card, kept for the next start, so that the first frame stands where the cards will."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from hmi.shell.places import write_whole

_log = logging.getLogger(__name__)

MOST = 12


def read_cards(folder: Path) -> list[dict[str, str]]:
    """appId, appName and icon of each; nothing when nothing usable was kept."""
    try:
        cards = msgspec.json.decode((folder / "cards.json").read_bytes(), type=list[dict[str, str]])
    except (OSError, msgspec.DecodeError):
        return []
    return [card for card in cards[:MOST] if {"appId", "appName", "icon"} <= set(card)]


def write_cards(folder: Path, cards: list[dict[str, str]]) -> None:
    """Keep them; a disk that refuses costs only the outline at the next start."""
    try:
        write_whole(folder / "cards.json", msgspec.json.encode(cards[:MOST]).decode())
    except OSError as error:
        _log.info("the cards are not remembered: %s", error)
