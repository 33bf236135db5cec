"""ThemeSource: the tokens of the present theme, and what scales and calms them; QML reads it through Theme.qml."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QJSEngine, QmlElement, QmlSingleton

from hmi.shell import fonts
from hmi.shell.tokens import ThemeError, Tokens, load_theme

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)
_instance: ThemeSource | None = None


@QmlElement
@QmlSingleton
class ThemeSource(QObject):
    """Python changes it by plain methods; every change is one signal."""

    tokensChanged = Signal()
    scaleChanged = Signal()
    motionChanged = Signal()

    def __init__(self, name: str = "night") -> None:
        super().__init__()
        self._theme: Tokens = load_theme(name)
        self._scale = 1.0
        self._text_scale = 1.0
        self._reduced_motion = False
        self._moving = False

    @staticmethod
    def instance() -> ThemeSource:
        """The one of this process."""
        global _instance  # noqa: PLW0603 - QML singletons are per process
        if _instance is None:
            _instance = ThemeSource()
        return _instance

    @staticmethod
    def create(_engine: QJSEngine) -> ThemeSource:
        """Called by every engine; the object outlives them."""
        source = ThemeSource.instance()
        QJSEngine.setObjectOwnership(source, QJSEngine.ObjectOwnership.CppOwnership)
        return source

    def load_fonts(self) -> None:
        """Look for them now, so that nobody has to wait for them later."""
        fonts.text_family(self._theme.families)
        fonts.load_icon_font()

    def select(self, name: str) -> bool:
        """Changes the theme; one that cannot be used leaves the present one."""
        if name == self._theme.name:
            return True
        try:
            self._theme = load_theme(name)
        except ThemeError as error:
            _log.warning("theme stays %s: %s", self._theme.name, error)
            return False
        self.tokensChanged.emit()
        return True

    def set_scale(self, scale: float) -> None:
        """Pixels in one dp, from the physical size of the screen."""
        if scale != self._scale and 0.25 <= scale <= 8:
            self._scale = scale
            self.scaleChanged.emit()

    def set_text_scale(self, scale: float) -> None:
        """The driver's text size, 1 to 1.5; text never gets smaller than its token."""
        scale = min(max(scale, 1.0), 1.5)
        if scale != self._text_scale:
            self._text_scale = scale
            self.scaleChanged.emit()

    def set_calm(self, *, moving: bool, reduced_motion: bool) -> None:
        """While moving, or when the driver wants it, nothing travels over the screen."""
        if (moving, reduced_motion) != (self._moving, self._reduced_motion):
            self._moving, self._reduced_motion = moving, reduced_motion
            self.motionChanged.emit()

    @Property("QVariantMap", notify=tokensChanged)  # type: ignore[arg-type]
    def tokens(self) -> dict[str, Any]:
        theme = self._theme
        motion = {f"motion_{name}": value for name, value in theme.motion.items()}
        return {**theme.colours, **theme.type, **theme.size, **motion}

    @Property(str, notify=tokensChanged)
    def name(self) -> str:
        return self._theme.name

    @Property(bool, notify=tokensChanged)
    def dark(self) -> bool:
        return self._theme.dark

    @Property(str, notify=tokensChanged)
    def family(self) -> str:
        return fonts.text_family(self._theme.families)

    @Property(str, notify=tokensChanged)
    def iconFamily(self) -> str:
        return fonts.load_icon_font()

    @Property(float, notify=scaleChanged)
    def scale(self) -> float:
        return self._scale

    @Property(float, notify=scaleChanged)
    def textScale(self) -> float:
        return self._text_scale

    @Property(bool, notify=motionChanged)
    def moving(self) -> bool:
        return self._moving

    @Property(bool, notify=motionChanged)
    def reducedMotion(self) -> bool:
        return self._reduced_motion

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """The character of an icon."""
        return fonts.glyph(name)
