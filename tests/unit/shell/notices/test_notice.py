"""A stranger's words become a notice."""

import pytest

from hmi.shell.notices.notice import TooLargeError, actions_of, check_size, icon_of, kind_of, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>Bold</b> and <a href='http://x'>link</a>", "Bold and link"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("two\nlines\tand  more", "two lines and more"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("\u202eesrever\u202c", "esrever"),
        ("bell\x07", "bell"),
        ("\u061c\u2066hid\u200bden\u2069\U000e0041", "hidden"),
        ("half\ud83d", "half"),
        ("Z" + "\u0351" * 200 + "algo", "Z\u0351\u0351algo"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ('<img src="x" alt="y"/>', ""),
    ],
)
def test_text_is_plain(text: str, shown: str) -> None:
    assert plain(text, 100) == shown


def test_text_is_cut_with_an_ellipsis() -> None:
    assert plain("word " * 1000, 20) == "word word word word…"
    assert len(plain("x" * 10_000_000, 160)) == 160


@pytest.mark.parametrize(
    ("category", "trusted", "kind"),
    [
        ("call.incoming", True, "call"),
        ("im.received", True, "message"),
        ("email.arrived", False, "message"),
        ("x-hmi.navigation", False, "navigation"),
        ("x-hmi.safety", True, "safety"),
        ("x-hmi.safety", False, "other"),
        ("device.added", True, "other"),
        ("", True, "other"),
    ],
)
def test_the_category_says_the_class_and_only_the_car_speaks_of_safety(category: str, trusted: bool, kind: str) -> None:
    assert kind_of(category, trusted=trusted) == kind


@pytest.mark.parametrize(
    ("actions", "hints", "body"),
    [(["odd"], {}, ""), (["k", "l"] * 33, {}, ""), ([], {str(n): n for n in range(65)}, ""), ([], {}, "x" * 300_000)],
)
def test_what_no_honest_program_sends_is_refused(actions: list[str], hints: dict[str, int], body: str) -> None:
    with pytest.raises(TooLargeError):
        check_size("app", "", "summary", body, actions, hints)


def test_a_key_that_comes_twice_counts_once_and_an_empty_label_is_its_key() -> None:
    assert [(a.key, a.label) for a in actions_of(["a", "First", "a", "Again", "b", "", "", "nothing"])] == [
        ("a", "First"),
        ("b", "b"),
    ]


@pytest.mark.parametrize(
    ("name", "icon"), [("mail-unread", "mail-unread"), ("/etc/passwd", "bell"), ("file://x", "bell")]
)
def test_an_icon_is_a_name_never_a_path(name: str, icon: str) -> None:
    assert icon_of(name, "other") == icon
