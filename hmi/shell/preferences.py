"""Makes the screen and the apps follow the driver's settings, the light and the driving state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from hmi.sdk.context import Units
from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.i18n.translations import Translations
from hmi.shell.notices.notices_object import NoticesObject
from hmi.shell.pages.context_source import ContextSource
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.plain_qt import VERY_COARSE, timer
from hmi.shell.reading import Reading
from hmi.shell.settings.daylight import Daylight
from hmi.shell.settings.settings_object import SettingsObject
from hmi.shell.settings.store import SettingsStore
from hmi.shell.settings.values import TEXT_SCALE, Settings
from hmi.shell.status.status_object import StatusObject, local_now
from hmi.shell.theme import ThemeSource

LIGHT = "Vehicle.Exterior.LightIntensity"


class Preferences(QObject):
    """``retranslate`` is the engine's, once there is one; ``mirror`` turns the screen round."""

    def __init__(
        self,
        store: SettingsStore,
        settings: SettingsObject,
        driving: DrivingObject,
        status: StatusObject,
        climate: ClimateObject,
        notices: NoticesObject,
        context: ContextSource,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__()
        self._store, self._settings, self._driving = store, settings, driving
        self._status, self._climate, self._notices, self._context = status, climate, notices, context
        self._now = now
        self._translations = Translations(QGuiApplication.instance() or QGuiApplication([]))
        self._daylight = Daylight()
        self._dusk = timer(self, self._follow_light, VERY_COARSE)
        self.retranslate: Callable[[], None] = lambda: None
        self.mirror: Callable[[bool], None] = lambda _right_to_left: None
        store.on_change(self._apply)
        driving.changed.connect(self._follow_road)

    def start(self) -> None:
        """Apply everything once."""
        self._apply(self._store.now)
        self._follow_road()

    def see(self, readings: dict[str, Reading]) -> None:
        """The light outside."""
        if LIGHT in readings:
            self._daylight.see(readings[LIGHT].number)
            self._follow_light()

    def _apply(self, settings: Settings) -> None:
        if self._translations.use(settings.language):
            self._speak()
        self._status.set_locale(self._translations.locale, settings.temperature)
        self._climate.set_locale(self._translations.locale, settings.temperature)
        ThemeSource.instance().set_text_scale(TEXT_SCALE[settings.text_size])
        self._context.update(
            locale=self._translations.locale.name(),
            right_to_left=self._translations.right_to_left,
            units=Units(distance=settings.distance, temperature=settings.temperature),
            text_scale=TEXT_SCALE[settings.text_size],
            reduced_motion=settings.reduced_motion,
        )
        self._follow_road()
        self._follow_light()

    def _speak(self) -> None:
        rtl = self._translations.right_to_left
        if rtl != QGuiApplication.isRightToLeft():
            from PySide6.QtCore import Qt  # noqa: PLC0415 - see plain_qt.py

            QGuiApplication.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
        self.mirror(rtl)
        self.retranslate()
        self._driving.changed.emit()

    @Slot()
    def _follow_road(self) -> None:
        restrictions, settings = self._driving.restrictions, self._store.now
        moving = restrictions.state in {"moving", "unknown"}
        ThemeSource.instance().set_calm(moving=moving, reduced_motion=settings.reduced_motion)
        self._settings.restrict(restrictions)
        self._notices.restrict(restrictions, settings.messages_while_driving)

    @Slot()
    def _follow_light(self) -> None:
        chosen, now = self._store.now.theme, self._now()
        theme = self._daylight.theme(now) if chosen == "auto" else chosen
        ThemeSource.instance().select(theme)
        self._context.update(theme=theme)
        self._dusk.start(round(self._daylight.until_change(now) * 1000) + 1000)
