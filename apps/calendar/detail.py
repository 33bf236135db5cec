"""One event: when, where, who; its description is only for reading while parked."""

from __future__ import annotations

from hmi.sdk import DetailTemplate, EmptyTemplate, Fact, Screen, Template

from .app import Calendar
from .pages import remark, title_of, when
from .records import Instance


class DetailScreen(Screen):
    """Shows what is in memory at once, and the description when it is read."""

    app: Calendar

    def __init__(self, key: str) -> None:
        self._key = key
        self._description = ""

    async def on_show(self) -> None:
        """Read the description."""
        whole = await self.app.diary.whole(self._key)
        self._description = whole.description if whole else ""
        self.invalidate()

    def render(self) -> Template:
        """The event, or that it is gone."""
        one = self.app.diary.find(self._key)
        if one is None:
            text = self.tr("This event is no longer in your calendar.")
            return EmptyTemplate(title=self.app.name, text=text, icon="calendar-remove-outline")
        return DetailTemplate(
            title=self.app.name,
            headline=title_of(self.app, one),
            summary=when(self.app, one),
            icon="calendar-clock",
            facts=self._facts(one),
            body=self._description,
        )

    def _facts(self, one: Instance) -> list[Fact]:
        people = self.app.ntr("{count} person", "{count} people", one.people) if one.people else ""
        rows = [
            ("remark", self.tr("Note"), remark(self.app, one), "information-outline"),
            ("place", self.tr("Place"), one.location, "map-marker-outline"),
            ("organizer", self.tr("Invited by"), one.organizer, "account-outline"),
            ("people", self.tr("With"), people, "account-group-outline"),
        ]
        return [Fact(key, label, value, icon=icon) for key, label, value, icon in rows if value]
