"""The app's one root screen: four tabs, of which each file screens_*.py draws one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hmi.sdk import Screen, Tab, TabsTemplate, Template
from hmi.sdk.templates import Page

from .screens_curve import curve_page
from .screens_history import HistoryPages
from .screens_now import now_page
from .screens_plan import PlanPages

if TYPE_CHECKING:
    from .app import Charge


class ChargeScreen(Screen):
    """Now, Curve, Plan, History."""

    app: Charge

    def __init__(self) -> None:
        self.selected = "now"
        self._plan = PlanPages(self)
        self._history = HistoryPages(self)

    def render(self) -> Template:
        """Only the selected tab has a page."""
        pages: dict[str, Callable[[], Page]] = {
            "now": lambda: now_page(self.app),
            "curve": lambda: curve_page(self.app),
            "plan": self._plan.page,
            "history": self._history.page,
        }
        labels = {
            "now": (self.tr("Now"), "battery-charging"),
            "curve": (self.tr("Curve"), "chart-line"),
            "plan": (self.tr("Plan"), "calendar-clock"),
            "history": (self.tr("History"), "history"),
        }
        tabs = [
            Tab(key, label, icon=icon, template=pages[key]() if key == self.selected else None)
            for key, (label, icon) in labels.items()
        ]
        return TabsTemplate(title=self.tr("Charge"), tabs=tabs, selected=self.selected, on_select=self._select)

    async def history_changed(self) -> None:
        """A session ended: read the list again when it is shown."""
        await self._history.load()

    async def _select(self, key: str) -> None:
        self.selected = key
        self.invalidate()
        if key == "history":
            await self._history.load()
            self.invalidate()
