"""The page on the screen, for QML: which app, in which state, and its template."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.pages.template_object import TemplateObject

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the shell holds the page on the screen")
class PageObject(QObject):  # type: ignore[operator]
    """One slot for one app's top screen; the commands go out as signals, to whoever serves the page."""

    changed = Signal()
    templateChanged = Signal()
    titleChanged = Signal()
    workingChanged = Signal()
    backWanted = Signal()
    restartWanted = Signal()
    closeWanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = ("", "", "")
        self._state = "empty"
        self._message = ""
        self._screen = ("", 0)
        self._direction = 0
        self._template: TemplateObject | None = None
        self._working = False

    # -- what Python says -------------------------------------------------------------------------------------------

    def show_app(self, app_id: str, name: str, icon: str) -> None:
        """This slot is about that app now."""
        if self._app != (app_id, name, icon):
            self._app = (app_id, name, icon)
            self.changed.emit()

    def show_state(self, state: str, message: str = "") -> None:
        """empty, starting, ready, notResponding, crashed, quarantined, stopped or invalid."""
        if (self._state, self._message) != (state, message):
            self._state, self._message = state, message
            self.changed.emit()
            self.titleChanged.emit()

    def show_screen(self, screen_id: str, depth: int, template: TemplateObject | None) -> None:
        """That screen is on top; the direction follows from the depths."""
        if (screen_id, depth) != self._screen:
            before = self._screen
            if screen_id != before[0]:
                self._direction = (depth > before[1]) - (depth < before[1]) if before[0] and screen_id else 0
            self._screen = (screen_id, depth)
            self.changed.emit()
        if template is not self._template:
            # The one before lives until its view has gone, or the view reads from nothing.
            gone, self._template = self._template, template
            if gone is not None:
                gone.fieldsChanged.disconnect(self.titleChanged)
            if template is not None:
                template.fieldsChanged.connect(self.titleChanged)
            self.templateChanged.emit()
            self.titleChanged.emit()
            del gone

    def show_working(self, *, late: bool) -> None:
        """An answer of the app takes longer than a driver waits without a word."""
        if self._working != late:
            self._working = late
            self.workingChanged.emit()

    def facts(self) -> dict[str, str | int]:
        """For Inspect1."""
        screen, depth = self._screen
        return {"app": self._app[0], "screen": screen, "depth": depth, "page_state": self._state}

    def showing(self) -> tuple[str, str, str]:
        """App, state and title; cheap enough for every frame."""
        return self._app[0], self._state, self._heading()

    def _heading(self) -> str:
        return self._template.heading() if self._template is not None and self._state in ("ready", "empty") else ""

    def current(self) -> TemplateObject | None:
        return self._template

    # -- what QML reads ---------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def appId(self) -> str:
        return self._app[0]

    @Property(str, notify=changed)
    def appName(self) -> str:
        return self._app[1]

    @Property(str, notify=changed)
    def appIcon(self) -> str:
        return self._app[2]

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._message

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The template's, as cut as everything else of it; none while the template is not what is on the screen."""
        return self._heading()

    @Property(str, notify=changed)
    def screenId(self) -> str:
        return self._screen[0]

    @Property(int, notify=changed)
    def depth(self) -> int:
        return self._screen[1]

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._screen[1] > 1

    @Property(int, notify=changed)
    def direction(self) -> int:
        """1 deeper, -1 back, 0 the same or another app: for the transition."""
        return self._direction

    @Property(bool, notify=workingChanged)
    def working(self) -> bool:
        return self._working

    @Property(TemplateObject, notify=templateChanged)
    def template(self) -> TemplateObject | None:
        return self._template

    # -- what the driver does ---------------------------------------------------------------------------------------

    @Slot()
    def back(self) -> None:
        self.backWanted.emit()

    @Slot()
    def restart(self) -> None:
        self.restartWanted.emit()

    @Slot()
    def close(self) -> None:
        self.closeWanted.emit()
