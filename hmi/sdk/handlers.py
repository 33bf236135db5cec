"""Finds the function behind an event, in the template that was rendered last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hmi.sdk import templates as t
from hmi.sdk.errors import AuthorError
from hmi.sdk.keys import Pressable, pressables, selected_page

Call = Callable[[Any], Any]
"""Takes the event's value; what it returns may have to be awaited."""

_PART_HANDLERS = (
    ("select", "on_select", False),
    ("toggle", "on_toggle", True),
    ("change", "on_change", True),
)
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
    """The handlers of one rendered template."""

    def __init__(self, template: t.Template) -> None:
        self._calls: dict[tuple[str, str], Call] = {}
        self.more: Call | None = None
        seen: dict[str, str] = {}
        tabs = template if isinstance(template, t.TabsTemplate) else None
        for path, index, part in pressables(template):
            if part.key in seen:
                raise AuthorError(
                    f"the key {part.key!r} stands twice, at {seen[part.key]} and at {path}[{index}]: "
                    "give every row, tile, action, item, field and tab of a page its own key"
                )
            seen[part.key] = f"{path}[{index}]"
            if isinstance(part, t.Tab):
                self._add_tab(part, tabs)
            else:
                self._add_part(part)
        self._add_page(selected_page(template) or template)

    def find(self, key: str, event: str) -> Call | None:
        """The function behind this event; None when nobody listens."""
        return self._calls.get(("submit" if event == "submit" else key, event))

    def _add_part(self, part: Pressable) -> None:
        for event, attribute, takes_value in _PART_HANDLERS:
            handler = getattr(part, attribute, False)
            if callable(handler):
                self._calls[part.key, event] = handler if takes_value else _ignore_value(handler)

    def _add_tab(self, tab: t.Tab, tabs: t.TabsTemplate | None) -> None:
        if tabs is not None and callable(tabs.on_select):
            handler, key = tabs.on_select, tab.key
            self._calls[key, "select"] = lambda _value: handler(key)

    def _add_page(self, page: t.Template) -> None:
        for key, attribute, event, takes_value in _PAGE_HANDLERS:
            handler = getattr(page, attribute, False)
            if callable(handler):
                self._calls.setdefault((key, event), handler if takes_value else _ignore_value(handler))
        more = getattr(page, "on_more", False)
        if callable(more):
            self.more = _ignore_value(more)


def _ignore_value(handler: Callable[[], Any]) -> Call:
    return lambda _value: handler()
