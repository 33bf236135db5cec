"""Holds a parsed manifest against the tables of its keys, and notes every fault."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import convert

from hmi.host.findings import Findings, dotted
from hmi.host.key_lines import Place
from hmi.host.manifest import Manifest
from hmi.host.manifest_fields import (
    KIND_NAMES,
    PERMISSIONS,
    TOP,
    Complaint,
    check_host,
    check_language,
    check_name,
    check_reason,
)
from hmi.host.signal_globs import GLOB_FORM, matches_any

ITEM_LIMIT = 100

Table = dict[str, Any]


def check(table: Table, signals: Iterable[str] | None, findings: Findings) -> None:
    """Note every fault of a whole manifest; ``signals`` are the car's VSS paths, None when they are not known."""
    _check_top(table, findings)
    granted = _check_permissions(_subtable(table, "permissions"), signals, findings)
    _check_why(_subtable(table, "why"), granted, findings)
    _check_names(_subtable(table, "names"), findings)


def build(table: Table) -> Manifest:
    """Make the typed manifest of a table in which nothing is wrong."""
    permissions = {key.replace(".", "_"): value for key, value in _flat(table.get("permissions", {})).items()}
    return convert({**table, "permissions": permissions}, Manifest)


def _check_top(table: Table, findings: Findings) -> None:
    for key in table:
        if key not in TOP:
            findings.unknown((key,), TOP)
    for key, field in TOP.items():
        if key not in table:
            if field.required:
                findings.add((), f'the key "{key}" is missing', f"add {key} = ... ({KIND_NAMES[field.kind]})")
        elif _typed((key,), table[key], field.kind, findings):
            _note((key,), field.check(table[key]), findings)


def _check_permissions(table: Table, signals: Iterable[str] | None, findings: Findings) -> list[str]:
    """Check [permissions]; answers which of them the app asks for."""
    granted = []
    for key, value in _flat(table).items():
        place = ("permissions", *key.split("."))
        if key not in PERMISSIONS:
            findings.unknown(place, PERMISSIONS)
            continue
        if value:
            granted.append(key)
        if _typed(place, value, PERMISSIONS[key], findings) and isinstance(value, list):
            _check_items(place, key, value, signals, findings)
    return granted


def _check_items(place: Place, key: str, items: list[Any], signals: Iterable[str] | None, findings: Findings) -> None:
    if len(items) > ITEM_LIMIT:
        findings.add(place, f'"{key}" has {len(items)} items', f"at most {ITEM_LIMIT}: use wider patterns")
        return
    for number, item in enumerate(items):
        at = (*place, number)
        if not isinstance(item, str):
            findings.add(at, f'item {number + 1} of "{key}" is {_kind_of(item)}', "write text in quotation marks")
        else:
            _note(at, check_host(item) if key == "network" else _check_glob(item, signals), findings)


def _check_glob(glob: str, signals: Iterable[str] | None) -> Complaint | None:
    if len(glob) > 200 or glob.count("*") > 8 or not GLOB_FORM.fullmatch(glob):
        return f'holds no signal path: "{glob}"', 'write a VSS path such as "Vehicle.Speed" or "Vehicle.Cabin.*"'
    if signals is not None and not matches_any(glob, signals):
        return f'matches no signal of this car: "{glob}"', "`hmi signals get Vehicle` lists them all"
    return None


def _check_why(why: Table, granted: list[str], findings: Findings) -> None:
    for key in granted:
        if key not in why:
            remedy = f'add to [why] "{key}" = "one sentence for the driver"'
            findings.add(("permissions", *key.split(".")), f'nothing says what "{key}" is for', remedy)
    for key, sentence in why.items():
        place = ("why", key)
        if key not in PERMISSIONS:
            findings.unknown(place, PERMISSIONS)
        elif key not in granted:
            findings.add(place, f'"{key}" is explained but not asked for', "remove it, or ask in [permissions]")
        elif _typed(place, sentence, str, findings):
            _note(place, check_reason(sentence), findings)


def _check_names(names: Table, findings: Findings) -> None:
    for language, name in names.items():
        place = ("names", language)
        _note(place, check_language(language), findings)
        if _typed(place, name, str, findings):
            _note(place, check_name(name), findings)


def _flat(table: Table) -> Table:
    """Write the two levels of permissions as one: vehicle.read, vehicle.actuate."""
    flat: Table = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update({f"{key}.{inner}": inner_value for inner, inner_value in value.items()} or {key: value})
        else:
            flat[key] = value
    return flat


def _subtable(table: Table, key: str) -> Table:
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def _typed(place: Place, value: object, kind: type, findings: Findings) -> bool:
    """Whether a value has its type; a fault is noted when not."""
    if type(value) is kind:
        return True
    findings.add(place, f'"{dotted(place)}" is {_kind_of(value)}', f"write {KIND_NAMES[kind]}")
    return False


def _note(place: Place, complaint: Complaint | None, findings: Findings) -> None:
    if complaint is not None:
        findings.add(place, f'"{dotted(place)}" {complaint[0]}', complaint[1])


def _kind_of(value: object) -> str:
    return KIND_NAMES.get(type(value)) or ("a number" if isinstance(value, int | float) else "a date or time")
