"""Finds the function behind an event, in the template that was rendered last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

from hmi.sdk import templates as t
from hmi.sdk.errors import AuthorError
from hmi.sdk.keys import Pressable, groups, pressables, selected_page

_key = attrgetter("key")
Call = Callable[[Any], Any]
"""Takes the event's value; what it returns may have to be awaited."""

_PART_HANDLERS = {"select": "on_select", "toggle": "on_toggle", "change": "on_change"}
_PAGE_HANDLERS = (
    ("submit", "on_submit", "submit", True),
    ("target", "on_target", "change", True),
    ("previous", "on_previous", "select", False),
    ("next", "on_next", "select", False),
)
"""(key on the wire, attribute, event, takes the value): what a page itself listens to.

So a form is submitted as (any key, "submit", {...}), a gauge's mark is moved as ("target", "change", 80).
"""


class Handlers:
    """The handlers of one rendered template, looked up when one is wanted: a long list has many, and few are touched."""

    def __init__(self, template: t.Template) -> None:
        self._parts: dict[str, Pressable] = {}
        count = 0
        for _, parts in groups(template):
            self._parts.update(zip(map(_key, parts), parts, strict=True))
            count += len(parts)
        if count != len(self._parts):
            _say_twice(template)
        self._template = template
        self._page = selected_page(template) or template

    @property
    def more(self) -> Call | None:
        """What LoadMore calls."""
        return _call(getattr(self._page, "on_more", False), takes_value=False)

    def find(self, key: str, event: str) -> Call | None:
        """The function behind this event; None when nobody listens."""
        part = self._parts.get(key)
        if isinstance(part, t.Tab) and event == "select":
            return self._tab(key)
        call = _call(getattr(part, _PART_HANDLERS.get(event, ""), False), takes_value=event != "select")
        return call or next((call for call in self._page_calls(key, event) if call is not None), None)

    def _tab(self, key: str) -> Call | None:
        handler = getattr(self._template, "on_select", False)
        return (lambda _value: handler(key)) if callable(handler) else None

    def _page_calls(self, key: str, event: str) -> Iterator[Call | None]:
        for name, attribute, what, takes_value in _PAGE_HANDLERS:
            if what == event and (name == key or event == "submit"):
                yield _call(getattr(self._page, attribute, False), takes_value=takes_value)


def _call(handler: Any, *, takes_value: bool) -> Call | None:
    if not callable(handler):
        return None
    return handler if takes_value else lambda _value: handler()


def _say_twice(template: t.Template) -> None:
    seen: dict[str, str] = {}
    for path, part in pressables(template):
        if part.key in seen:
            raise AuthorError(
                f"the key {part.key!r} stands twice, at {seen[part.key]} and at {path}: "
                "give every row, tile, action, item, field and tab of a page its own key"
            )
        seen[part.key] = path
