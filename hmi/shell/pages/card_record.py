"""One app's card and how it reads under restrictions."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import Card
from hmi.shell.policy.texts import TextLimits, limit_texts


class CardRecord(Struct, frozen=True):
    """The validated card of an app; ``state`` is the app's, as PageObject says it."""

    app_id: str
    app_name: str
    card: Card
    state: str = "ready"

    @property
    def order(self) -> tuple[str, str]:
        return (self.app_name.casefold(), self.app_id)

    def shown(self, limits: DrivingRestrictions) -> dict[str, Any]:
        """The values of CardsModel's roles."""
        card: Card = limit_texts(self.card, TextLimits.of(limits))
        action = card.action if card.action is not None and card.action.enabled else None
        return {
            "appId": self.app_id,
            "appName": self.app_name,
            "title": card.title,
            "icon": card.icon,
            "value": card.value,
            "unit": card.unit,
            "line": card.line,
            "reason": card.reason,
            "progress": -1.0 if card.progress is None else card.progress,
            "tone": card.tone,
            "actionKey": action.key if action else "",
            "actionLabel": action.label if action else "",
            "actionIcon": action.icon if action else "",
            "state": self.state,
        }
