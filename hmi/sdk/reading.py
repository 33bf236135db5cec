"""What an app sends, from JSON to typed structs, or TemplateRefused. Everything is bounded before it is looked at.

The shell reads with it, and so do tests of apps: what it lets through can be drawn.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeVar

import msgspec

from hmi.sdk.consistency import check
from hmi.sdk.control_characters import refuse_control_characters
from hmi.sdk.errors import TemplateRefused
from hmi.sdk.patches import Patch
from hmi.sdk.templates import SCHEMA_VERSION, AnyTemplate, Card, Envelope

MAX_TEXT = 4_000_000
"""Characters of one message; a longer one is refused unread."""
MAX_OBJECTS = 15_000
"""Braces and brackets each: a template of 10,000 rows stays below, a bomb does not; counting costs next to nothing."""
MAX_CARD_TEXT = 20_000

_PLACE = re.compile(r"(?P<wrong>.*?)(?: - at `(?P<path>\$.*)`)?", re.DOTALL)
_READ_THE_SCHEMA = f"see the JSON Schema of templates, version {SCHEMA_VERSION}"
Wire = TypeVar("Wire", bound=msgspec.Struct)


def read_template(text: str) -> AnyTemplate:
    """The template in a message of Shell1.Present."""
    _check_size(text, MAX_TEXT)
    template = _decode(text, Envelope).template
    refuse_control_characters(text)
    check(template)
    return template


def read_patch(text: str) -> Patch:
    """The patch in a message of Shell1.Patch, which still has to be checked against its page."""
    _check_size(text, MAX_TEXT)
    patch = _decode(text, Patch)
    refuse_control_characters(text)
    return patch


def read_card(text: str) -> Card:
    """The card in a message of Shell1.SetCard."""
    _check_size(text, MAX_CARD_TEXT)
    card = _decode(text, Card)
    refuse_control_characters(text)
    return card


def _check_size(text: str, limit: int) -> None:
    if len(text) > limit:
        raise TemplateRefused("$", f"{len(text)} characters are more than {limit}: send less, load more when asked")
    for bracket in "{[":
        parts = text.count(bracket)
        if parts > MAX_OBJECTS:
            raise TemplateRefused("$", f"{parts} parts are more than {MAX_OBJECTS}: send fewer, load more when asked")


def _decode(text: str, kind: type[Wire]) -> Wire:
    try:
        value: Wire = _decoder(kind).decode(text)
        return value
    except msgspec.ValidationError as error:
        match = _PLACE.fullmatch(str(error))
        assert match is not None
        raise TemplateRefused(match["path"] or "$", f"{match['wrong']}: {_READ_THE_SCHEMA}") from None
    except RecursionError:
        raise TemplateRefused("$", f"it is nested deeper than any template: {_READ_THE_SCHEMA}") from None
    except UnicodeError as error:
        raise TemplateRefused("$", f"it is no Unicode text ({error})"[:200]) from None
    except msgspec.DecodeError as error:
        raise TemplateRefused("$", f"it is not JSON ({error}): no NaN, no Infinity, no lone surrogates") from None


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)
