"""What each key of manifest.toml must be: one table for the top, one for the permissions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from hmi.host.findings import suggestion
from hmi.host.icon_names import icon_names
from hmi.host.manifest import SDK_VERSION

Complaint = tuple[str, str]
"""What is wrong, and the remedy."""

KIND_NAMES = {str: "text in quotation marks", bool: "true or false", list: "a list of texts", dict: "a table"}

_ID = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+")
_VERSION = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}([-.+]?[a-zA-Z0-9.]{1,20})?")
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(\*\.)?{_LABEL}(\.{_LABEL})*(:\d{{1,5}})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}([_-][A-Za-z]{4})?([_-]([A-Z]{2}|\d{3}))?")
_ENTRY = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*:[A-Za-z_]\w*", re.ASCII)


class Field(Struct, frozen=True):
    """One key: its type, whether it may be left out, and what its value must obey."""

    kind: type
    check: Callable[[Any], Complaint | None]
    required: bool = True


def _text(limit: int) -> Callable[[str], Complaint | None]:
    """A text for a person: not empty, one line, not longer than the limit."""

    def check(value: str) -> Complaint | None:
        if not value.strip():
            return "is empty", "write what a driver would read there"
        if len(value) > limit:
            return f"has {len(value)} characters", f"at most {limit} fit on the screen"
        if not value.isprintable():
            return "holds a control character or a line end", "write it as one plain line"
        return None

    return check


def _form(pattern: re.Pattern[str], limit: int, remedy: str) -> Callable[[str], Complaint | None]:
    """A text of a given form."""

    def check(value: str) -> Complaint | None:
        if len(value) > limit:
            return f"has {len(value)} characters", f"at most {limit} are allowed"
        return None if pattern.fullmatch(value) else (f'cannot be "{value}"', remedy)

    return check


def _icon(value: str) -> Complaint | None:
    names = icon_names()
    if not names or value in names:
        return None
    return f'names no Material Design icon: "{value}"', suggestion(value, names)


def _sdk(value: str) -> Complaint | None:
    if value == SDK_VERSION:
        return None
    return f'asks for SDK "{value}", this head unit has "{SDK_VERSION}"', f'write sdk = "{SDK_VERSION}"'


def _kind(value: str) -> Complaint | None:
    kinds = ("template", "surface")
    return None if value in kinds else (f'cannot be "{value}"', suggestion(value, kinds))


def _anything(_value: object) -> Complaint | None:
    return None


TOP = {
    "id": Field(str, _form(_ID, 100, 'write a reverse domain name in small letters, such as "org.example.app"')),
    "name": Field(str, _text(40)),
    "version": Field(str, _form(_VERSION, 40, 'write numbers with dots, such as "0.1.0"')),
    "sdk": Field(str, _sdk),
    "icon": Field(str, _icon),
    "kind": Field(str, _kind),
    "entry": Field(str, _form(_ENTRY, 200, 'write "module:Class", such as "app:Charge" for class Charge in app.py')),
    "description": Field(str, _text(200)),
    "names": Field(dict, _anything, required=False),
    "permissions": Field(dict, _anything, required=False),
    "why": Field(dict, _anything, required=False),
}

PERMISSIONS = {
    "vehicle.read": list,
    "vehicle.actuate": list,
    "network": list,
    "notices": bool,
    "background": bool,
    "media": bool,
    "speech": bool,
    "accounts": bool,
}

check_name = _text(40)
check_reason = _text(200)


def check_language(language: str) -> Complaint | None:
    """A key of [names]."""
    return _form(_LANGUAGE, 20, 'write a language tag, such as "de" or "pt_BR"')(language)


def check_host(host: str) -> Complaint | None:
    """An item of permissions.network."""
    remedy = 'write a host name such as "api.example.org", "*.example.org", or "*" where the driver types the server'
    if host == "*":
        return None
    if "://" in host or "/" in host:
        return f'holds an address, not a host name: "{host}"', remedy
    return _form(_HOST, 253, remedy)(host)
