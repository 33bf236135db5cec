"""Compiles the translations of an app: ``python -m hmi.sdk.catalogues apps/charge/i18n`` writes a .mo beside each .po."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compiled(source: Path) -> bytes:
    """The .mo of a .po file; the same bytes for the same file."""
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=source.stem.replace("-", "_"), abort_invalid=True)
    result = io.BytesIO()
    write_mo(result, catalogue)
    return result.getvalue()


def compile_folder(folder: Path) -> list[str]:
    """Write every .mo of a folder; the languages."""
    sources = sorted(folder.glob("*.po"))
    for source in sources:
        source.with_suffix(".mo").write_bytes(compiled(source))
    return [source.stem for source in sources]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        compile_folder(Path(name))
