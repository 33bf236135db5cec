"""Templates, patches and cards to the wire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from hmi.sdk.errors import AuthorError
from hmi.sdk.templates import SCHEMA_VERSION, Card, Part, Template, encode_handler

_encoder = msgspec.json.Encoder(enc_hook=encode_handler)


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
