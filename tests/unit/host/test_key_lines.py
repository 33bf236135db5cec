"""Lines of keys, against TOML's many ways to write them."""

from __future__ import annotations

import tomllib

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hmi.host.key_lines import key_lines

DOCUMENT = '''\
# a comment = not a key
id = "a#b"   # and a comment
  "quoted key"   = 'literal # text'
long = """
not = "a key"
[nor a table]
"""
a.b . c = 1

[table]  # comment
x = { inner = [1, 2], other = "}" }
list = [
  "one",
  # nothing here
  "two", "three",
  ["nested", "list"],
]
[table."dotted.name"]
last = 2026-11-22T10:00:00Z
[[array]]
n = 1
[[array]]
n = 2
'''


def test_every_kind_of_key_has_its_line() -> None:
    lines = key_lines(DOCUMENT)
    assert lines["id",] == 2
    assert lines["quoted key",] == 3
    assert lines["long",] == 4
    assert lines["a", "b", "c"] == 8
    assert lines["table",] == 10
    assert lines["table", "x"] == 11
    assert lines["table", "list"] == 12
    assert lines["table", "dotted.name"] == 18
    assert lines["table", "dotted.name", "last"] == 19
    assert lines["array", "n"] == 21


def test_items_of_a_list_have_their_own_lines() -> None:
    lines = key_lines(DOCUMENT)
    assert [lines["table", "list", n] for n in range(4)] == [13, 15, 15, 16]


def test_text_inside_strings_is_no_key() -> None:
    lines = key_lines(DOCUMENT)
    assert ("not",) not in lines
    assert ("nor a table",) not in lines


def test_windows_line_ends_count_once() -> None:
    assert key_lines('a = 1\r\nb = "x"\r\n') == {("a",): 1, ("b",): 2}


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, len(DOCUMENT)), gone=st.integers(0, 9), new=st.text("ab.=\"'[]{}#\n ,\\1", max_size=6))
def test_every_top_level_key_of_whatever_is_toml_has_a_line(at: int, gone: int, new: str) -> None:
    text = DOCUMENT[:at] + new + DOCUMENT[at + gone :]
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
    lines = key_lines(text)
    plain = [key for key in table if "\\" not in text]
    assert all((key,) in lines for key in plain)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
