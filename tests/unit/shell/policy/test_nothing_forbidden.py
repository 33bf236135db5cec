"""Random signals and random templates: whatever happens, nothing forbidden is on the screen."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hmi.sdk.reading import read_patch
from hmi.sdk.wire_page import WirePage
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.screens import Screens
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.policy.state import DrivingStateMachine
from hmi.shell.policy.table import load_table
from tests.fakes.templates import SECRET, lists, templates

TABLE = load_table()
CJK = range(0x2E80, 0xD800)
NOT_SHOWN = {"key", "icon", "picture", "kind", "tone", "trailing", "selected", "next_key", "start", "end", "day"}

speeds = st.sampled_from([0.0, 0.3, 0.7, 1.0, 5.0, 30.0, 130.0, -4.0, math.nan, math.inf, 9999.0, ""])
gears = st.sampled_from([126, 127, 0, 1, -1, 55, "", None])
brakes = st.sampled_from([True, False, "", 1])
qualities = st.sampled_from([0, 0, 0, 0, 1, 2, 3])


def strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a map, with the name of its field."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, name)


def maps(page: TemplateObject) -> Iterator[dict[str, Any]]:
    """What QML can read of a page."""
    yield page.fields
    model = page.items
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    for row in range(model.rowCount()):
        index = model.index(row)
        yield {name: model.data(index, role) for name, role in roles.items() if name != "itemKey"}
    if page.child is not None:
        yield from maps(page.child)


class Oracle:
    """What a careful person would say of the car, without looking at the state machine."""

    def __init__(self) -> None:
        self.good: dict[str, Any] = {}
        self.heard_at = -math.inf
        self.has_brake = True

    def stands(self, now: float) -> bool:
        fresh = now - self.heard_at <= 2.0
        speed = self.good.get("speed")
        return fresh and len(self.good) == 2 + self.has_brake and speed is not None and abs(speed) < 1.0

    def held(self) -> bool:
        gear = self.good.get("gear")
        return gear == 126 or (gear == 0 and self.good.get("parking_brake") is True)


class Drive(RuleBasedStateMachine):
    """One drive with one app."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.driving = DrivingObject()
        self.machine = DrivingStateMachine(TABLE.speed, TABLE.signals)
        self.screens = Screens(self.driving, lambda key: f"image://pictures/a/{key}", lambda *_: None, lambda _: None)
        self.oracle = Oracle()
        self.sent: dict[str, WirePage] = {}

    @initialize(parked=st.booleans())
    def begin(self, parked: bool) -> None:
        self.hear("gear", 126 if parked else 127, 0)
        self.hear("parking_brake", parked, 0)
        self.hear("speed", 0.0, 0)

    @rule(value=speeds, quality=qualities)
    def speed(self, value: Any, quality: int) -> None:
        self.hear("speed", value, quality)

    @rule(value=gears, quality=qualities)
    def gear(self, value: Any, quality: int) -> None:
        self.hear("gear", value, quality)

    @rule(value=brakes, quality=qualities)
    def brake(self, value: Any, quality: int) -> None:
        self.hear("parking_brake", value, quality)

    @rule()
    def car_without_a_brake(self) -> None:
        self.machine.absent("parking_brake", self.now)
        self.oracle.good.pop("parking_brake", None)
        self.oracle.has_brake = False
        self.oracle.heard_at = self.now
        self.publish()

    @rule(seconds=st.sampled_from([0.05, 0.5, 1.9, 2.1, 60.0]))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.publish()

    @rule()
    def answer(self) -> None:
        self.machine.alive(self.now)
        self.oracle.heard_at = self.now
        self.publish()

    @rule()
    def service_dies(self) -> None:
        self.machine.lost()
        self.oracle = Oracle()
        self.publish()

    @rule(depth=st.integers(1, 7), template=templates)
    def present(self, depth: int, template: Any) -> None:
        self.screens.present(f"screen-{depth}", depth, template)

    @rule(depth=st.integers(1, 7), template=lists)
    def change(self, depth: int, template: Any) -> None:
        """As the SDK does: a list the first time, then what has changed of it."""
        name, page = f"list-{depth}", WirePage(template)
        patches = page.since(self.sent[name]) if self.screens.revision(name) else None
        if patches is None:
            self.screens.present(name, depth, template)
        for patch in patches or ():
            self.screens.patch(name, depth, self.screens.revision(name), read_patch(patch))
        self.sent[name] = page

    @rule(depth=st.integers(1, 7))
    def pop(self, depth: int) -> None:
        self.screens.pop(f"screen-{depth}")
        self.screens.pop(f"list-{depth}")

    def hear(self, name: str, value: Any, quality: int) -> None:
        self.machine.sample(name, value, quality, self.now)
        self.oracle.heard_at = self.now
        possible = {
            "speed": isinstance(value, float) and abs(value) <= 450,
            "gear": value in (126, 127, 0, 1, -1) and not isinstance(value, bool),
            "parking_brake": isinstance(value, bool),
        }
        self.oracle.good.pop(name, None)
        self.oracle.has_brake |= name == "parking_brake"
        if quality == 0 and possible[name]:
            self.oracle.good[name] = value
        self.publish()

    def publish(self) -> None:
        self.driving.apply(TABLE.row(self.machine.state(self.now)))

    @invariant()
    def the_state_is_never_better_than_the_car(self) -> None:
        state = self.driving.state
        assert state != "parked" or (self.oracle.stands(self.now) and self.oracle.held())
        assert state not in ("parked", "idling") or self.oracle.stands(self.now)

    @invariant()
    def nothing_forbidden_is_on_the_screen(self) -> None:
        top = self.screens.top
        if top is None or top.page.page() is None or self.driving.state == "parked":
            return
        self.check_standing(top.page, top.depth)
        if self.driving.state != "idling":
            self.check_moving(top.page, top.depth)
            assert sum(shown.page.count() for shown in self.screens) <= 21

    def check_standing(self, page: TemplateObject, depth: int) -> None:
        kinds = [page.kind, page.child.kind if page.child is not None else ""]
        assert "form" not in kinds
        shown = list(maps(page))
        assert not any(SECRET in text for part in shown for _, text in strings(part))
        assert not any(text for part in shown for name, text in strings(part) if name == "body")
        assert sum(name == "picture" and text != "" for part in shown for name, text in strings(part)) <= 1
        assert depth <= 5 or page.kind == "empty"

    def check_moving(self, page: TemplateObject, depth: int) -> None:
        shown = list(maps(page))
        assert page.count() <= 6
        assert depth <= 3 or page.kind == "empty"
        assert not any(text for part in shown for name, text in strings(part) if name == "picture")
        for part in shown:
            for name, text in strings(part):
                if name not in NOT_SHOWN:
                    limit = 31 if any(ord(letter) in CJK for letter in text) else 120
                    assert len(text) <= limit, (name, text)


Drive.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestNothingForbiddenIsEverOnTheScreen = pytest.mark.usefixtures("qapp")(Drive.TestCase)
