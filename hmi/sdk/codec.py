"""Templates and cards to the wire and back. ``decode`` is strict: what it lets through can be drawn."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

import msgspec

from hmi.sdk.errors import AuthorError, TemplateRefused
from hmi.sdk.templates import SCHEMA_VERSION, AnyTemplate, Card, Envelope, Template, encode_handler

MAX_BYTES = 4_000_000
"""A longer template is refused unread."""

_encoder = msgspec.json.Encoder(enc_hook=encode_handler)
_PATH = re.compile(r"(?P<reason>.*?)(?: - at `(?P<path>\$.*)`)?", re.DOTALL)
Wire = TypeVar("Wire", Envelope, Card)


def encode(template: Template) -> str:
    """The JSON text of a template; handlers travel as ``true``. AuthorError when a value has no JSON form."""
    return _encode({"version": SCHEMA_VERSION, "template": template})


def encode_card(card: Card) -> str:
    """The JSON text of a card."""
    return _encode(card)


def decode(text: str | bytes) -> AnyTemplate:
    """The template in ``text``; TemplateRefused with the path of the wrong field."""
    from hmi.sdk.consistency import check, check_text  # noqa: PLC0415 an app that only sends never pays for it

    template = _decode(text, Envelope).template
    check(template)
    check_text(template, "$.template")
    return template


def decode_card(text: str | bytes) -> Card:
    """The card in ``text``; TemplateRefused with the path of the wrong field."""
    from hmi.sdk.consistency import check_text  # noqa: PLC0415

    card = _decode(text, Card)
    check_text(card, "$")
    return card


def _encode(value: object) -> str:
    try:
        return _encoder.encode(value).decode()
    except UnicodeError as error:
        raise AuthorError(f"a text holds half of a surrogate pair, which no screen can draw: {error}") from None
    except (TypeError, ValueError, RecursionError) as error:
        raise AuthorError(f"this template cannot be sent: {error}") from None


def _decode(text: str | bytes, kind: type[Wire]) -> Wire:
    if len(text) > MAX_BYTES:
        raise TemplateRefused("$", f"{len(text)} bytes are more than {MAX_BYTES}")
    try:
        decoded: Wire = _decoder(kind).decode(text)
        return decoded
    except msgspec.ValidationError as error:
        match = _PATH.fullmatch(str(error))
        assert match is not None
        raise TemplateRefused(match["path"] or "$", match["reason"]) from None
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise TemplateRefused("$", f"this is not JSON: {error}") from None


@cache
def _decoder(kind: type[Wire]) -> msgspec.json.Decoder[Wire]:
    """Built when first needed: an app that only sends never pays for it."""
    return msgspec.json.Decoder(kind)
