"""What the policy forbids is nowhere in the scene: not in an item, not in the accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hmi.shell.policy.table import STATES, load_table
from tests.fakes.templates import SECRET, templates
from tests.snapshot.gallery import Gallery

TABLE = load_table()


@pytest.fixture(scope="module")
def gallery(qapp: Any) -> Iterator[Gallery]:
    made = Gallery()
    made.resize(1192, 608)
    yield made
    made.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(template=templates, states=st.lists(st.sampled_from(STATES), min_size=1, max_size=3), depth=st.integers(1, 5))
def test_nothing_forbidden_is_in_the_scene(gallery: Gallery, template: Any, states: list[str], depth: int) -> None:
    shown = gallery.show(template, depth=depth)
    for state in states:
        gallery.driving.apply(TABLE.row(state))
        gallery.settle(0)
        words, typing = gallery.scene()
        if state == "parked":
            continue
        assert SECRET not in words
        assert typing == 0
    assert shown.page() is not None
