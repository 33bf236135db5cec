"""Brings sessions to disk; those that the disk does not take wait in memory, and are offered again."""

from __future__ import annotations

from logging import Logger

from hmi.sdk import StorageError

from .store import History, Session

RETRY_SECONDS = 30.0


class Keeper:
    """``save`` never fails: ``error`` says why sessions cannot be kept at the moment."""

    def __init__(self, history: History, log: Logger) -> None:
        self._history = history
        self._log = log
        self._waiting: list[Session] = []
        self.error: StorageError | None = None

    async def save(self, session: Session) -> None:
        """Write a session now, or as soon as the disk takes it."""
        if not any(session is one for one in self._waiting):
            self._waiting.append(session)
        await self.catch_up()

    async def catch_up(self) -> None:
        """Write what waits, the oldest first."""
        try:
            while self._waiting:
                await self._history.save(self._waiting[0])
                del self._waiting[0]
        except StorageError as error:
            self.failed(error)
        else:
            if self.error is not None:
                self._log.info("charging sessions are kept again")
            self.error = None

    def failed(self, error: StorageError) -> None:
        """The disk has refused; said once until it takes something again."""
        if self.error is None:
            self._log.warning("charging sessions cannot be kept: %s %s", error, error.advice)
        self.error = error
