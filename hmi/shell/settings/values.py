"""What the driver can set: one line each, with what is allowed. Checked here, once, whether from a file, QML or the bus."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_type_hints

import msgspec

Theme = Literal["auto", "day", "night"]
Language = Literal["system", "en", "de", "ja", "ar", "pseudo"]
TextSize = Literal["normal", "large", "largest"]

TEXT_SCALE: dict[str, float] = {"normal": 1.0, "large": 1.15, "largest": 1.3}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """A value object: a change is a new one."""

    theme: Theme = "auto"
    language: Language = "system"
    distance: Literal["km", "mi"] = "km"
    temperature: Literal["celsius", "fahrenheit"] = "celsius"
    text_size: TextSize = "normal"
    reduced_motion: bool = False
    driver_side: Literal["left", "right"] = "left"
    messages_while_driving: bool = False


class BadSettingError(Exception):
    """A name or value that no setting has; the text says what is allowed."""


NAMES = Settings.__struct_fields__


def choices(name: str) -> tuple[Any, ...]:
    """What a setting may be."""
    kind = get_type_hints(Settings)[name]
    return (True, False) if kind is bool else get_args(kind)


def changed(settings: Settings, name: str, value: Any) -> Settings:
    """The settings with one of them changed, or BadSettingError."""
    if name not in NAMES:
        raise BadSettingError(f"there is no setting {name!r}; there are {', '.join(NAMES)}")
    allowed = choices(name)
    if value not in allowed or (isinstance(value, bool) is not isinstance(allowed[0], bool)):
        words = ", ".join(str(choice) for choice in allowed)
        raise BadSettingError(f"{name} cannot be {value!r}; it is one of {words}")
    return msgspec.structs.replace(settings, **{name: value})


def decode(text: bytes) -> tuple[Settings, list[str]]:
    """Settings of a file: what is right is kept, what is wrong falls back and is named."""
    try:
        raw = msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError as error:
        return Settings(), [f"not readable: {error}"]
    settings, wrong = Settings(), []
    for name, value in raw.items():
        try:
            settings = changed(settings, name, value)
        except BadSettingError as error:
            wrong.append(str(error))
    return settings, wrong
