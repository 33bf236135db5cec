"""On which line of a TOML document each key and each list item stands, which tomllib does not say.

The scanner runs only over documents that tomllib has accepted, so it may trust their form. Keys inside
an inline table are not followed: they stand where their table does.
"""

from __future__ import annotations

import re

Place = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)+")
_KEY_PART = re.compile(r"[ \t]*(?:([A-Za-z0-9_-]+)|\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)')[ \t]*")
_STRING_FORMS = (r'"""(?:[^\\]|\\.)*?"{3,5}', r"'{3}.*?'{3,5}", r'"(?:[^"\\\n]|\\.)*"', r"'[^'\n]*'")
_STRING = re.compile("|".join(_STRING_FORMS), re.DOTALL)
_PLAIN = re.compile(r"[^\s,\[\]{}#\"']+")


def key_lines(text: str) -> dict[Place, int]:
    """Map each place, such as ``("permissions", "network", 2)``, to its line, counted from 1."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.lines


class _Scanner:
    """Walks once over the text, keeping the line number as it goes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._counted = 0
        self._line = 1
        self.lines: dict[Place, int] = {}

    def document(self) -> None:
        """Read headers and keys until the end, or until something that tomllib would not have let pass."""
        table: Place = ()
        while self._skip_space():
            brackets = len(self._text[self._at : self._at + 2]) - len(self._text[self._at : self._at + 2].lstrip("["))
            start = self._current_line()
            self._at += brackets
            key = self._key()
            if key is None:
                return
            if brackets:
                table = key
                self._at += brackets
                self._note(key, start)
            else:
                self._note((*table, *key), start)
                self._at += 1  # the equals sign
                self._value((*table, *key))

    def _note(self, place: Place, line: int) -> None:
        """Remember a place, and the tables above it if nothing has named them before."""
        for depth in range(1, len(place) + 1):
            self.lines.setdefault(place[:depth], line)

    def _key(self) -> Place | None:
        """Read a dotted key; the scanner then stands on the equals sign or the closing bracket."""
        parts: list[str] = []
        while match := _KEY_PART.match(self._text, self._at):
            parts.append(next((part for part in match.groups() if part is not None), ""))
            self._at = match.end()
            if self._text[self._at : self._at + 1] != ".":
                return tuple(parts)
            self._at += 1
        return None

    def _value(self, place: Place) -> None:
        """Skip one value; the items of a list of the first level are noted."""
        brackets: list[str] = []
        item = 0
        while self._skip_space():
            character = self._text[self._at]
            if brackets == ["["] and character not in "],":
                self.lines.setdefault((*place, item), self._current_line())
            if character in "[{":
                brackets.append(character)
                self._at += 1
            elif character in "]}":
                brackets = brackets[:-1]
                self._at += 1
            elif character == ",":
                item += brackets == ["["]
                self._at += 1
            else:
                self._scalar()
            if not brackets:
                return

    def _scalar(self) -> None:
        """Skip a string, a number, a date, or the key of an inline table."""
        match = _STRING.match(self._text, self._at) or _PLAIN.match(self._text, self._at)
        self._at = match.end() if match else self._at + 1

    def _skip_space(self) -> bool:
        """Pass blanks, line ends and comments; false at the end of the document."""
        if match := _SPACE.match(self._text, self._at):
            self._at = match.end()
        return self._at < len(self._text)

    def _current_line(self) -> int:
        """Count the line ends passed since the last question."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line
