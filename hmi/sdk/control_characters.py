"""Control characters have no picture; a text that carries one is refused. Line feed and tab are layout and stay."""

from __future__ import annotations

import json
import re
from typing import Any

from hmi.sdk.errors import TemplateRefused

_RAW = re.compile("[\x7f-\x9f\ufffe\uffff]")
# The escapes that JSON has for them, with an even number of backslashes before.
_ESCAPED = re.compile(
    r"(?<!\\)(?:\\\\)*\\(?:[bf]|u(?:00(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])|[fF]{3}[efEF]))"
)
_ANY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def refuse_control_characters(text: str) -> None:
    """TemplateRefused with the path of the first such text in this JSON, which has been decoded before."""
    if ("\x7f" in text or not text.isascii()) and _RAW.search(text):
        _refuse(text)
    if "\\" in text and _ESCAPED.search(text):
        _refuse(text)


def _refuse(text: str) -> None:
    path = _find(json.loads(text), "$") or "$"
    raise TemplateRefused(path, "there is a control character in the text: use hmi.sdk.one_line or paragraphs")


def _find(value: Any, path: str) -> str:
    if isinstance(value, str):
        return path if _ANY.search(value) else ""
    children: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        children = [(f"{path}.{key}", child) for key, child in value.items()]
    elif isinstance(value, list):
        children = [(f"{path}[{index}]", child) for index, child in enumerate(value)]
    return next(filter(None, (_find(child, place) for place, child in children)), "")
