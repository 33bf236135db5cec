"""Keeps the app's card on the home screen as the app last said, through every restart of the shell."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from hmi.sdk import codec
from hmi.sdk.complaints import Complaints
from hmi.sdk.errors import ShellAway, TemplateRefused
from hmi.sdk.ports import ShellPort
from hmi.sdk.presenter import RETRY_SECONDS
from hmi.sdk.templates import Action, Card


class Cards:
    """Sends only the newest card, and only when it differs from what the shell has."""

    def __init__(self, shell: ShellPort, log: logging.Logger) -> None:
        self._shell = shell
        self._log = log
        self._changed = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._wanted: str | None = None
        self._shown: str | None = None
        self._complaints = Complaints(log)
        self.attached = False
        self._action: Action | None = None

    def handler(self, key: str) -> Callable[[], Any] | None:
        """What the card's action calls."""
        action = self._action
        return action.on_select if action is not None and action.key == key and callable(action.on_select) else None

    def put(self, card: Card | None) -> None:
        """Show ``card``; None takes it away. AuthorError when it cannot travel."""
        self._wanted = codec.encode_card(card) if card is not None else None
        self._action = card.action if card is not None else None
        self._wake()

    def attach(self) -> None:
        """A shell is there, and has no card of ours."""
        self.attached = True
        self._shown = None
        self._wake()

    async def idle(self) -> None:
        """Wait until the shell has the present card."""
        await self._idle.wait()

    async def run(self) -> None:
        """Send for as long as the app lives."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            if self.attached and self._wanted != self._shown:
                await self._send(self._wanted)
            if not self._changed.is_set():
                self._idle.set()

    def _wake(self) -> None:
        self._changed.set()
        if self.attached:
            self._idle.clear()

    async def _send(self, card: str | None) -> None:
        try:
            if card is None:
                await self._shell.remove_card()
            else:
                await self._shell.set_card(card)
        except ShellAway as away:
            self._log.debug("the shell is away: %s", away.reason)
            self._shown = None
            asyncio.get_running_loop().call_later(RETRY_SECONDS, self._wake)
            return
        except TemplateRefused as error:
            self._complaints.say("the card", error)
        self._shown = card
