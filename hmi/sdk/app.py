"""The base class of every app: its life, and everything it is handed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hmi.sdk.context import Context
from hmi.sdk.ports import Ports
from hmi.sdk.screen import Screen
from hmi.sdk.templates import Card

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from hmi.sdk.coordinator import Coordinator
    from hmi.sdk.format import Format
    from hmi.sdk.http import Client
    from hmi.sdk.notices import Notices
    from hmi.sdk.pictures import Pictures
    from hmi.sdk.session import Session
    from hmi.sdk.storage import Database, KeyValue
    from hmi.sdk.tasks import Tasks
    from hmi.sdk.vehicle import Vehicle


class App:
    """Subclass it, and return the first screen from ``root``. The manifest names the class: ``entry = "app:Charge"``.

    Nothing outside is there yet in ``__init__``; begin in ``on_start``.
    """

    session: Session
    """The runtime's side of this app."""
    ports: Ports
    """What the runtime hands to this app."""

    # --- the life of an app, for subclasses -------------------------------------------------------------------

    async def on_start(self) -> None:
        """The process is up. No shell may be there yet: ``context`` is then fully restricted.

        An SdkError that it raises (a StorageError on a full disk) becomes a page with its sentence and remedy; the driver's
        "Try again" ends what was spawned and calls it again. Any other exception is a crash.
        """

    def root(self) -> Screen:
        """The first screen."""
        raise NotImplementedError(f"{type(self).__name__} has no root()")

    async def on_context(self, old: Context, new: Context) -> None:
        """A restriction, the locale, the theme, a unit or the profile has changed. Every screen renders again."""

    async def on_stop(self) -> None:
        """Save and end, within two seconds. Tasks, stores and connections are closed after it.

        Not called when ``on_start`` has not succeeded because of an SdkError.
        """

    # --- what an app is handed --------------------------------------------------------------------------------

    @property
    def app_id(self) -> str:
        """The app's id of its manifest, such as ``org.hmi.charge``."""
        return self.ports.app_id

    @property
    def name(self) -> str:
        """The app's name of its manifest, in the driver's language where the manifest has it."""
        tag = self.context.locale.replace("_", "-")
        names = self.ports.names
        return names.get(tag) or names.get(tag.partition("-")[0]) or self.ports.name

    @property
    def context(self) -> Context:
        """Driving restrictions, locale, units, theme and profile of this moment."""
        return self.session.context

    @property
    def tasks(self) -> Tasks:
        """The owner of the app's background work."""
        return self.session.tasks

    @cached_property
    def log(self) -> logging.Logger:
        """Goes to the host, which keeps the last lines."""
        return logging.getLogger(self.ports.app_id)

    @cached_property
    def vehicle(self) -> Vehicle:
        """The car's signals."""
        from hmi.sdk.vehicle import Vehicle  # noqa: PLC0415 start-up is lean

        return Vehicle(self.ports.vehicle)

    @cached_property
    def store(self) -> KeyValue:
        """Small values that survive kill -9; ``store.database(...)`` is for many rows."""
        from hmi.sdk.storage import KeyValue  # noqa: PLC0415

        return KeyValue(self.ports.state)

    @cached_property
    def http(self) -> Client:
        """The network, with everything that goes wrong there as a value."""
        from hmi.sdk.http import Client  # noqa: PLC0415

        return Client(clock=self.ports.clock)

    @cached_property
    def notices(self) -> Notices:
        """Notices to the driver."""
        from hmi.sdk.notices import Notices  # noqa: PLC0415

        return Notices(self.ports.notices, self.session)

    @cached_property
    def pictures(self) -> Pictures:
        """Pictures on the app's pages."""
        from hmi.sdk.pictures import Pictures  # noqa: PLC0415

        return Pictures(self.ports.pictures)

    @property
    def format(self) -> Format:
        """Numbers, dates and units as the driver writes them."""
        return self.session.format

    # --- what an app can do -----------------------------------------------------------------------------------

    def set_card(self, card: Card) -> None:
        """Put ``card`` on the home screen, in the place of the one before."""
        self.session.cards.put(card)

    def remove_card(self) -> None:
        """Take the card off the home screen."""
        self.session.cards.put(None)

    def open_app(self, app_id: str) -> asyncio.Task[None]:
        """Bring an app (this one too) to the screen. Need not be awaited."""
        return self.session.open_app(app_id)

    def spawn(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run ``work`` while the app lives; a failure is logged once under ``name``."""
        return self.tasks.spawn(work, name)

    def coordinate(self, coordinator: Coordinator[Any]) -> None:
        """Run a coordinator while the app lives."""
        self.spawn(coordinator.run(), f"coordinator {coordinator.name}")

    def database(self, name: str, migrations: list[str]) -> Database:
        """A SQLite database of this app; see ``KeyValue.database``."""
        return self.store.database(name, migrations)

    def now(self) -> datetime:
        """The present moment in the driver's time zone."""
        return self.ports.clock.now().astimezone(self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The driver's time zone; UTC when this machine does not know it."""
        return self.format.zone

    def tr(self, text: str, **values: Any) -> str:
        """``text`` in the driver's language, with its ``{names}`` filled."""
        translated = self.session.catalogue.text(text)
        return translated.format(**values) if values else translated

    def ntr(self, one: str, many: str, count: int, **values: Any) -> str:
        """``one`` or ``many`` in the driver's language; ``{count}`` and other names are filled."""
        return self.session.catalogue.plural(one, many, count).format(count=self.format.number(count), **values)
