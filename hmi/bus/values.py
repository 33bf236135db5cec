"""Python values to wire values and back, checked against their D-Bus type; one closure per type, made once."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from hmi.bus.errors import WrongArguments
from hmi.bus.signature import Type, parse
from hmi.bus.variant import Variant

RANGES = {
    "y": range(2**8),
    "n": range(-(2**15), 2**15),
    "q": range(2**16),
    "i": range(-(2**31), 2**31),
    "u": range(2**32),
    "x": range(-(2**63), 2**63),
    "t": range(2**64),
}
NAMES = {
    "b": "a truth value",
    "d": "a number",
    "s": "a string",
    "o": "an object path",
    "g": "a signature",
    "h": "an open file descriptor",
    "v": "a Variant",
    "a": "a list",
    "{": "a dictionary",
    "(": "a tuple",
}
OBJECT_PATH = re.compile(r"/|(/[A-Za-z0-9_]+)+")

Encoder = Callable[[Any, list[int]], Any]
"""(value, descriptors to append to) → wire value."""
Decoder = Callable[[Any, list[int]], Any]
"""(wire value, descriptors that came along) → value."""
WireVariant = Callable[[str, Any], Any]


def _wrong(kind: Type, value: Any) -> WrongArguments:
    allowed = RANGES.get(kind.code)
    wanted = f"a whole number from {allowed.start} to {allowed.stop - 1}" if allowed else NAMES[kind.code]
    text = repr(value)
    return WrongArguments(f"expected {wanted} ({kind.text}), got {text if len(text) < 80 else text[:80] + '…'}")


def _is_text(value: str) -> bool:
    """Whether the bus can carry it: no NUL, no lone surrogates."""
    if "\0" in value:
        return False
    try:
        value.isascii() or value.encode()
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1024)
def encoder(kind: Type, wire_variant: WireVariant) -> Encoder:
    """The function that checks and converts values of one type."""
    if kind.code == "a":
        return _array_encoder(kind, wire_variant)
    if kind.code == "(":
        return _struct_encoder(kind, wire_variant)
    if kind.code == "v":
        return _variant_encoder(kind, wire_variant)
    if kind.code == "h":
        return _descriptor_encoder(kind)
    return _basic_encoder(kind)


def _basic_encoder(kind: Type) -> Encoder:
    allowed = RANGES.get(kind.code)

    def number(value: Any, _fds: list[int]) -> Any:
        if not isinstance(value, int) or isinstance(value, bool) or value not in (allowed or ()):
            raise _wrong(kind, value)
        return int(value)

    def real(value: Any, _fds: list[int]) -> Any:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise _wrong(kind, value)
        try:
            return float(value)
        except OverflowError:
            raise _wrong(kind, value) from None

    def truth(value: Any, _fds: list[int]) -> Any:
        if not isinstance(value, bool):
            raise _wrong(kind, value)
        return value

    def text(value: Any, _fds: list[int]) -> Any:
        if not isinstance(value, str) or not _is_text(value):
            raise _wrong(kind, value)
        if kind.code == "o" and not OBJECT_PATH.fullmatch(value):
            raise _wrong(kind, value)
        return str(value)

    return number if allowed else {"d": real, "b": truth}.get(kind.code, text)


def _descriptor_encoder(kind: Type) -> Encoder:
    def descriptor(value: Any, fds: list[int]) -> Any:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise _wrong(kind, value)
        fds.append(value)
        return len(fds) - 1

    return descriptor


def _variant_encoder(kind: Type, wire_variant: WireVariant) -> Encoder:
    def encode(value: Any, fds: list[int]) -> Any:
        if not isinstance(value, Variant):
            raise _wrong(kind, value)
        try:
            (inner,) = parse(value.signature)
        except ValueError as error:
            raise WrongArguments(f"a variant holds one complete type: {error}") from error
        return wire_variant(value.signature, encoder(inner, wire_variant)(value.value, fds))

    return encode


def _array_encoder(kind: Type, wire_variant: WireVariant) -> Encoder:
    (inner,) = kind.children
    if inner.code == "{":
        key, value = (encoder(child, wire_variant) for child in inner.children)

        def dictionary(values: Any, fds: list[int]) -> Any:
            if not isinstance(values, dict):
                raise _wrong(inner, values)
            return {key(name, fds): value(item, fds) for name, item in values.items()}

        return dictionary
    item = encoder(inner, wire_variant)

    def array(values: Any, fds: list[int]) -> Any:
        if inner.code == "y" and isinstance(values, bytes | bytearray | memoryview):
            return bytes(values)
        if not isinstance(values, list | tuple):
            raise _wrong(kind, values)
        encoded = [item(value, fds) for value in values]
        return bytes(encoded) if inner.code == "y" else encoded

    return array


def _struct_encoder(kind: Type, wire_variant: WireVariant) -> Encoder:
    members = [encoder(child, wire_variant) for child in kind.children]

    def struct(values: Any, fds: list[int]) -> Any:
        if not isinstance(values, list | tuple) or len(values) != len(members):
            raise _wrong(kind, values)
        return [member(value, fds) for member, value in zip(members, values, strict=True)]

    return struct


@lru_cache(maxsize=1024)
def decoder(kind: Type) -> Decoder | None:
    """The function that converts wire values of one type; None when they are Python's already."""
    if kind.code == "v":
        return _open_variant
    if kind.code == "h":
        return _take_descriptor
    if kind.code == "(":
        return _struct_decoder(kind)
    if kind.code != "a":
        return None
    (inner,) = kind.children
    if inner.code == "{":
        value_of = decoder(inner.children[1])
        return value_of and _dictionary_decoder(value_of)
    item = decoder(inner)
    return item and _array_decoder(item)


def _struct_decoder(kind: Type) -> Decoder:
    members = [(place, found) for place, child in enumerate(kind.children) if (found := decoder(child))]

    def struct(value: Any, fds: list[int]) -> Any:
        decoded = list(value)
        for place, member in members:
            decoded[place] = member(decoded[place], fds)
        return tuple(decoded)

    return struct


def _dictionary_decoder(value_of: Decoder) -> Decoder:
    return lambda value, fds: {name: value_of(entry, fds) for name, entry in value.items()}


def _array_decoder(item: Decoder) -> Decoder:
    return lambda value, fds: [item(entry, fds) for entry in value]


def _same(value: Any, _fds: list[int]) -> Any:
    return value


def _take_descriptor(index: Any, fds: list[int]) -> int:
    if int(index) >= len(fds):
        raise WrongArguments("the message names a file descriptor that did not come with it")
    return fds[int(index)]


def _open_variant(value: Any, fds: list[int]) -> Any:
    signature = value.signature
    if len(signature) == 1 and signature not in "vh":
        return value.value
    inner = decoder(parse(signature)[0])
    return inner(value.value, fds) if inner else value.value


def encode_all(
    types: tuple[Type, ...], values: tuple[Any, ...], wire_variant: WireVariant
) -> tuple[list[Any], list[int]]:
    """A body and the descriptors that go with it; WrongArguments when values and types disagree."""
    if len(types) != len(values):
        signature = "".join(kind.text for kind in types)
        raise WrongArguments(f"expected {len(types)} values ({signature or 'none'}), got {len(values)}")
    fds: list[int] = []
    return [encoder(kind, wire_variant)(value, fds) for kind, value in zip(types, values, strict=True)], fds


def decode_all(types: tuple[Type, ...], body: list[Any], fds: list[int]) -> tuple[Any, ...]:
    """The Python values of a body."""
    return tuple((decoder(kind) or _same)(value, fds) for kind, value in zip(types, body, strict=True))
