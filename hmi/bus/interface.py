"""The D-Bus interfaces of hmi, read from interfaces/*.xml into typed structs."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hmi.bus.errors import WrongArguments
from hmi.bus.signature import Type, parse

FOLDER = Path(__file__).with_name("interfaces")


@dataclass(frozen=True, slots=True)
class Member:
    """A method or a signal; a signal has only ``takes``."""

    name: str
    takes: tuple[Type, ...]
    gives: tuple[Type, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def signature(self) -> str:
        """What it takes."""
        return "".join(kind.text for kind in self.takes)

    @property
    def out_signature(self) -> str:
        """What it gives back."""
        return "".join(kind.text for kind in self.gives)


@dataclass(frozen=True, slots=True)
class Property:
    """A property; ``writable`` from outside."""

    name: str
    kind: Type
    readable: bool
    writable: bool


@dataclass(frozen=True, slots=True)
class Interface:
    """One interface and its members by name."""

    name: str
    methods: dict[str, Member]
    signals: dict[str, Member]
    properties: dict[str, Property]
    xml: str

    def method(self, name: str) -> Member:
        """The method of that name, or a sentence about those there are."""
        if name not in self.methods:
            raise WrongArguments(f"{self.name} has no method {name!r}; it has {', '.join(self.methods) or 'none'}")
        return self.methods[name]

    def signal(self, name: str) -> Member:
        """The signal of that name, or a sentence about those there are."""
        if name not in self.signals:
            raise WrongArguments(f"{self.name} has no signal {name!r}; it has {', '.join(self.signals) or 'none'}")
        return self.signals[name]


def load(name: str) -> Interface:
    """The interface of that name from the XML that ships with this package."""
    known = _shipped()
    if name not in known:
        raise WrongArguments(f"no XML describes {name!r}; add it to hmi/bus/interfaces (there are {', '.join(known)})")
    return known[name]()


class _Later:
    """One XML file, read when the first of its interfaces is wanted: a process uses three of twenty."""

    def __init__(self, file: Path, name: str) -> None:
        self.file = file
        self.name = name

    def __call__(self) -> Interface:
        return _read(self.file)[self.name]


@lru_cache(maxsize=1)
def _shipped() -> dict[str, _Later]:
    found: dict[str, _Later] = {}
    for file in sorted(FOLDER.glob("*.xml")):
        for piece in file.read_text("utf-8").split('<interface name="')[1:]:
            name = piece.split('"', 1)[0]
            found[name] = _Later(file, name)
    return found


@lru_cache(maxsize=64)
def _read(file: Path) -> dict[str, Interface]:
    return {interface.name: interface for interface in read(file.read_text("utf-8"))}


def read(xml: str) -> list[Interface]:
    """The interfaces of one introspection document (our own: never a foreign one)."""
    root = ET.fromstring(xml)  # noqa: S314 - a file of this package
    return [_interface(element) for element in root.iter("interface")]


def _interface(element: ET.Element) -> Interface:
    properties = [
        Property(item.attrib["name"], parse(item.attrib["type"])[0], "read" in access, "write" in access)
        for item in element.iter("property")
        for access in [item.attrib["access"]]
    ]
    return Interface(
        name=element.attrib["name"],
        methods={member.name: member for member in map(_member, element.iter("method"))},
        signals={member.name: member for member in map(_member, element.iter("signal"))},
        properties={item.name: item for item in properties},
        xml=ET.tostring(element, encoding="unicode"),
    )


def _member(element: ET.Element) -> Member:
    arguments = list(element.iter("arg"))
    into = "in" if element.tag == "method" else "out"
    takes = [argument for argument in arguments if argument.get("direction", into) == into]
    gives = [argument for argument in arguments if argument not in takes]
    return Member(
        name=element.attrib["name"],
        takes=tuple(parse(argument.attrib["type"])[0] for argument in takes),
        gives=tuple(parse(argument.attrib["type"])[0] for argument in gives),
        names=tuple(argument.get("name", "") for argument in takes),
    )
