"""Texts that fit a glance: cut to the limit of their script, never through a character."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Kana, Han, Hangul, and their compatibility and full-width forms.
_CJK = (
    "[\u1100-\u11ff\u2e80-\u2fdf\u3000-\u30ff\u3100-\u31ff\u3200-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff00-\uffef\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
_JOINERS = "\u200d\ufe0e\ufe0f"
ELLIPSIS = "…"


def shorten(text: str, limit: int | None, limit_cjk: int | None) -> str:
    """The text within its script's limit, ending in an ellipsis when something was cut."""
    if limit_cjk is not None and len(text) > limit_cjk and _cjk().search(text):
        return _cut(text, limit_cjk if limit is None else min(limit, limit_cjk))
    if limit is not None and len(text) > limit:
        return _cut(text, limit)
    return text


@cache
def _cjk() -> re.Pattern[str]:
    """Compiled when first needed: 4 ms that the first frame can do without."""
    return re.compile(_CJK)


def _cut(text: str, limit: int) -> str:
    if limit < 1:
        return ""
    end = limit - 1
    while end > 0 and _continues(text, end):
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


def _continues(text: str, index: int) -> bool:
    """Whether a cut before this index would split what a person sees as one character."""
    return bool(unicodedata.combining(text[index])) or text[index] in _JOINERS or text[index - 1] == _JOINERS[0]
