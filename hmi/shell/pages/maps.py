"""Templates as the maps that QML reads: every wire field present, pictures as addresses, null instead of None."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QJsonValue

from hmi.sdk.templates import Series
from hmi.shell.pages.thin import thin
from hmi.shell.policy.cut import CutPage
from hmi.shell.policy.uncut import COLLECTIONS

# None becomes undefined in QML; this becomes null.
NULL = QJsonValue(QJsonValue.Type.Null)
PictureAddress = Callable[[str], str]

_LEFT_OUT = {"list": ("rows", "sections"), **{kind: (field,) for kind, field in COLLECTIONS.items()}}


def no_picture(_key: str) -> str:
    """For pages that no app's pictures belong to."""
    return ""


def part_map(part: Any, picture: PictureAddress) -> dict[str, Any]:
    """All fields of a part, defaults filled in."""
    values = {name: _value(getattr(part, name), picture) for name in part.__struct_fields__ if name != "points"}
    if isinstance(part, Series):
        values["points"] = [[point.x, point.y] for point in thin(part.points)]
    if values.get("picture"):
        values["picture"] = picture(part.picture)
    return values


def page_fields(page: CutPage, picture: PictureAddress) -> dict[str, Any]:
    """The top-level fields of a page except its long collection."""
    values = part_map(page.template, picture)
    for name in _LEFT_OUT.get(page.kind, ()):
        del values[name]
    return values


def _value(value: Any, picture: PictureAddress) -> Any:
    if value is None:
        return NULL
    if isinstance(value, list):
        return [_value(element, picture) for element in value]
    if isinstance(value, msgspec.Struct):
        config = value.__struct_config__
        if config.array_like:
            return [getattr(value, name) for name in value.__struct_fields__]
        return part_map(value, picture)
    return value
