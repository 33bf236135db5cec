"""What more than one command reads from its words, each with a sentence for what it is not."""

from __future__ import annotations

import argparse
import re


def size(text: str) -> tuple[int, int]:
    """Of a screen, in pixels."""
    match = re.fullmatch(r"([1-9]\d{2,3})[x×]([1-9]\d{2,3})", text, re.ASCII)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write 1920x720, each from 100 to 9999")
    return int(match[1]), int(match[2])


def number(text: str) -> float:
    """Any that can be counted with."""
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not abs(value) < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number")
    return value


def positive(text: str) -> float:
    """A number above zero."""
    value = number(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is no number above 0")
    return value


def count(text: str) -> int:
    """How many, at least one."""
    if not (text.isascii() and text.isdecimal() and int(text[:9])):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text[:9])
