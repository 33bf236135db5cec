"""Numbers, dates and units as the driver writes them; what is not known is a dash."""

from __future__ import annotations

import datetime as dt

import pytest

from hmi.sdk import Context, Format, Units

NOW = dt.datetime(2026, 3, 2, 23, 30, tzinfo=dt.UTC)
GERMAN = Format(Context(locale="de", time_zone="Europe/Berlin"))
BRITISH = Format(Context(locale="en-GB", time_zone="Europe/London", units=Units(distance="mi")))
EGYPTIAN = Format(Context(locale="ar_EG", time_zone="Africa/Cairo"))
AMERICAN = Format(Context(locale="en-US", units=Units(distance="mi", temperature="fahrenheit")))


def plain(text: str) -> str:
    """Narrow and unbreakable spaces as spaces."""
    return " ".join(text.split())


def test_numbers() -> None:
    assert GERMAN.number(1234.56, 1) == "1.234,6"
    assert AMERICAN.number(1234.56) == "1,235"
    assert plain(GERMAN.percent(80)) == "80 %"
    assert plain(GERMAN.percent(80.25, 1)) == "80,2 %"
    assert plain(GERMAN.currency(4.2, "EUR")) == "4,20 €"


def test_no_dot_lies_beside_digits_that_look_like_it() -> None:
    assert BRITISH.in_line("18:00", "", "54%") == "18:00 · 54%"
    assert EGYPTIAN.in_line("١٨:٠٠", "", "٥٤٪") == "١٨:٠٠، ٥٤٪"


def test_units_follow_the_driver() -> None:
    assert plain(GERMAN.distance(212)) == "212 km"
    assert plain(BRITISH.distance(212)) == "132 mi"
    assert plain(BRITISH.speed(100)) == "62 mph"
    assert plain(AMERICAN.temperature(21)) == "70°F"
    assert plain(BRITISH.temperature(21)) == "21°C"
    assert plain(GERMAN.energy(7.44)) == "7,4 kWh"
    assert plain(GERMAN.power(11)) == "11,0 kW"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 min"), (59, "1 min"), (7500, "2 h 5 min"), (7200, "2 h"), (183_900, "2 d 3 h")],
)
def test_durations_have_at_most_two_parts(seconds: float, text: str) -> None:
    assert BRITISH.duration(seconds) == text
    assert BRITISH.duration(dt.timedelta(seconds=seconds)) == text


def test_times_are_in_the_drivers_zone() -> None:
    assert GERMAN.time(NOW) == "00:30"
    assert BRITISH.time(NOW) == "23:30"
    assert GERMAN.date(NOW) == "03.03.2026"
    assert BRITISH.date(NOW) == "2 Mar 2026"


def test_a_time_without_a_day_stands_as_it_is() -> None:
    assert GERMAN.time(dt.time(7, 5)) == "07:05"
    assert EGYPTIAN.time(dt.time(7, 5)) == "٧:٠٥ ص"


def test_near_days_have_names() -> None:
    today = dt.date(2026, 3, 2)
    days = [BRITISH.day(today + dt.timedelta(days=distance), today) for distance in (-1, 0, 1, 2, 6, 7, -2)]
    assert days[:5] == ["Yesterday", "Today", "Tomorrow", "Wednesday", "Sunday"]
    assert [plain(day).replace(",", "") for day in days[5:]] == ["Mon 9 Mar", "Sat 28 Feb"]
    assert GERMAN.day(NOW, today) == "Tomorrow"


def test_an_age_is_told() -> None:
    assert BRITISH.ago(dt.timedelta(minutes=5)) == "5 minutes ago"


def test_what_is_not_known_is_a_dash_and_never_zero() -> None:
    today = dt.date(2026, 3, 2)
    texts = [
        GERMAN.number(None),
        GERMAN.percent(None),
        GERMAN.currency(None, "EUR"),
        GERMAN.distance(None),
        GERMAN.speed(None),
        GERMAN.temperature(None),
        GERMAN.energy(None),
        GERMAN.power(None),
        GERMAN.duration(None),
        GERMAN.time(None),
        GERMAN.date(None),
        GERMAN.day(None, today),
        GERMAN.ago(None),
    ]
    assert set(texts) == {"–"}


@pytest.mark.parametrize("locale", ["de", "ja", "ar", "en", "pt-BR", "zz", "x-pseudo", "", "de_DE.UTF-8"])
def test_every_locale_gives_some_text(locale: str) -> None:
    some = Format(Context(locale=locale, time_zone="Mars/Olympus"))
    assert all([some.number(1), some.percent(1), some.distance(1), some.duration(7500), some.time(NOW), some.date(NOW)])


def test_durations_are_short_in_other_languages() -> None:
    assert plain(GERMAN.duration(7500)) == "2 Std. 5 Min."
    assert plain(Format(Context(locale="ja_JP")).duration(7500)) == "2 時間 5 分"
    assert plain(EGYPTIAN.duration(7500)) == "٢ س ٥ د"


def test_every_number_is_in_the_digits_of_the_language_as_the_shell_writes_them() -> None:
    today = dt.date(2026, 3, 2)
    assert EGYPTIAN.number(1234.5, 1) == "١٬٢٣٤٫٥"
    assert EGYPTIAN.percent(80) == "٨٠٪"
    assert EGYPTIAN.time(NOW) == "١:٣٠ ص"
    written = [
        EGYPTIAN.distance(212),
        EGYPTIAN.temperature(21),
        EGYPTIAN.energy(7.4),
        EGYPTIAN.currency(4.2, "EUR"),
        EGYPTIAN.date(today),
        EGYPTIAN.day(today, dt.date(2026, 5, 2)),
        EGYPTIAN.ago(dt.timedelta(minutes=5)),
    ]
    assert not [text for text in written if set(text) & set("0123456789%")]
    assert all(set(text) & set("٠١٢٣٤٥٦٧٨٩") for text in written)
