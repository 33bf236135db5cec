"""Reads an app's manifest without running any of its code; every fault of the file at once, never an exception."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from hmi.host.entry_check import check_entry
from hmi.host.findings import Findings
from hmi.host.folder_check import check_folder
from hmi.host.key_lines import key_lines
from hmi.host.manifest import FILE_NAME, Manifest
from hmi.host.manifest_check import build, check
from hmi.host.problem import Problem

MANIFEST_LIMIT = 65_536
_SYNTAX_LINE = re.compile(r"(.*) \(at line (\d+), column \d+\)")


class Reading(Struct, frozen=True):
    """A manifest, or why there is none. The id and name are given as far as they could be read."""

    manifest: Manifest | None
    problems: tuple[Problem, ...]
    stated_id: str = ""
    stated_name: str = ""


def read_manifest(folder: Path, signals: Iterable[str] | None = None) -> Reading:
    """Read and check ``folder/manifest.toml``."""
    file = folder / FILE_NAME
    findings = Findings(str(file))
    if folder.is_symlink():
        findings.add_at(1, "the app's folder is a link", "copy the folder itself", file=str(folder))
        return Reading(None, findings.all())
    try:
        check_folder(folder, findings)
        text = None if findings.all() else _text_of(file, findings)
        table = None if text is None else _parse(text, findings)
    except OSError as error:
        findings.add_at(1, f"cannot be read ({error.strerror})", "check that the file and its folder are readable")
        return Reading(None, findings.all())
    if text is None or table is None:
        return Reading(None, findings.all())
    findings = Findings(str(file), key_lines(text))
    check(table, signals, findings)
    if isinstance(table.get("entry"), str) and not any('"entry"' in problem.what for problem in findings.all()):
        check_entry(folder, table["entry"], findings)
    problems = findings.all()
    return Reading(None if problems else build(table), problems, _stated(table, "id"), _stated(table, "name"))


def _text_of(file: Path, findings: Findings) -> str | None:
    """The file's text; None, and a fault, when it has none."""
    if not file.is_file():
        findings.add_at(1, "the app has no manifest", f"create {FILE_NAME}")
        return None
    with file.open("rb") as stream:
        raw = stream.read(MANIFEST_LIMIT + 1)
    if len(raw) > MANIFEST_LIMIT:
        findings.add_at(1, "the manifest is absurdly large", f"at most {MANIFEST_LIMIT} bytes")
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        findings.add_at(raw.count(b"\n", 0, error.start) + 1, "this line is not UTF-8", "save the file as UTF-8")
        return None


def _parse(text: str, findings: Findings) -> dict[str, Any] | None:
    """The parsed document; None, and a fault, when it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _SYNTAX_LINE.fullmatch(str(error))
        line = int(match[2]) if match else text.count("\n") + 1
        findings.add_at(line, f"this is not TOML ({match[1] if match else error})", "correct the line")
    except (RecursionError, ValueError) as error:
        findings.add_at(1, f"this cannot be read ({error})", "nest less deeply, and use plain values")
    return None


def _stated(table: dict[str, Any], key: str) -> str:
    """A text that the manifest gives, for the record of an app that is not valid."""
    value = table.get(key)
    return value[:100] if isinstance(value, str) and value.isprintable() else ""
