"""Compiles the translations of an app: ``python -m hmi.sdk.catalogues apps/charge/i18n`` writes a .mo beside each .po.

Needs Babel. The bytes depend on the .po alone, so a test can compare what is committed.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

_MAGIC = 0x950412DE
_HEAD = 28


def compiled(source: Path) -> bytes:
    """The .mo of a .po file; what is not translated, or fuzzy, is left out and stays English."""
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.stem.replace("-", "_"), abort_invalid=True)
    pairs = sorted((key.encode(), text.encode()) for key, text in _pairs(catalogue))
    keys, texts = [key for key, _ in pairs], [text for _, text in pairs]
    table = 8 * len(pairs)
    key_places, end = _places(keys, _HEAD + 2 * table)
    text_places, _ = _places(texts, end)
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), _HEAD, _HEAD + table, 0, _HEAD + 2 * table)
    return head + key_places + text_places + b"".join(text + b"\0" for text in keys + texts)


def compile_folder(folder: Path) -> list[str]:
    """Write every .mo of a folder; the languages."""
    sources = sorted(folder.glob("*.po"))
    for source in sources:
        source.with_suffix(".mo").write_bytes(compiled(source))
    return [source.stem for source in sources]


def _pairs(catalogue: Catalog) -> Iterator[tuple[str, str]]:
    yield "", f"Content-Type: text/plain; charset=utf-8\nPlural-Forms: {catalogue.plural_forms}\n"
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        key = message.id if isinstance(message.id, str) else "\0".join(message.id)
        text = message.string if isinstance(message.string, str) else "\0".join(message.string or ())
        if text.strip("\0"):
            yield f"{message.context}\x04{key}" if message.context else key, text


def _places(texts: list[bytes], start: int) -> tuple[bytes, int]:
    places = b""
    for text in texts:
        places += struct.pack("<2I", len(text), start)
        start += len(text) + 1
    return places, start


if __name__ == "__main__":
    for name in sys.argv[1:]:
        compile_folder(Path(name))
