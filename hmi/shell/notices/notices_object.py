"""Notices for QML: the heads-up, the notice centre, and what the driver does with them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.sdk.context import DrivingRestrictions
from hmi.shell.notices.board import NoticeBoard, Reason
from hmi.shell.notices.notice import DEFAULT_ACTION, Notice
from hmi.shell.plain_qt import timer
from hmi.shell.policy.texts import TextLimits
from hmi.shell.rows_model import RowsModel

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class Sender(Protocol):
    """Who tells the sender of a notice what became of it."""

    def tell_closed(self, notice: Notice, reason: Reason) -> None: ...

    def tell_action(self, notice: Notice, key: str) -> None: ...


@QmlElement
@QmlUncreatable("the shell has one")
class NoticesObject(QObject):  # type: ignore[operator]
    """Drives the board by one timer that runs only while a notice is shown or about to expire."""

    shownChanged = Signal()
    countChanged = Signal()
    openWanted = Signal(str)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._sender: Sender | None = None
        self._restrictions = DrivingRestrictions()
        self._messages_allowed = False
        self._board = NoticeBoard(self._was_closed)
        self._model = RowsModel(self)
        self._shown: dict[str, Any] = {}
        self._counts = (0, 0)
        self._timer = timer(self, self._advance)

    # -- what Python says -------------------------------------------------------------------------------------------

    def answer_by(self, sender: Sender | None) -> None:
        """Who answers; None while there is no bus."""
        self._sender = sender

    def restrict(self, restrictions: DrivingRestrictions, messages_allowed: bool) -> None:
        """The driving policy of the moment; the driver may let messages through while moving."""
        self._restrictions, self._messages_allowed = restrictions, messages_allowed
        kinds = set(restrictions.heads_up)
        if messages_allowed and restrictions.state == "moving":
            kinds.add("message")
        self._board.allow(kinds, everyone=restrictions.state == "parked")
        self._advance()

    def hold(self, held: bool) -> None:
        """The rear view is on: nothing lies over it."""
        self._board.hold(held)
        self._advance()

    def post(self, notice: Notice) -> None:
        """A notice has arrived."""
        self._board.post(notice, self._clock())
        self._advance()

    def close(self, number: int, reason: Reason) -> bool:
        """A notice is taken back."""
        found = self._board.close(number, reason)
        self._advance()
        return found

    def get(self, number: int) -> Notice | None:
        """One notice by its number."""
        return self._board.get(number)

    @property
    def headline(self) -> str:
        """The summary of the heads-up, for Python."""
        return str(self._shown.get("summary", ""))

    # -- what QML reads ---------------------------------------------------------------------------------------------

    @Property("QVariantMap", notify=shownChanged)  # type: ignore[arg-type]
    def shown(self) -> dict[str, Any]:
        """The heads-up: number, appName, icon, summary, body, kind, critical, actions [{key, label}]; empty for none."""
        return self._shown

    @Property(RowsModel, notify=countChanged)
    def centre(self) -> RowsModel:
        return self._model

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._counts[0]

    @Property(int, notify=countChanged)
    def cut(self) -> int:
        """So many more are in the centre when parked."""
        return self._counts[0] - self._counts[1]

    # -- what the driver does ---------------------------------------------------------------------------------------

    @Slot(int, str)
    def invoke(self, number: int, key: str) -> None:
        """Press one action; the notice goes unless it is resident."""
        notice = self._board.get(number)
        if notice is None or key not in {action.key for action in notice.actions}:
            return
        if self._sender is not None:
            self._sender.tell_action(notice, key)
        if not notice.resident:
            self.close(number, Reason.DISMISSED)

    @Slot(int)
    def open(self, number: int) -> None:
        """Touch the notice itself: its default action, else its app."""
        notice = self._board.get(number)
        if notice is None:
            return
        if notice.app_id:
            self.openWanted.emit(notice.app_id)
        if notice.can_open:
            self.invoke(number, DEFAULT_ACTION)
        elif self._shown.get("number") == number:
            self._board.put_aside()
            self._advance()

    @Slot(int)
    def dismiss(self, number: int) -> None:
        """Away with it."""
        self.close(number, Reason.DISMISSED)

    @Slot()
    def putAside(self) -> None:
        """The heads-up's Dismiss: away with it, as in the notice centre; its sender hears that the driver did it."""
        if (shown := self._board.shown) is not None:
            self.dismiss(shown.number)

    @Slot()
    def clear(self) -> None:
        """Empty the centre; calls and safety stay until they are over."""
        for notice in self._board.all:
            if notice.kind not in {"call", "safety"}:
                self._board.close(notice.number, Reason.DISMISSED)
        self._advance()

    # -- inside -----------------------------------------------------------------------------------------------------

    def _was_closed(self, notice: Notice, reason: Reason) -> None:
        if self._sender is not None:
            self._sender.tell_closed(notice, reason)

    @Slot()
    def _advance(self) -> None:
        now = self._clock()
        again = self._board.advance(now)
        if again is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, round((again - now) * 1000)))
        limits = self._restrictions
        shown = self._board.shown
        shown_map = facts(shown, limits) if shown else {}
        if shown_map != self._shown:
            self._shown = shown_map
            self.shownChanged.emit()
        waiting = self._board.all
        kept = waiting if limits.rows is None else waiting[: limits.rows]
        self._model.show([(str(notice.number), facts(notice, limits)) for notice in kept])
        if (len(waiting), len(kept)) != self._counts:
            self._counts = (len(waiting), len(kept))
            self.countChanged.emit()


def facts(notice: Notice, limits: DrivingRestrictions) -> dict[str, Any]:
    """What may be on the screen of a notice; its body only while parked."""
    texts = TextLimits.of(limits)
    return {
        "number": notice.number,
        "appName": notice.app_name,
        "icon": notice.icon,
        "summary": texts.short(notice.summary),
        "body": notice.body if limits.message_body else "",
        "kind": notice.kind,
        "critical": notice.critical,
        "actions": [{"key": action.key, "label": texts.short(action.label)} for action in notice.buttons],
    }
