"""A car that talks nonsense: every page stays a page, and nothing unknown becomes a number."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest

from apps.charge import signals
from hmi.sdk import ErrorTemplate
from hmi.sdk.testing import AppHarness

from .conftest import Car

NONSENSE: list[Any] = [
    None, True, False, 0, -1, 101, 1e12, -1e12, math.nan, math.inf, -math.inf, "", "START", "STOP", "80", "\x00", "x" * 4000,
    "2026-13-99T99:99:99Z", "2026-03-03T07:00:00Z", "2026-03-03T07:00:00", [], [1.0, 2.0], 55.5, 80, 3600,
    "START_TIME", "END_TIME",
]  # fmt: skip
QUALITIES = ("good", "good", "good", "stale", "unknown", "out-of-range")
TABS = ("now", "curve", "plan", "history")


@pytest.mark.parametrize("seed", range(4))
async def test_nonsense_never_breaks_a_page(h: AppHarness, car: Car, seed: int) -> None:
    dice = random.Random(seed)
    await h.tap("plan")
    for switch in ("ready_on", "cheap_on", "cabin", "battery"):
        await h.toggle(switch)
    for step in range(150):
        path, quality = dice.choice(signals.ALL), dice.choice(QUALITIES)
        await h.signal(path, dice.choice(NONSENSE), quality=quality, reason="The car is confused.")
        assert not isinstance(h.template, ErrorTemplate)
        assert not isinstance(h.page, ErrorTemplate)
        await h.tap(TABS[step % 4])
        await h.advance(dice.choice([0.1, 3, 900]))
    assert h.errors == []


@pytest.mark.parametrize("value", [None, math.nan, math.inf, "full", [], -1, 1e9])
async def test_what_is_no_charge_is_shown_as_unknown(h: AppHarness, car: Car, value: Any) -> None:
    await car.park()
    await h.signal(signals.SOC, value)
    assert h.page.value is None
    assert h.page.reason
    assert h.card is not None
    assert (h.card.value, h.card.progress) == ("", None)
