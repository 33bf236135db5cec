"""The D-Bus interfaces of hmi, read from interfaces/*.xml into typed structs."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.parsers.expat import ParserCreate

from hmi.bus.errors import WrongArguments
from hmi.bus.signature import Type, parse

FOLDER = Path(__file__).with_name("interfaces")


class Member(NamedTuple):
    """A method or a signal; a signal has only ``takes``."""

    name: str
    takes: tuple[Type, ...]
    gives: tuple[Type, ...] = ()

    @property
    def signature(self) -> str:
        """What it takes."""
        return "".join(kind.text for kind in self.takes)

    @property
    def out_signature(self) -> str:
        """What it gives back."""
        return "".join(kind.text for kind in self.gives)


class Property(NamedTuple):
    """A property; ``writable`` from outside."""

    name: str
    kind: Type
    readable: bool
    writable: bool


class Interface(NamedTuple):
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
    reader = _Reader(xml.encode())
    reader.parser.Parse(reader.raw, True)  # noqa: FBT003 - expat takes it in no other way
    return reader.interfaces


class _Reader:
    """Follows expat through a document: a third of what ElementTree takes of every start, in time and in memory."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.interfaces: list[Interface] = []
        self._name = ""
        self._from = 0
        self._arguments: list[dict[str, str]] = []

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "interface":
            self._from = self.parser.CurrentByteIndex
            self.interfaces.append(Interface(attributes["name"], {}, {}, {}, ""))
        elif tag == "property":
            name, access = attributes["name"], attributes["access"]
            found = Property(name, parse(attributes["type"])[0], "read" in access, "write" in access)
            self.interfaces[-1].properties[name] = found
        elif tag in ("method", "signal"):
            self._name, self._arguments = attributes["name"], []
        elif tag == "arg":
            self._arguments.append(attributes)

    def _end(self, tag: str) -> None:
        if tag == "interface":
            xml = self.raw[self._from : self.parser.CurrentByteIndex] + b"</interface>"
            self.interfaces[-1] = self.interfaces[-1]._replace(xml=xml.decode())
        elif tag == "method":
            self.interfaces[-1].methods[self._name] = self._member("in")
        elif tag == "signal":
            self.interfaces[-1].signals[self._name] = self._member("out")

    def _member(self, into: str) -> Member:
        takes = [argument for argument in self._arguments if argument.get("direction", into) == into]
        gives = [argument for argument in self._arguments if argument not in takes]
        return Member(
            name=self._name,
            takes=tuple(parse(argument["type"])[0] for argument in takes),
            gives=tuple(parse(argument["type"])[0] for argument in gives),
        )
