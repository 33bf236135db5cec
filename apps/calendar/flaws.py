"""The entries that cannot be shown, or not wholly: each by name, with what is wrong and what to do."""

from __future__ import annotations

from hmi.sdk import ListTemplate, Row, Screen, Template

from .app import Calendar
from .reading import read_flaws
from .records import Flaw
from .words import flaw_words


class FlawsScreen(Screen):
    """A list to read; the remedy lies in the driver's own calendar."""

    app: Calendar

    def __init__(self) -> None:
        self._flaws: list[Flaw] | None = None

    async def on_show(self) -> None:
        """Read them."""
        self._flaws = await self.app.cache.run(read_flaws)
        self.invalidate()

    def render(self) -> Template:
        """One row for each."""
        words = [flaw_words(flaw, self.app) for flaw in self._flaws or []]
        rows = [
            Row(f"flaw-{number}", title, subtitle=sentence, icon="calendar-alert")
            for number, (title, sentence) in enumerate(words)
        ]
        return ListTemplate(
            title=self.tr("Entries with a fault"),
            rows=rows,
            loading=self._flaws is None,
            empty=self.tr("No entry has a fault."),
        )
