"""What is wrong with an app on disk, said so that its author can mend it."""

from __future__ import annotations

from msgspec import Struct


class Problem(Struct, frozen=True):
    """One fault: where it is, what it is, and what to do about it."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        """Give the form in which every fault is printed and sent."""
        return printable(f"{self.file}:{self.line}: {self.what}: {self.remedy}")


def printable(text: str) -> str:
    """Put a mark in place of every character that could break a line, a terminal or a D-Bus string."""
    return "".join(character if character.isprintable() else "?" for character in text)
