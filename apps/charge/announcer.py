"""Three notices, each once per session: limit reached (once per limit), interrupted, unplugged early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import signals
from .store import Reason, Session

if TYPE_CHECKING:
    from .app import Charge


class Announcer:
    """What was told is written down before it is shown: a restart never repeats it."""

    def __init__(self, app: Charge) -> None:
        self._app = app

    async def ended(self, session: Session, reason: Reason) -> None:
        """A session has ended, for now."""
        limit = self._app.readings.number(signals.LIMIT)
        told = f"limit-{limit:g}" if reason == "limit" and limit is not None else reason
        if reason in {"", "stopped"} or told in session.told.split():
            return
        session.told = f"{session.told} {told}".strip()
        await self._app.keeper.save(session)
        title, text = self._words(session, reason)
        icon = {"limit": "battery-check", "interrupted": "battery-alert", "unplugged": "power-plug-off"}[reason]
        await self._app.notices.notify(
            title, text, icon=icon, category="charging", actions={"default": (self._app.tr("Show"), self._app.show)}
        )

    def _words(self, session: Session, reason: Reason) -> tuple[str, str]:
        app, readings = self._app, self._app.readings
        soc = app.format.percent(session.soc)
        limit = app.format.percent(readings.number(signals.LIMIT))
        if reason == "limit":
            metres = readings.number(signals.RANGE)
            reach = app.format.distance(metres / 1000) if metres is not None else ""
            text = app.tr("Range {range}. You can unplug.", range=reach) if reach else app.tr("You can unplug.")
            return app.tr("Charged to {soc}", soc=soc), text
        if reason == "unplugged":
            return app.tr("Unplugged at {soc}", soc=soc), app.tr("The limit is {limit}.", limit=limit)
        return (
            app.tr("Charging was interrupted at {soc}", soc=soc),
            app.tr("Check the cable and the charging point."),
        )
