"""The home screen: the cards, what stood there last time until they come, and the companions of a wide page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.pages.cards import CardsModel
from hmi.shell.rows_model import RowsModel

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

COMPANIONS = 2
"""So many cards one above the other are read at a glance."""


@QmlElement
@QmlUncreatable("the shell has one")
class HomeObject(QObject):  # type: ignore[operator]
    """``expected`` are the cards of the last drive, by name only: old values are not shown as if they were new."""

    stateChanged = Signal()
    neverChanged = Signal()

    def __init__(self, cards: CardsModel, expected: list[dict[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._expected = RowsModel(self)
        self._expected.show([(card["appId"], dict(card)) for card in expected])
        self._settled = False
        self._page_app = ""
        self._companions = RowsModel(self)
        for signal in (cards.rowsInserted, cards.rowsRemoved, cards.rowsMoved, cards.dataChanged, cards.modelReset):
            signal.connect(self._cards_changed)

    def settle(self) -> None:
        """Who has not come by now is not coming: no more skeletons."""
        if not self._settled:
            self._settled = True
            self._expected.show([])
            self.stateChanged.emit()

    def page_shows(self, app_id: str) -> None:
        """The page on the screen; its own card does not stand beside it."""
        self._page_app = app_id
        self._choose()

    def summaries(self) -> list[dict[str, str]]:
        """What to expect next time."""
        return [{name: str(card[name]) for name in ("appId", "appName", "icon")} for card in self._all()]

    @Slot()
    def _cards_changed(self) -> None:
        present = {card["appId"] for card in self._all()}
        self._expected.show([(str(row["appId"]), row) for row in self._expected.rows() if row["appId"] not in present])
        self._choose()

    def _choose(self) -> None:
        """Who stands there stays while it has something to tell; one that has not comes only where there is no other."""
        others = [card for card in self._all() if card["appId"] != self._page_app]
        here = [row["appId"] for row in self._companions.rows()]
        others.sort(key=lambda card: here.index(card["appId"]) if card["appId"] in here else len(here))
        telling = [card for card in others if card["state"] == "ready" and card["value"] != ""]
        chosen = telling[:COMPANIONS] or others[:1]
        self._companions.show([(card["appId"], card) for card in chosen])

    def _all(self) -> list[dict[str, Any]]:
        names = {role: bytes(name.data()).decode() for role, name in self._cards.roleNames().items()}
        rows = [self._cards.index(row) for row in range(self._cards.rowCount())]
        return [{name: self._cards.data(index, role) for role, name in names.items()} for index in rows]

    @Property(CardsModel, notify=neverChanged)
    def cards(self) -> CardsModel:
        return self._cards

    @Property(RowsModel, notify=neverChanged)
    def expected(self) -> RowsModel:
        return self._expected

    @Property(bool, notify=stateChanged)
    def settled(self) -> bool:
        """Whether an empty home is really empty."""
        return self._settled

    @Property(RowsModel, notify=neverChanged)
    def companions(self) -> RowsModel:
        """The cards beside a wide page; each row is a map of CardsModel's roles."""
        return self._companions
