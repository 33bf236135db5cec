"""What changed in one calendar since the last time, and the bodies of what changed.

First by sync-collection; where a server cannot do that, or fails at it, by a plain listing and its etags.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from msgspec import Struct

from .caldav import MAX_ITEM, TOO_BIG, DavClient, DavError
from .dav_requests import multiget, propfind, sync_collection
from .dav_xml import CALDAV, DAV, DavResponse, Multistatus
from .records import Flaw

BATCH = 100
MAX_ITEMS = 20_000
MAX_PAGES = 500
LISTING = propfind("d:getetag", "d:resourcetype")
FATAL = ("network", "certificate", "clock", "password", "insecure", "moved")
"""Troubles that concern the account or the way to it, and so end the whole run."""
BUSY = (429, 502, 503, 504)
"""So does a server that answers nobody just now: no item is to blame."""


class Changes(Struct):
    """Items to fetch with their etags, items that are gone, and the token to say next time.

    ``cut``: the calendar holds more than a car keeps; there is no token then, so that it is listed whole next time.
    """

    fetch: dict[str, str]
    gone: set[str]
    token: str
    cut: bool = False


class Fetched(Struct):
    """One item: its body, or the flaw that keeps it from us.

    ``etag`` as the listing has it, for that is what it is compared with: beside a body it may be a weak one.
    """

    href: str
    etag: str
    body: bytes
    flaw: Flaw | None = None


async def find_changes(dav: DavClient, calendar: str, token: str, known: dict[str, str]) -> Changes:
    """``known``: href → etag of what is cached."""
    if token:
        try:
            return await _since(dav, calendar, token, known)
        except DavError as error:
            if ends_run(error):
                raise  # an unknown token is 403 at one server, 412 at another, and some say 400 or 409
    try:
        return await _since(dav, calendar, "", known)
    except DavError as error:
        if ends_run(error):
            raise
    return await _listed(dav, calendar, known)


async def fetch_items(dav: DavClient, calendar: str, wanted: dict[str, str]) -> AsyncIterator[list[Fetched]]:
    """The bodies, a batch at a time; where a batch fails, one by one, so that only the bad one is lost."""
    hrefs = list(wanted)
    for first in range(0, len(hrefs), BATCH):
        batch = {href: wanted[href] for href in hrefs[first : first + BATCH]}
        found = await _together(dav, calendar, batch)
        for href in batch.keys() - found.keys():
            alone = await _alone(dav, calendar, href, batch[href])
            if alone is not None:
                found[href] = alone
        yield list(found.values())


async def _since(dav: DavClient, calendar: str, token: str, known: dict[str, str]) -> Changes:
    found = _Found(dav, calendar, known)
    said = token
    for _ in range(MAX_PAGES):
        answer = await dav.multistatus("REPORT", calendar, sync_collection(said))
        for one in answer.responses:
            found.note(one)
        more = any(one.status == 507 for one in answer.responses)
        if not more or answer.sync_token in ("", said) or found.full:
            break
        said = answer.sync_token
    return found.changes(answer.sync_token, complete=not token and not more)


async def _listed(dav: DavClient, calendar: str, known: dict[str, str]) -> Changes:
    found = _Found(dav, calendar, known)
    answer = await dav.multistatus("PROPFIND", calendar, LISTING, depth="1")
    for one in answer.responses:
        if not one.has(f"{DAV}resourcetype", f"{DAV}collection"):
            found.note(one)
    return found.changes("", complete=True)


class _Found:
    """Collects what a server says of a calendar's items."""

    def __init__(self, dav: DavClient, calendar: str, known: dict[str, str]) -> None:
        self._dav = dav
        self._calendar = calendar
        self._known = known
        self._present: dict[str, str] = {}
        self._gone: set[str] = set()

    def note(self, one: DavResponse) -> None:
        """One response of a listing or a delta; the last word about an item holds."""
        url = self._dav.resolve(self._calendar, one.href)
        if one.status == 507 or url.rstrip("/") == self._calendar.rstrip("/"):
            return
        if one.status in (404, 410):
            self._present.pop(url, None)
            self._gone.add(url)
        else:
            self._gone.discard(url)
            self._present[url] = one.text(f"{DAV}getetag")

    @property
    def full(self) -> bool:
        """No more of it would be kept."""
        return len(self._present) > MAX_ITEMS

    def changes(self, token: str, *, complete: bool) -> Changes:
        """``complete``: what was not named is gone. What is cached stays; of what is new, as much as there is room."""
        gone = self._gone | (self._known.keys() - self._present.keys() if complete else set())
        room = MAX_ITEMS - len(self._known.keys() - gone)
        beyond = set([url for url in self._present if url not in self._known][max(room, 0) :])
        new = {url: etag for url, etag in self._present.items() if not etag or self._known.get(url) != etag}
        wanted = {url: etag for url, etag in new.items() if url not in beyond}
        return Changes(wanted, gone, "" if beyond else token, bool(beyond))


async def _together(dav: DavClient, calendar: str, batch: dict[str, str]) -> dict[str, Fetched]:
    """What a multiget brings; nothing when the server fails at it."""
    try:
        answer = await dav.multistatus("REPORT", calendar, multiget([_path(href) for href in batch]))
    except DavError as error:
        if ends_run(error):
            raise
        return {}
    return _bodies(dav, calendar, answer, batch)


def _bodies(dav: DavClient, calendar: str, answer: Multistatus, batch: dict[str, str]) -> dict[str, Fetched]:
    found: dict[str, Fetched] = {}
    for one in answer.responses:
        url = dav.resolve(calendar, one.href)
        text = one.text(f"{CALDAV}calendar-data")
        if url in batch and text:
            body = text.encode()
            flaw = Flaw("too-big", "") if len(body) > MAX_ITEM else None
            found[url] = Fetched(url, batch[url] or one.text(f"{DAV}getetag"), b"" if flaw else body, flaw)
    return found


async def _alone(dav: DavClient, calendar: str, href: str, etag: str) -> Fetched | None:
    """None: it was deleted meanwhile."""
    try:
        body, new = await dav.get(dav.resolve(calendar, href))
    except DavError as error:
        if ends_run(error):
            raise
        if error.status in (404, 410):
            return None
        return Fetched(href, etag, b"", Flaw("too-big" if error.trouble.fact == TOO_BIG else "refused", ""))
    return Fetched(href, etag or new, body)


def ends_run(error: DavError) -> bool:
    """Whether it concerns the account, and not this one calendar or item."""
    return error.trouble.kind in FATAL or error.status in BUSY


def _path(url: str) -> str:
    """Servers know their items by path."""
    return "/" + url.split("/", 3)[3]
