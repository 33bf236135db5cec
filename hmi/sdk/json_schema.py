"""The JSON Schema of what travels between an app and the shell, so that any language can write an app.

``python -m hmi.sdk.json_schema`` writes the files in schema/; a test compares them.
"""

from __future__ import annotations

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from hmi.sdk.context import Context
from hmi.sdk.patches import Patch
from hmi.sdk.templates import Card, Envelope

FOLDER = Path(__file__).parent / "schema"
FILES = {"template.json": Envelope, "patch.json": Patch, "card.json": Card, "context.json": Context}


def generate(name: str) -> str:
    """The text of one schema file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(FILES[name])}
    return json.dumps(_even(schema), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _even(part: Any) -> Any:
    """The same on every Python: before 3.13, docstrings keep the indentation of their source."""
    if isinstance(part, dict):
        return {key: cleandoc(value) if _is_text(key, value) else _even(value) for key, value in part.items()}
    return [_even(item) for item in part] if isinstance(part, list) else part


def _is_text(key: str, value: Any) -> bool:
    return key == "description" and isinstance(value, str)


def write() -> None:
    """Write every schema file."""
    for name in FILES:
        (FOLDER / name).write_text(generate(name), encoding="utf-8")


if __name__ == "__main__":
    write()
