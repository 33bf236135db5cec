"""The table state → restrictions, read from TOML. Whatever is missing or wrong there is fully restricted, and said."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct

from hmi.sdk.context import DrivingRestrictions, DrivingState
from hmi.shell.policy.state import SignalRule, SpeedRule

STATES: tuple[DrivingState, ...] = get_args(DrivingState)
FULLY_RESTRICTED = DrivingRestrictions()
"""What holds when nothing better is known. In code, because a file can be missing."""
BUNDLED = Path(__file__).with_name("restrictions.toml")

Limit = Annotated[int, Meta(ge=1, le=100_000)] | Literal["unlimited"]
Rule = TypeVar("Rule", SpeedRule, SignalRule)
HeadsUp = Literal["call", "navigation", "safety", "message", "other"]


class _Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the file; what it leaves out keeps the strictest value."""

    flags: Annotated[int, Meta(ge=0, le=511)] = 511
    rows: Limit = 6
    items: Limit = 21
    depth: Limit = 3
    text: Limit = 120
    text_cjk: Limit = 31
    keyboard: bool = False
    sign_in: bool = False
    video: bool = False
    message_body: bool = False
    pictures: Literal["any", "one", "icon"] = "icon"
    heads_up: tuple[HeadsUp, ...] = ("safety",)


class RestrictionTable(Struct, frozen=True):
    """A row for every state, the rules of the state machine, and ``problems``: one sentence for each thing amiss."""

    rows: dict[DrivingState, DrivingRestrictions]
    speed: SpeedRule = SpeedRule()
    signals: SignalRule = SignalRule()
    problems: tuple[str, ...] = ()

    def row(self, state: str) -> DrivingRestrictions:
        """The restrictions of a state; of a state that nobody has heard of, all of them."""
        return next((row for name, row in self.rows.items() if name == state), FULLY_RESTRICTED)


def load_table(path: Path | None = None) -> RestrictionTable:
    """The car maker's table, named here or by HMI_RESTRICTIONS, or the bundled one. A bad file is a strict one."""
    place = path or Path(os.environ.get("HMI_RESTRICTIONS") or BUNDLED)
    try:
        content = tomllib.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        problem = f"{place.name} cannot be read ({error}): every state is fully restricted; correct the file"
        return RestrictionTable({state: _strict(state) for state in STATES}, problems=(problem,))
    return _read(place.name, content)


def _read(name: str, content: dict[str, Any]) -> RestrictionTable:
    problems: list[str] = []
    states = content.get("states")
    states = states if isinstance(states, dict) else {}
    rows = {state: _read_row(name, state, states.get(state), problems) for state in STATES}
    if _is_looser(rows["unknown"]):
        problems.append(f"{name}: [states.unknown] allows more than the strictest row; the strictest row holds")
        rows["unknown"] = FULLY_RESTRICTED
    strange = {*content} - {"speed", "signals", "states"} | {*states} - {*STATES}
    problems += [f"{name}: nobody knows what {entry!r} means; it is ignored" for entry in sorted(strange)]
    speed = _read_rule(name, "speed", content.get("speed"), SpeedRule(), problems)
    signals = _read_rule(name, "signals", content.get("signals"), SignalRule(), problems)
    if speed is None or signals is None:
        rows = {state: _strict(state) for state in STATES}
    speed, signals = speed or SpeedRule(), signals or SignalRule()
    if not _is_sane(speed, signals):
        problems.append(
            f"{name}: the limits of [speed] or [signals] contradict each other; every state is fully restricted"
        )
        rows = {state: _strict(state) for state in STATES}
    return RestrictionTable(rows, speed, signals, tuple(problems))


def _read_row(name: str, state: DrivingState, row: Any, problems: list[str]) -> DrivingRestrictions:
    if row is None:
        problems.append(f"{name}: [states.{state}] is missing; the state is fully restricted")
        return _strict(state)
    try:
        values = msgspec.structs.asdict(msgspec.convert(row, _Row))
    except msgspec.ValidationError as error:
        problems.append(f"{name}: [states.{state}] is wrong ({error}); the state is fully restricted")
        return _strict(state)
    limits: dict[str, Any] = {key: None if value == "unlimited" else value for key, value in values.items()}
    return DrivingRestrictions(state=state, **limits)


def _read_rule(name: str, section: str, value: Any, default: Rule, problems: list[str]) -> Rule | None:
    """The rule; None when it is malformed: a car maker's stricter figure must not become our looser one."""
    if value is None:
        return default
    try:
        return msgspec.convert(value, type(default))
    except msgspec.ValidationError as error:
        problems.append(f"{name}: [{section}] is wrong ({error}); every state is fully restricted; correct the file")
        return None


def _is_sane(speed: SpeedRule, signals: SignalRule) -> bool:
    rising = 0 < speed.still_below_kmh <= speed.moving_at_kmh < speed.limit_kmh
    return rising and speed.moving_at_kmh <= 10 and 0 < signals.stale_after_s <= 10


def _is_looser(row: DrivingRestrictions) -> bool:
    """Whether a row allows anything that the strictest one does not."""
    strict = FULLY_RESTRICTED
    limits = [(getattr(row, name), getattr(strict, name)) for name in ("rows", "items", "depth", "text", "text_cjk")]
    return (
        any(limit is None or limit > most for limit, most in limits)
        or row.keyboard or row.sign_in or row.video or row.message_body
        or row.pictures != strict.pictures
        or not set(row.heads_up) <= set(strict.heads_up)
    )  # fmt: skip


def _strict(state: DrivingState) -> DrivingRestrictions:
    return msgspec.structs.replace(FULLY_RESTRICTED, state=state)
