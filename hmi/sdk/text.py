"""Makes foreign text fit for a template: nothing unreadable in it, and no longer than its field."""

from __future__ import annotations

import re

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def one_line(text: str, limit: int = 256) -> str:
    """``text`` as one line of at most ``limit`` characters, for the Short fields of a template."""
    return _cut(_SPACE.sub(" ", _UNREADABLE.sub(" ", text)).strip(), limit)


def paragraphs(text: str, limit: int = 8192) -> str:
    """``text`` with its line breaks, at most ``limit`` characters, for the Long fields of a template."""
    lines = [one_line(line, limit) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return _cut(re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip(), limit)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
