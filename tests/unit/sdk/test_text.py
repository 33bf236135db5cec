"""Foreign text is made to fit."""

from hmi.sdk import EmptyTemplate, codec, one_line, paragraphs
from hmi.sdk.reading import read_template


def test_a_line_has_no_breaks_nothing_unreadable_and_a_length() -> None:
    assert one_line(" a\n\tb\x07c\ud800 ") == "a b c"
    assert one_line("x" * 300) == "x" * 255 + "…"
    assert one_line("abcdef", 4) == "abc…"


def test_paragraphs_keep_their_breaks() -> None:
    assert paragraphs("one\r\ntwo\n\n\n\nthree\x00") == "one\ntwo\n\nthree"
    assert len(paragraphs("long " * 5000)) <= 8192


def test_what_was_made_fit_travels() -> None:
    page = EmptyTemplate(title=one_line("\x1b[31mred\ud800"), text=one_line("y" * 9999))
    assert read_template(codec.encode(page)) == page
