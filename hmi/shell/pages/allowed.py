"""Which touches belong to a page: only what is shown, enabled and listened to reaches an app."""

from __future__ import annotations

from typing import Any

from hmi.shell.policy.cut import CutPage

_HANDLERS = {"select": "on_select", "toggle": "on_toggle", "change": "on_change"}


def allows(page: CutPage, key: str, event: str) -> bool:
    """Whether this event may reach the app."""
    part = _part(page, key)
    if part is None:
        return _page_allows(page, key, event)
    handler = _HANDLERS.get(event)
    return handler is not None and getattr(part, "enabled", True) and bool(getattr(part, handler, False))


def _page_allows(page: CutPage, key: str, event: str) -> bool:
    """What a page itself listens to, under the keys of the SDK."""
    template: Any = page.template
    if (page.kind, event) == ("form", "submit"):
        return bool(template.on_submit) and not template.busy
    if (page.kind, key, event) == ("gauge", "target", "change"):
        return bool(template.on_target)
    if page.kind == "agenda" and key in ("previous", "next") and event == "select":
        return bool(getattr(template, f"on_{key}"))
    if page.kind == "tabs" and event == "select":
        return bool(template.on_select) and any(tab.key == key for tab in template.tabs)
    return False


def _part(page: CutPage, key: str) -> Any | None:
    """The action or item with this key that is on the screen."""
    for action in page.template.actions:
        if action.key == key:
            return action
    return next((entry.part for entry in page.entries if entry.key == key), None)
