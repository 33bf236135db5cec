"""The cards of the apps, with the names and states that the host knows."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hmi.sdk.templates import Card
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.page_state import AppFacts

_STATES = {"crashed": "crashed", "quarantined": "quarantined", "not-responding": "notResponding", "invalid": "invalid"}


class CardDesk:
    """Puts what is known of an app beside what its card says."""

    def __init__(self, model: CardsModel) -> None:
        self.model = model
        self._facts: Mapping[str, AppFacts] = {}

    def put(self, app_id: str, card: Card) -> None:
        """A validated card."""
        self.model.put(self._with_facts(CardRecord(app_id, app_id, card)))

    def remove(self, app_id: str) -> None:
        self.model.remove(app_id)

    def facts_changed(self, facts: Mapping[str, AppFacts], *, host_away: bool) -> None:
        """The host knows better; an app that is installed no longer has no card."""
        self._facts = facts
        for record in self.model.records():
            if record.app_id in facts or host_away:
                self.model.put(self._with_facts(record))
            else:
                self.model.remove(record.app_id)

    def _with_facts(self, record: CardRecord) -> CardRecord:
        facts = self._facts.get(record.app_id)
        if facts is None:
            return record
        return msgspec.structs.replace(record, app_name=facts.name, state=_STATES.get(facts.state, "ready"))
