"""Templates and cards to the wire and back. ``decode`` is strict: what it lets through can be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from hmi.sdk.errors import AuthorError, TemplateRefused
from hmi.sdk.templates import SCHEMA_VERSION, AnyTemplate, Card, Envelope, Part, Template, encode_handler

if TYPE_CHECKING:
    from hmi.sdk.patches import Patch

MAX_BYTES = 4_000_000
"""A longer template is refused unread."""

_encoder = msgspec.json.Encoder(enc_hook=encode_handler)
_PATH = re.compile(r"(?P<reason>.*?)(?: - at `(?P<path>\$.*)`)?", re.DOTALL)
Wire = TypeVar("Wire", bound=msgspec.Struct)


def encode(template: Template) -> str:
    """The JSON text of a template; handlers travel as ``true``. AuthorError when a value has no JSON form."""
    return _encode({"version": SCHEMA_VERSION, "template": template})


def encode_card(card: Card) -> str:
    """The JSON text of a card."""
    return _encode(card)


def encode_parts(parts: Iterable[Part]) -> list[bytes]:
    """The JSON of each part of a template."""
    with _author_errors():
        return list(map(_encoder.encode, parts))


def encode_patch(patch: dict[str, Any]) -> str:
    """The JSON text of a patch, whose rows are encoded already."""
    return _encode({"version": SCHEMA_VERSION, **patch})


def decode(text: str | bytes) -> AnyTemplate:
    """The template in ``text``; TemplateRefused with the path of the wrong field."""
    from hmi.sdk.consistency import check, check_text  # noqa: PLC0415 an app that only sends never pays for it

    template = _decode(text, Envelope).template
    check(template)
    check_text(template, "$.template")
    return template


def decode_patch(text: str | bytes) -> Patch:
    """The patch in ``text``, which still has to be checked against the page; TemplateRefused as in ``decode``."""
    from hmi.sdk.consistency import check_text  # noqa: PLC0415
    from hmi.sdk.patches import Patch  # noqa: PLC0415

    patch = _decode(text, Patch)
    check_text(patch, "$")
    return patch


def decode_card(text: str | bytes) -> Card:
    """The card in ``text``; TemplateRefused with the path of the wrong field."""
    from hmi.sdk.consistency import check_text  # noqa: PLC0415

    card = _decode(text, Card)
    check_text(card, "$")
    return card


def _encode(value: object) -> str:
    with _author_errors():
        return _encoder.encode(value).decode()


@contextmanager
def _author_errors() -> Iterator[None]:
    try:
        yield
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
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """Built when first needed: an app that only sends never pays for it."""
    return msgspec.json.Decoder(kind)
