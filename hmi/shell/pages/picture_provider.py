"""image://pictures/<app>/<key> for QML."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from hmi.shell.pages.picture_store import PictureStore

NAME = "pictures"


class PictureProvider(QQuickImageProvider):
    """Hands out what apps have put; engine.addImageProvider(NAME, PictureProvider(store))."""

    def __init__(self, store: PictureStore) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._store = store

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002 Qt's names
        """The picture, scaled when QML asks for a size; an empty one when it has gone."""
        app_id, _, key = id.partition("?")[0].partition("/")
        image = self._store.image(unquote(app_id), unquote(key))
        if image is None:
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
        size.setWidth(image.width())
        size.setHeight(image.height())
        if requestedSize.width() > 0 and requestedSize.height() > 0:
            qt = QtCore.Qt  # not before the first picture: see plain_qt.py
            return image.scaled(
                requestedSize, qt.AspectRatioMode.KeepAspectRatioByExpanding, qt.TransformationMode.SmoothTransformation
            )
        return image
