"""How the head unit speaks: second person, quietly, the same word for the same thing, whoever wrote the page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
FORMAL = re.compile(r"\b(Sie|Ihnen|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres)\b")
LOUD = re.compile(r"[!！¡]")


def spoken(language: str) -> list[str]:
    """Everything a driver may read in that language, from shell, SDK and bundled apps."""
    ts = ET.parse(ROOT / "hmi" / "shell" / "i18n" / f"hmi_{language}.ts")
    found = ["".join(translation.itertext()) for translation in ts.iter("translation")]
    for catalogue in [ROOT / "hmi" / "sdk" / "i18n", *(ROOT / "apps").glob("*/i18n")]:
        text = (catalogue / f"{language}.po").read_text("utf-8").partition("\n\n")[2]
        found += re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', text, re.MULTILINE)
    return found


def test_german_says_du() -> None:
    # "Sie" for an app reads as an address too: the app is named, or left out.
    assert [text for text in spoken("de") if FORMAL.search(text)] == []


@pytest.mark.parametrize("language", ["de", "ja", "ar"])
def test_nothing_is_shouted(language: str) -> None:
    texts = spoken(language)
    assert len(texts) > 300
    assert [text for text in texts if LOUD.search(text)] == []


def test_japanese_has_one_word_for_the_car_and_one_for_parked() -> None:
    assert [text for text in spoken("ja") if "車両" in text or "停車中に" in text] == []


def test_a_parked_car_is_not_said_to_stand_still() -> None:
    # "Im Stand" is the car that has stopped with its gear in: what waits for parking is not free then.
    assert [text for text in spoken("de") if text != "Im Stand" and "im Stand" in text] == []
