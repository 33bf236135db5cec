"""The JSON Schema of what travels between an app and the shell, so that any language can write an app.

``python -m hmi.sdk.json_schema`` writes the files in schema/; a test compares them.
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from hmi.sdk.context import Context
from hmi.sdk.templates import Card, Envelope

FOLDER = Path(__file__).parent / "schema"
FILES = {"template.json": Envelope, "card.json": Card, "context.json": Context}


def generate(name: str) -> str:
    """The text of one schema file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(FILES[name])}
    return json.dumps(schema, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def write() -> None:
    """Write every schema file."""
    for name in FILES:
        (FOLDER / name).write_text(generate(name), encoding="utf-8")


if __name__ == "__main__":
    write()
