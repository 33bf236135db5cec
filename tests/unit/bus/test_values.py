"""Signatures, values and frames, without a bus."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmi.bus.codec import choose
from hmi.bus.errors import BusUnavailable, WrongArguments
from hmi.bus.frames import BrokenStreamError, descriptor_count, frame_size
from hmi.bus.interface import FOLDER, load
from hmi.bus.message import Kind, Message
from hmi.bus.service import snake
from hmi.bus.signature import parse
from hmi.bus.values import RANGES, decode_all, encode_all
from hmi.bus.variant import Variant, variant

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
BASIC: dict[str, st.SearchStrategy[Any]] = {
    "b": st.booleans(),
    "d": st.floats(allow_nan=False),
    "s": TEXT,
    "o": st.sampled_from(["/", "/a", "/org/hmi/App_1"]),
    **{code: st.integers(allowed.start, allowed.stop - 1) for code, allowed in RANGES.items()},
}


def typed(depth: int = 2) -> st.SearchStrategy[tuple[str, Any]]:
    """A signature and a value that fits it."""
    basic = st.sampled_from(sorted(BASIC)).flatmap(lambda code: st.tuples(st.just(code), BASIC[code]))
    if not depth:
        return basic
    inner = typed(depth - 1)
    struct = st.lists(inner, min_size=1, max_size=3).map(
        lambda parts: (f"({''.join(kind for kind, _ in parts)})", tuple(value for _, value in parts))
    )
    array = inner.filter(lambda pair: pair[0] != "y").map(lambda pair: (f"a{pair[0]}", [pair[1]] * 2))
    table = st.tuples(TEXT, inner).map(lambda pair: (f"a{{s{pair[1][0]}}}", {pair[0]: pair[1][1]}))
    octets = st.binary(max_size=9).map(lambda value: ("ay", value))
    return st.one_of(basic, struct, array, table, octets)


@pytest.mark.parametrize("backend", ["dbus-fast", "dbus-next"])
@given(pair=typed())
def test_what_is_sent_is_what_arrives(backend: str, pair: tuple[str, Any]) -> None:
    codec = choose(backend)
    signature, value = pair
    types = parse(f"{signature}v")
    body, fds = encode_all(types, (value, Variant(signature, value)), codec.variant)
    message = Message(Kind.SIGNAL, path="/a", interface="a.b", member="C", signature=f"{signature}v", body=body)
    message.serial = 7
    seen = codec.decode(codec.encode(message))
    assert decode_all(types, seen.body, fds) == (value, value)
    assert (seen.kind, seen.path, seen.interface, seen.member, seen.serial) == (Kind.SIGNAL, "/a", "a.b", "C", 7)


@pytest.mark.parametrize("backend", ["dbus-fast", "dbus-next"])
def test_not_a_number_passes_and_is_the_services_matter(backend: str) -> None:
    codec = choose(backend)
    body, _ = encode_all(parse("d"), (math.nan,), codec.variant)
    message = Message(Kind.SIGNAL, path="/a", interface="a.b", member="C", signature="d", body=body, serial=1)
    assert math.isnan(codec.decode(codec.encode(message)).body[0])


@pytest.mark.parametrize(
    ("signature", "value", "complaint"),
    [
        ("u", -1, r"a whole number from 0 to 4294967295 \(u\), got -1"),
        ("y", True, "a whole number"),
        ("b", 1, "a truth value"),
        ("d", "1", "a number"),
        ("s", b"a", "a string"),
        ("o", "a/b", "an object path"),
        ("as", "ab", r"a list \(as\), got 'ab'"),
        ("a{sv}", {"a": 1}, "a Variant"),
        ("a{sv}", [("a", 1)], "a dictionary"),
        ("(ss)", ("a",), "a tuple"),
        ("h", -1, "an open file descriptor"),
        ("v", Variant("ss", ("a", "b")), "a variant holds one complete type"),
        ("s", "x" * 500, ""),
    ],
)
def test_a_value_that_does_not_fit_is_named(signature: str, value: Any, complaint: str) -> None:
    codec = choose("dbus-fast")
    if not complaint:
        encode_all(parse(signature), (value,), codec.variant)
        return
    with pytest.raises(WrongArguments, match=complaint):
        encode_all(parse(signature), (value,), codec.variant)


@pytest.mark.parametrize("signature", ["a", "(s", "()", "{sv}", "a{vs}", "a{s}", "z", "a{sv"])
def test_nonsense_is_no_signature(signature: str) -> None:
    with pytest.raises(ValueError, match=r"signature|ends too early"):
        parse(signature)


@pytest.mark.parametrize(
    ("value", "signature"),
    [(True, "b"), (5, "i"), (2**40, "x"), (1.5, "d"), ("a", "s"), (["a"], "as"), (b"a", "ay"), ([], "as")],
)
def test_a_variant_takes_the_type_that_suggests_itself(value: Any, signature: str) -> None:
    assert variant(value).signature == signature
    assert variant(variant(value)) == variant(value)


def test_a_value_without_a_type_says_what_to_write() -> None:
    with pytest.raises(TypeError, match="write Variant"):
        variant(object())


@pytest.mark.parametrize("backend", ["dbus-fast", "dbus-next"])
@pytest.mark.parametrize("fds", [[], [0, 1, 2]])
def test_a_frame_knows_its_size_and_its_descriptors(backend: str, fds: list[int]) -> None:
    message = Message(Kind.CALL, destination="a.b", path="/a", interface="a.b", member="C", serial=1, fds=fds)
    frame = choose(backend).encode(message)
    assert frame_size(frame + b"more", 0) == len(frame)
    assert frame_size(frame[:15], 0) == 0
    assert descriptor_count(frame) == len(fds)


@pytest.mark.parametrize("start", [b"GET / HTTP/1.1\r\n\r\n", b"l\1\0\1" + b"\xff" * 12])
def test_bytes_that_are_no_dbus_end_the_connection(start: bytes) -> None:
    with pytest.raises(BrokenStreamError):
        frame_size(start, 0)


def test_every_interface_that_ships_can_be_read() -> None:
    for file in FOLDER.glob("*.xml"):
        assert load(file.stem).name == file.stem


def test_an_interface_without_xml_names_those_there_are() -> None:
    with pytest.raises(WrongArguments, match=r"no XML describes 'org.hmi.Nothing1'.*org.hmi.Vehicle1"):
        load("org.hmi.Nothing1")


def test_an_unknown_library_is_a_sentence() -> None:
    with pytest.raises(BusUnavailable, match="HMI_BUS_BACKEND=qtdbus is unknown; use dbus-fast or dbus-next"):
        choose("qtdbus")


def test_members_have_python_names() -> None:
    assert [snake(name) for name in ("SetCard", "Ping", "GetServerInformation")] == [
        "set_card",
        "ping",
        "get_server_information",
    ]
