"""From DBC signals to VSS: the mapping file, and the decoding of one frame."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import BadSetup, VehicleError
from hmi.vehicle.signal import Value


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """How one VSS path is fed."""

    path: str
    message: str
    signal: str
    scale: float = 1.0
    offset: float = 0.0
    unknown: tuple[float, ...] = ()
    times: str = ""
    times_unknown: tuple[float, ...] = ()
    when: dict[str, float] = {}
    table: dict[str, bool | int | float | str] | None = None
    above: float | None = None
    limit_s: float | None = None

    def value(self, signals: Mapping[str, Any]) -> tuple[bool, Value | None]:
        """Whether the frame says something about the path, and what; None is unknown."""
        if any(signals.get(name) != wanted for name, wanted in self.when.items()):
            return False, None
        raw, factor = signals.get(self.signal), 1.0
        if raw is None or is_any(raw, self.unknown):
            return raw is not None, None
        if self.table is not None:
            return True, self.table.get(f"{raw:g}")
        if self.above is not None:
            return True, raw > self.above
        if self.times:
            other = signals.get(self.times)
            if other is None or is_any(other, self.times_unknown):
                return True, None
            factor = other
        return True, round(raw * factor * self.scale + self.offset, 6)


class MappingFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    dbc: str
    signal: list[Rule]
    limit_s: float = 2.0


class Decoder:
    """Frames in, VSS values out."""

    def __init__(self, database: Any, mapping: MappingFile, catalogue: Catalogue) -> None:
        self.limits: dict[str, float] = {}
        self._messages: dict[tuple[int, bool], tuple[Any, list[Rule]]] = {}
        self._whole: set[str] = set()
        for rule in mapping.signal:
            message = _message(database, rule)
            self._messages.setdefault((message.frame_id, message.is_extended_frame), (message, []))[1].append(rule)
            self.limits[rule.path] = rule.limit_s or mapping.limit_s
            if rule.path in catalogue and "int" in catalogue[rule.path].type:
                self._whole.add(rule.path)
        self.paths = set(self.limits)

    def decode(self, frame_id: int, data: bytes, *, extended: bool = False) -> dict[str, Value | None]:
        """The values of one frame; shorter frames than the DBC says give the signals that they hold."""
        known = self._messages.get((frame_id, extended))
        if known is None:
            return {}
        message, rules = known
        try:
            signals = message.decode(data, decode_choices=False, allow_truncated=True)
        except (ValueError, KeyError):
            return {}
        found: dict[str, Value | None] = {}
        for rule in rules:
            says, value = rule.value(signals)
            if isinstance(value, float) and not math.isfinite(value):
                value = None  # a DBC may have floats, and a control unit that starts sends any bits
            if says:
                whole = rule.path in self._whole and isinstance(value, float)
                found[rule.path] = round(value) if whole else value  # type: ignore[arg-type]
        return found


def is_any(value: float, sentinels: tuple[float, ...]) -> bool:
    """Whether a physical value is one of the sentinels, rounding aside."""
    return any(abs(value - sentinel) < 1e-6 for sentinel in sentinels)


def _message(database: Any, rule: Rule) -> Any:
    """The DBC message of a rule, with all the signals it names."""
    try:
        message = database.get_message_by_name(rule.message)
    except KeyError:
        raise BadSetup(f"mapping of {rule.path}: the DBC has no message {rule.message}") from None
    names = {signal.name for signal in message.signals}
    missing = {rule.signal, *rule.when, *([rule.times] if rule.times else [])} - names
    if missing:
        raise BadSetup(f"mapping of {rule.path}: message {rule.message} has no signal {', '.join(sorted(missing))}")
    return message


def load(name: str, catalogue: Catalogue) -> Decoder:
    """A mapping that ships with the product by name, or any file; its DBC lies beside it."""
    bundled = files("hmi.vehicle").joinpath("data/can", f"{name}.toml")
    if bundled.is_file():
        with as_file(files("hmi.vehicle").joinpath("data/can")) as folder:
            return load_file(folder / f"{name}.toml", catalogue)
    return load_file(Path(name), catalogue)


def load_file(file: Path, catalogue: Catalogue) -> Decoder:
    """Read mapping and DBC; cantools is imported here, because a car without CAN should not pay for it."""
    import cantools  # noqa: PLC0415

    try:
        mapping = msgspec.convert(tomllib.loads(file.read_text("utf-8")), MappingFile)
        database = cantools.database.load_file(file.parent / mapping.dbc, strict=False)
    except OSError as error:
        raise BadSetup(f"CAN mapping {file}: {error.filename}: {error.strerror}") from None
    except (ValueError, cantools.Error) as error:
        raise BadSetup(f"CAN mapping {file}: {error}") from None
    if not mapping.signal:
        raise BadSetup(f"CAN mapping {file}: it names no signal")
    for rule in mapping.signal:
        try:
            _ = catalogue[rule.path]
        except VehicleError as error:
            raise BadSetup(f"CAN mapping {file}: {error}") from None
    return Decoder(database, mapping, catalogue)
