"""What a test does to an app: the driver's touches, the car's signals, the shell's context."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable
from typing import Any

import msgspec

from hmi.sdk.context import Context, DrivingRestrictions
from hmi.sdk.keys import Pressable, pressables
from hmi.sdk.templates import AgendaTemplate, FormTemplate, GaugeTemplate
from hmi.sdk.testing.eyes import Eyes
from hmi.sdk.vehicle import Quality


class Done:
    """What every step returns: it has been taken already; ``await`` it to let the app finish what follows from it."""

    def __init__(self, settle: Callable[[], Awaitable[None]]) -> None:
        self._settle = settle

    def __await__(self) -> Generator[Any, None, None]:
        return self._settle().__await__()


class Hands(Eyes):
    """Each step goes through the same checks as in the shell: what is not on the page cannot be touched."""

    async def settle(self) -> None:
        """Wait until the app has done what follows."""
        raise NotImplementedError

    # --- what the driver does ---------------------------------------------------------------------------------

    def tap(self, key: str) -> Done:
        """Touch a row, tile, action, item or tab."""
        return self._send(key, "select", "on_select", None)

    def toggle(self, key: str, on: bool | None = None) -> Done:
        """Turn a row's switch over, or to ``on``."""
        part = self._part(key)
        return self._send(key, "toggle", "on_toggle", not getattr(part, "checked", False) if on is None else on)

    def change(self, key: str, value: str) -> Done:
        """Leave a field of a form with ``value`` in it."""
        return self._send(key, "change", "on_change", value)

    def submit(self, values: dict[str, str] | None = None, **more: str) -> Done:
        """Submit the form; fields that are not named keep their value."""
        page = self.page
        assert isinstance(page, FormTemplate), f"{type(page).__name__} is no form"
        assert page.on_submit, "nobody listens to on_submit"
        given = {**(values or {}), **more}
        unknown = given.keys() - {field.key for field in page.fields}
        keys = [field.key for field in page.fields]
        assert not unknown, f"the form has no field {_listed(unknown)}; there are {_listed(keys)}"
        return self._event("submit", "submit", {field.key: field.value for field in page.fields} | given)

    def drag(self, value: float) -> Done:
        """Drag a gauge's target mark."""
        page = self.page
        assert isinstance(page, GaugeTemplate), f"{type(page).__name__} is no gauge"
        assert page.on_target, "nobody listens to on_target"
        return self._event("target", "change", value)

    def previous(self) -> Done:
        """Turn an agenda to the day before."""
        return self._turn("previous")

    def next(self) -> Done:
        """Turn an agenda to the day after."""
        return self._turn("next")

    def load_more(self) -> Done:
        """Scroll to the end of a list that has more."""
        assert self.session.load_more(self.shell.screen), "nobody listens to on_more"
        return Done(self.settle)

    async def back(self) -> bool:
        """Press Back; False at the root."""
        handled = await self.session.back()
        await self.settle()
        return handled

    def act(self, notice: int, action: str = "default") -> Done:
        """Touch an action of a notice; ``default`` is the notice itself."""
        titles = [shown.title for shown in self.notices]
        assert -len(titles) <= notice < len(titles), f"there is no notice {notice}; there are {titles or 'none'}"
        shown = self.notices[notice]
        keys = list(shown.notice.actions)
        assert action in keys, f"{shown.title!r} has no action {action!r}; there are {_listed(keys)}"
        shown.act(action)
        return Done(self.settle)

    def tap_card(self) -> Done:
        """Touch the card's action."""
        assert self.card is not None and self.card.action is not None, "the card has no action"  # noqa: PT018
        self.session.card_event(self.card.action.key, "select", None)
        return Done(self.settle)

    # --- what the car does ------------------------------------------------------------------------------------

    def signal(self, path: str, value: Any, unit: str = "", quality: Quality = "good", reason: str = "") -> Done:
        """The car reports a value."""
        self.vehicle.feed(path, value, unit, quality, reason)
        return Done(self.settle)

    def vehicle_away(self, reason: str = "The car's signals are not there.") -> Done:
        """The vehicle service goes; an empty reason brings it back."""
        self.vehicle.leave(reason)
        return Done(self.settle)

    def refuse(self, path: str, sentence: str) -> None:
        """The car will refuse requests to ``path``."""
        self.vehicle.refusals[path] = sentence

    async def set_context(self, context: Context) -> None:
        """Restrictions, locale, units, theme or profile change."""
        await self.session.set_context(context)
        await self.settle()

    async def restrict(self, driving: DrivingRestrictions) -> None:
        """The driving state changes: PARKED, MOVING, or any other."""
        await self.set_context(msgspec.structs.replace(self.session.context, driving=driving))

    async def hide(self) -> None:
        """Another app comes to the display."""
        await self.session.pause()
        await self.settle()

    async def show(self) -> None:
        """The app comes back to the display."""
        await self.session.resume()
        await self.settle()

    async def advance(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.advance(seconds)
        await self.settle()

    # --- inside -----------------------------------------------------------------------------------------------

    def _turn(self, way: str) -> Done:
        page = self.page
        assert isinstance(page, AgendaTemplate), f"{type(page).__name__} is no agenda"
        assert getattr(page, f"on_{way}"), f"nobody listens to on_{way}"
        return self._event(way, "select", None)

    def _part(self, key: str) -> Pressable:
        parts = {part.key: part for _, part in pressables(self.template)}
        page = type(self.page).__name__
        assert key in parts, f"nothing on the {page} has the key {key!r}; there are {_listed(parts)}"
        return parts[key]

    def _send(self, key: str, event: str, attribute: str, value: Any) -> Done:
        part = self._part(key)
        assert getattr(part, "enabled", True), f"{key!r} is disabled"
        listener = getattr(part, attribute, None)
        listens = self.template.on_select if listener is None and event == "select" else listener
        assert listens, f"nobody listens to {attribute} of {key!r}"
        return self._event(key, event, value)

    def _event(self, key: str, event: str, value: Any) -> Done:
        taken = self.session.event(self.shell.screen, key, event, value)
        assert taken, f"nobody listens to {event} of {key!r}"
        return Done(self.settle)


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(map(repr, keys)) or "none"
