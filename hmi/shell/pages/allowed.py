"""Which touches belong to a page: only what is shown, enabled and listened to reaches an app."""

from __future__ import annotations

from typing import Any

from hmi.shell.policy.cut import CutPage

_HANDLERS = {"select": "on_select", "toggle": "on_toggle", "change": "on_change"}


def allows(page: CutPage, key: str, event: str) -> bool:
    """Whether this event may reach the app."""
    template: Any = page.template
    if event == "submit":
        return page.kind == "form" and bool(template.on_submit) and not template.busy
    if key in ("previous", "next") and page.kind == "agenda" and event == "select":
        return bool(getattr(template, f"on_{key}"))
    if key == "target" and page.kind == "gauge" and event == "change":
        return bool(template.on_target)
    if page.kind == "tabs" and any(tab.key == key for tab in template.tabs):
        return bool(template.on_select) and event == "select"
    part = _part(page, key)
    handler = _HANDLERS.get(event)
    if part is None or handler is None or not getattr(part, "enabled", True):
        return False
    return bool(getattr(part, handler, False))


def _part(page: CutPage, key: str) -> Any | None:
    """The action or item with this key that is on the screen."""
    for action in page.template.actions:
        if action.key == key:
            return action
    return next((entry.part for entry in page.entries if entry.key == key), None)
