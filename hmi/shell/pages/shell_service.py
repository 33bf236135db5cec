"""org.hmi.Shell1: what apps ask of the screen. The bus says who asks; a breach is an answer, never a page."""

from __future__ import annotations

from hmi.bus import Caller, RefusedCall, Service
from hmi.sdk.errors import TemplateRefused
from hmi.shell.pages.app_registry import AppRegistry
from hmi.shell.pages.app_runtime import Presented
from hmi.shell.pages.gate import FloodError
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.pages_service import PagesService
from hmi.shell.pages.screens import MAX_DEPTH, UnknownRevision

PATH = "/org/hmi/Shell"
NAME = "org.hmi.Shell"
MAX_NAME = 128


class ShellService(Service):
    """One method per D-Bus method; the work is done by PagesService."""

    interface = "org.hmi.Shell1"

    def __init__(self, identities: Identities, apps: AppRegistry, pages: PagesService) -> None:
        self._identities = identities
        self._apps = apps
        self._pages = pages

    async def present(self, caller: Caller, screen: str, depth: int, template: str) -> int:
        """Show this template as the app's top screen."""
        return await self._show(caller, Presented(screen, depth, template))

    async def patch(self, caller: Caller, screen: str, depth: int, base: int, patch: str) -> int:
        """Show what revision ``base`` of the screen becomes by this change."""
        return await self._show(caller, Presented(screen, depth, patch, base))

    async def _show(self, caller: Caller, message: Presented) -> int:
        app = self._apps.get(await self._app(caller))
        _check_name("screen", message.screen)
        if not 1 <= message.depth <= MAX_DEPTH:
            wrong = f"{message.depth} is not within 1 and {MAX_DEPTH}"
            raise _refused(TemplateRefused("depth", f"{wrong}: leave screens before new ones"))
        try:
            taken = await app.pages.submit(message)
        except TemplateRefused as refusal:
            raise _refused(refusal) from None
        except UnknownRevision:
            raise _unknown() from None
        except FloodError:
            raise _flood() from None
        if message.base is not None and not taken:
            raise _unknown()  # a newer message took its place, and knows nothing of what this one changed
        return app.screens.revision(message.screen)

    async def pop(self, caller: Caller, screen: str) -> None:
        """The screen is gone for good."""
        app_id = await self._app(caller)
        _check_name("screen", screen)
        self._pages.pop(app_id, screen)

    async def set_card(self, caller: Caller, card: str) -> None:
        """The app's glance card on the home screen."""
        app_id = await self._app(caller)
        try:
            await self._apps.get(app_id).cards.submit(card)
        except TemplateRefused as refusal:
            raise _refused(refusal) from None
        except FloodError:
            raise _flood() from None

    async def remove_card(self, caller: Caller) -> None:
        """Take the card away."""
        self._pages.remove_card(await self._app(caller))

    async def open_app(self, caller: Caller, app_id: str) -> None:
        """Bring an app to the screen, if the driver has just touched something of the asking one."""
        asking = await self._app(caller)
        _check_name("id", app_id)
        if not self._apps.get(asking).may_bring_pages:
            raise RefusedCall("NotAllowed", "an app may change the screen only right after the driver has touched it")
        self._pages.bring(app_id)

    async def _app(self, caller: Caller) -> str:
        app_id = await self._identities.app_of(caller)
        if self._apps.get(app_id).owner != caller.name:
            raise RefusedCall("NotAnApp", f"this connection does not own org.hmi.App.{app_id}; own it before you call")
        return app_id


def _check_name(path: str, name: str) -> None:
    if not (0 < len(name) <= MAX_NAME and name.isprintable()):
        wrong = "it is empty, too long or not printable"
        raise _refused(TemplateRefused(path, f"{wrong}: send 1 to {MAX_NAME} characters"))


def _refused(refused: TemplateRefused) -> RefusedCall:
    return RefusedCall("InvalidTemplate", f"{refused.path}: {refused.reason}")


def _unknown() -> RefusedCall:
    return RefusedCall("UnknownRevision", "this revision of the screen is not held; present it whole")


def _flood() -> RefusedCall:
    return RefusedCall("TooManyCalls", "wait for the answer to a call before you send the next")
