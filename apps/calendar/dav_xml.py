"""Reads a WebDAV multistatus from bytes that nobody vouches for.

No document type, no entities, bounded depth and number of elements; the tree of one response is dropped once read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from msgspec import Struct

DAV = "{DAV:}"
CALDAV = "{urn:ietf:params:xml:ns:caldav}"
MAX_DEPTH = 32
MAX_ELEMENTS = 500_000
MAX_OF_ONE_RESPONSE = 10_000


class BrokenAnswerError(Exception):
    """The answer is no multistatus that this program is willing to read."""


class Node:
    """One element; ``text`` is its own character data."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""

    def find(self, *path: str) -> Node | None:
        """The first descendant along the path of tags."""
        node: Node | None = self
        for tag in path:
            node = next((child for child in node.children if child.tag == tag), None) if node else None
        return node

    def value(self, *path: str) -> str:
        """Stripped text of the descendant, or nothing."""
        node = self.find(*path)
        return node.text.strip() if node else ""

    def all(self, tag: str) -> Iterator[Node]:
        """Children with that tag."""
        return (child for child in self.children if child.tag == tag)


class DavResponse(Struct):
    """One response of a multistatus: what it is about, its status, and the properties that were found."""

    href: str
    status: int
    properties: dict[str, Node]

    def text(self, name: str, *path: str) -> str:
        """Text of a property, or of its descendant."""
        node = self.properties.get(name)
        return node.value(*path) if node else ""

    def has(self, name: str, *path: str) -> bool:
        """Whether a property, or its descendant, is there."""
        node = self.properties.get(name)
        return node is not None and node.find(*path) is not None


class Multistatus(Struct):
    """A whole answer."""

    responses: list[DavResponse]
    sync_token: str = ""


class _Reader:
    """Builds responses from expat's events."""

    def __init__(self) -> None:
        self.answer = Multistatus([])
        self.root = ""
        self.stack: list[Node] = []
        self.pieces: list[list[str]] = []
        self.elements = 0
        self.elements_of_response = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.elements_of_response += 1
        if len(self.stack) >= MAX_DEPTH or self.elements > MAX_ELEMENTS:
            raise BrokenAnswerError("too deep or too many elements")
        if self.elements_of_response > MAX_OF_ONE_RESPONSE:
            raise BrokenAnswerError("too many elements in one response")
        node = Node(_clark(name), attributes)
        if self.stack:
            self.stack[-1].children.append(node)
        else:
            self.root = node.tag
        self.stack.append(node)
        self.pieces.append([])

    def data(self, text: str) -> None:
        if self.pieces:
            self.pieces[-1].append(text)

    def end(self, _name: str) -> None:
        node = self.stack.pop()
        node.text = "".join(self.pieces.pop())
        if len(self.stack) != 1 or self.root != f"{DAV}multistatus":
            return
        if node.tag == f"{DAV}response":
            self.answer.responses.append(_response(node))
        elif node.tag == f"{DAV}sync-token":
            self.answer.sync_token = node.text.strip()
        self.stack[0].children.clear()
        self.elements_of_response = 0


def read_multistatus(body: bytes) -> Multistatus:
    """The answer as typed records; BrokenAnswerError for anything else."""
    reader = _Reader()
    _parse(body, reader)
    if reader.root != f"{DAV}multistatus":
        raise BrokenAnswerError(f"the answer begins with <{reader.root}>")
    return reader.answer


def _parse(body: bytes, reader: _Reader) -> None:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def refuse(*_: Any) -> int:
        raise BrokenAnswerError("document types and entities are refused")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    try:
        parser.Parse(body, True)  # noqa: FBT003 - expat takes no keywords
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise BrokenAnswerError(f"no well-formed XML: {error}") from error


def _clark(name: str) -> str:
    return "{" + name if "}" in name else name


def _response(node: Node) -> DavResponse:
    status = _status(node.value(f"{DAV}status"))
    properties: dict[str, Node] = {}
    for part in node.all(f"{DAV}propstat"):
        found = part.find(f"{DAV}prop")
        if found is not None and _status(part.value(f"{DAV}status")) in (0, 200):
            properties.update({child.tag: child for child in found.children})
    return DavResponse(node.value(f"{DAV}href"), status, properties)


def _status(line: str) -> int:
    """``HTTP/1.1 404 Not Found`` → 404; no line → 0."""
    parts = line.split(maxsplit=2)
    return int(parts[1]) if len(parts) > 1 and parts[1].isascii() and parts[1].isdigit() and len(parts[1]) == 3 else 0
