"""What a test sees of an app."""

from __future__ import annotations

import logging
from typing import Any

from hmi.sdk.keys import selected_page
from hmi.sdk.session import Session
from hmi.sdk.templates import Card, Template
from hmi.sdk.testing.clock import FakeClock
from hmi.sdk.testing.fake_vehicle import FakeVehicle
from hmi.sdk.testing.fakes import FakeNotice, FakeNotices, FakePictures, FakeShell


class Eyes:
    """Pages as the shell has read them, the card, notices, requests to the car, errors."""

    session: Session
    clock: FakeClock
    shell: FakeShell
    vehicle: FakeVehicle
    pictures: FakePictures
    shown: FakeNotices
    log: ErrorLog

    @property
    def template(self) -> Any:
        """The page as the shell has read it: handlers are True where somebody listens."""
        assert self.shell.template is not None, "the app has presented nothing"
        return self.shell.template

    @property
    def page(self) -> Template:
        """The page inside the selected tab, or the page itself."""
        return selected_page(self.template) or self.template

    @property
    def depth(self) -> int:
        """Screens in the stack."""
        return self.shell.depth

    @property
    def card(self) -> Card | None:
        """The card on the home screen."""
        return self.shell.card

    @property
    def notices(self) -> list[FakeNotice]:
        """Every notice shown, oldest first."""
        return self.shown.notices

    @property
    def vehicle_sets(self) -> list[tuple[str, Any]]:
        """Every request to an actuator, oldest first."""
        return self.vehicle.sets

    @property
    def errors(self) -> list[str]:
        """What the app has logged as ERROR or worse."""
        return self.log.messages


class ErrorLog(logging.Handler):
    """What the app logs as ERROR or worse."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.messages.append(record.getMessage())
