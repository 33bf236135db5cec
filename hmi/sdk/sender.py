"""Sends pages to the shell: whole the first time, then only what changed since."""

from __future__ import annotations

from hmi.sdk.errors import TemplateRefused, UnknownRevision
from hmi.sdk.ports import ShellPort
from hmi.sdk.wire_page import WirePage


class _Held:
    """A page that the shell holds, under its number for it."""

    def __init__(self, page: WirePage, revision: int) -> None:
        self.page = page
        self.revision = revision


class Sender:
    """Knows what the shell holds of each screen. Whatever goes wrong, that is forgotten, and the page sent whole."""

    def __init__(self, shell: ShellPort) -> None:
        self._shell = shell
        self._held: dict[str, _Held] = {}
        self._top: tuple[str, int] | None = None
        self._shells = 0
        self._entire: set[str] = set()
        """Screens of which something was refused: sent in one message, so that it comes to the screen whole or never."""

    def forget(self) -> None:
        """Another shell, or nobody knows what this one has taken."""
        self._held.clear()
        self._top = None
        self._shells += 1

    def forget_screen(self, screen: str) -> None:
        """It has left the stack."""
        self._held.pop(screen, None)
        self._entire.discard(screen)

    async def send(self, screen: str, depth: int, page: WirePage) -> bool:
        """Make this the app's page on the screen; False when it is already. TemplateRefused, ShellAway."""
        held = self._held.get(screen)
        patches = page.since(held.page) if held is not None else None
        if patches == [] and self._top == (screen, depth):
            return False
        self._top, shells = None, self._shells
        if held is None or patches is None or not await self._patch(screen, depth, held, page, patches):
            await self._present(screen, depth, page)
        if shells == self._shells:
            self._top = (screen, depth)
        else:  # it was sent to the shell before this one
            self._held.pop(screen, None)
        return True

    async def _patch(self, screen: str, depth: int, held: _Held, page: WirePage, patches: list[str]) -> bool:
        """False when the page must be presented whole; then the shell says best what is wrong with it, if anything."""
        del self._held[screen]
        try:
            for patch in patches or [NOTHING]:
                held.revision = await self._shell.patch(screen, depth, held.revision, patch)
        except UnknownRevision:
            return False
        except TemplateRefused:
            self._entire.add(screen)
            return False
        self._held[screen] = _Held(page, held.revision)
        return True

    async def _present(self, screen: str, depth: int, page: WirePage) -> None:
        self._held.pop(screen, None)
        part = page if screen in self._entire else page.first()
        try:
            held = _Held(part, await self._shell.present(screen, depth, part.whole()))
        except TemplateRefused:
            self._entire.add(screen)
            raise
        self._held[screen] = held
        rest = page.since(part)
        if rest and not await self._patch(screen, depth, held, page, rest):
            self._entire.add(screen)
            await self._present(screen, depth, page)


NOTHING = '{"version":1}'
"""The patch that brings a page back to the screen as it was."""
