"""Random templates, full of what may not be on the screen of a moving car."""

from __future__ import annotations

from hypothesis import strategies as st

from hmi.sdk import templates as t

SECRET = "SECRET"
"""Stands in every body text, and in nothing else."""

_letters = st.sampled_from(["a", "Word ", "é", "日本", "한국", "العربية ", "👩‍🚀", "e\u0301", "  "])
short = st.builds(lambda part, count: (part * count)[:256], _letters, st.integers(0, 140))
long = st.builds(lambda part, count: part * count, _letters, st.integers(0, 900))
body = st.builds(lambda text: (SECRET + text)[:8192], long)
picture = st.sampled_from(["", "cover", "face"])
icon = st.sampled_from(["", "car", "battery-charging"])
flag = st.booleans()


def many(prefix: str, part: st.SearchStrategy[object], most: int = 30) -> st.SearchStrategy[list[object]]:
    """Up to ``most`` parts with keys of their own."""

    def name(parts: list[object]) -> list[object]:
        for number, made in enumerate(parts):
            made.key = f"{prefix}{number}"  # type: ignore[attr-defined]
        return parts

    return st.lists(part, max_size=most).map(name)


_row = st.builds(
    t.Row, st.just("k"), short, subtitle=short, body=body, icon=icon, picture=picture, value=short,
    priority=st.integers(-5, 5), on_select=flag,
)  # fmt: skip
_tile = st.builds(t.Tile, st.just("k"), short, subtitle=short, picture=picture, priority=st.integers(-5, 5))
_fact = st.builds(t.Fact, st.just("k"), short, short)
_field = st.builds(t.Field, st.just("k"), short, kind=st.sampled_from(["text", "password"]), value=short, hint=short)
_event = st.builds(
    t.AgendaItem, st.just("k"), short, st.just("2026-05-04T09:00:00+02:00"), st.just("2026-05-04T10:00:00+02:00"),
    location=short, note=short,
)  # fmt: skip
_action = st.builds(t.Action, st.just("k"), short, on_select=flag)
_actions = many("action", _action, 4)
_numbers = st.none() | st.floats(0, 100)

_rows = many("row", _row)


def _section(number: int, rows: list[object]) -> t.Section:
    keyed = [t.Row(f"s{number}-{row.key}", row.title, body=row.body) for row in rows]  # type: ignore[attr-defined]
    return t.Section(f"s{number}", (f"Section {number} " * 20)[: 120 + 40 * number], keyed)


_sections = st.lists(_rows, max_size=3).map(lambda parts: [_section(n, rows) for n, rows in enumerate(parts)])
lists = st.builds(
    t.ListTemplate, title=short, actions=_actions, rows=_rows, sections=_sections | st.just([]), note=short, empty=short
)
pages = st.one_of(
    lists,
    st.builds(t.GridTemplate, title=short, actions=_actions, tiles=many("tile", _tile)),
    st.builds(
        t.DetailTemplate, title=short, actions=_actions, headline=short, summary=short, picture=picture,
        facts=many("fact", _fact, 24), body=body,
    ),
    st.builds(t.MessageTemplate, title=short, actions=_actions, text=short, detail=long),
    st.builds(t.GaugeTemplate, title=short, label=short, value=_numbers, reason=short, facts=many("fact", _fact, 6)),
    st.builds(t.AgendaTemplate, title=short, day=st.just("2026-05-04"), items=many("item", _event), note=short),
    st.builds(t.FormTemplate, title=short, intro=short, fields=many("field", _field, 24), submit_label=short),
    st.builds(t.ProgressTemplate, title=short, text=short, detail=short, still_works=short),
    st.builds(t.ErrorTemplate, title=short, text=short, remedy=short),
)  # fmt: skip
tabs = st.builds(
    lambda title, first, second, selected: t.TabsTemplate(
        title=title, tabs=[t.Tab("a", "A", template=first), t.Tab("b", title[:256], template=second)], selected=selected
    ),
    short, pages, pages, st.sampled_from(["a", "b"]),
)  # fmt: skip
templates = pages | tabs
