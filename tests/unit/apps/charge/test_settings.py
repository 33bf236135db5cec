"""Times and prices as people write them."""

from __future__ import annotations

from datetime import time

import pytest

from apps.charge.settings import clock_time, price


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("07:10", time(7, 10)),
        ("7:10", time(7, 10)),
        (" 7.10 ", time(7, 10)),
        ("0710", time(7, 10)),
        ("٠٧:١٠", time(7, 10)),
        ("24:00", time(0)),
        ("24:01", None),
        ("7", None),
        ("07:60", None),
        ("07:10+05:00", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, meant: time | None) -> None:
    assert clock_time(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0.30", "0.3"),
        ("0,30", "0.3"),
        ("٠٫٣٠", "0.3"),
        ("-0", "0.0"),
        ("0", "0.0"),
        ("-0.1", "None"),
        ("nan", "None"),
        ("inf", "None"),
        ("free", "None"),
    ],
)
def test_a_price_is_read_as_it_is_written_and_may_be_nothing(text: str, meant: str) -> None:
    assert str(price(text)) == meant
