"""The signals there are: a compact list of our own, or a whole COVESA release."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from importlib.resources import files
from pathlib import Path
from typing import Any

from hmi.vehicle.errors import BadSetup, TooManyPaths, UnknownSignal
from hmi.vehicle.signal import Signal

MAX_LEAVES = 20_000
"""A release has 1,263; far more is not a VSS file."""


class Catalogue:
    """Signals by path; a path may name a branch and then means every signal below it."""

    def __init__(self, signals: Iterable[Signal]) -> None:
        self.signals = {signal.path: signal for signal in signals}
        self._branches: dict[str, list[str]] = {}
        for path in self.signals:
            head = path.rpartition(".")[0]
            while head:
                self._branches.setdefault(head, []).append(path)
                head = head.rpartition(".")[0]

    def __len__(self) -> int:
        return len(self.signals)

    def __iter__(self) -> Iterator[Signal]:
        return iter(self.signals.values())

    def __getitem__(self, path: str) -> Signal:
        try:
            return self.signals[path]
        except KeyError:
            raise UnknownSignal(path) from None

    def __contains__(self, path: object) -> bool:
        return path in self.signals

    def expand(self, paths: Iterable[str], limit: int = MAX_LEAVES) -> list[str]:
        """Leaves for leaves and branches, each once, in order."""
        found: dict[str, None] = {}
        for path in paths:
            if path in self.signals:
                found[path] = None
            elif path in self._branches:
                found.update(dict.fromkeys(self._branches[path]))
            else:
                raise UnknownSignal(path)
            if len(found) > limit:
                raise TooManyPaths(limit)
        return list(found)

    def match(self, globs: Iterable[str]) -> set[str]:
        """The paths that fit any of the globs."""
        wanted = list(globs)
        return {path for path in self.signals if any(fnmatchcase(path, glob) for glob in wanted)}


def bundled() -> Catalogue:
    """The list that ships with the product."""
    text = files("hmi.vehicle").joinpath("data/vss.tsv").read_text(encoding="utf-8")
    return Catalogue(_line(line) for line in text.splitlines() if line and not line.startswith("#"))


def _line(line: str) -> Signal:
    """One line of the compact list."""
    path, kind, type_name, unit, low, high, allowed = [*line.split("\t"), "", "", "", ""][:7]
    return Signal(
        path, kind, type_name, unit,
        float(low) if low else None,
        float(high) if high else None,
        tuple(allowed.split("|")) if allowed else (),
    )  # fmt: skip


def from_release(file: Path) -> Catalogue:
    """A whole COVESA release JSON; BadSetup says what is wrong with it."""
    try:
        tree = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSetup(f"cannot read {file}: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise BadSetup(f"{file} is not JSON: {error}") from None
    signals: list[Signal] = []
    try:
        for name, node in tree.items():
            _walk(name, node, signals)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise BadSetup(f"{file} is not a VSS release: {type(error).__name__} {error}") from None
    if not signals:
        raise BadSetup(f"{file} holds no signals")
    return Catalogue(signals)


def _walk(path: str, node: dict[str, Any], signals: list[Signal]) -> None:
    """Collect the leaves below one node."""
    if "children" in node:
        for name, child in node["children"].items():
            _walk(f"{path}.{name}", child, signals)
        return
    if len(signals) >= MAX_LEAVES:
        raise ValueError(f"more than {MAX_LEAVES} leaves")
    low, high = node.get("min"), node.get("max")
    signal = Signal(
        path,
        node["type"],
        node["datatype"],
        node.get("unit", ""),
        None if low is None else float(low),
        None if high is None else float(high),
        tuple(str(item) for item in node.get("allowed", ())),
        node.get("description", ""),
    )
    _ = signal.signature
    signals.append(signal)
