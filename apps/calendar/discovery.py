"""Finds the calendars of an account: .well-known → principal → home → calendars (RFC 6764, 5397, 4791)."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from .caldav import DavClient, DavError
from .dav_requests import propfind
from .dav_xml import CALDAV, DAV, DavResponse
from .records import CalendarRecord, Trouble

CTAG = "{http://calendarserver.org/ns/}getctag"
WELL_KNOWN = "/.well-known/caldav"
WHO = propfind("d:current-user-principal", "d:resourcetype", "c:calendar-home-set")
WHAT = propfind("d:resourcetype", "d:displayname", "d:sync-token", "s:getctag", "c:supported-calendar-component-set")
MAX_CALENDARS = 50


async def find_home(dav: DavClient) -> str:
    """The address whose members are the account's calendars; a calendar's own address is its own home."""
    typed = dav.address
    places = [urljoin(typed, WELL_KNOWN), typed] if urlsplit(typed).path == "/" else [typed, urljoin(typed, WELL_KNOWN)]
    for place in [*places, urljoin(typed, "/")]:
        try:
            home = await _home_from(dav, place)
        except DavError as error:
            if error.trouble.kind not in ("not-caldav", "broken-answer", "server"):
                raise
            seen = error
        else:
            if home:
                return home
            seen = DavError(Trouble("not-caldav"))
    raise DavError(Trouble("not-caldav") if seen.trouble.kind == "broken-answer" else seen.trouble)


async def list_calendars(dav: DavClient, home: str) -> list[CalendarRecord]:
    """The calendars that hold events, as the server lists them now."""
    answer = await dav.multistatus("PROPFIND", home, WHAT, depth="1")
    found = [_calendar(dav, home, one) for one in answer.responses if _holds_events(one)]
    if not found:
        raise DavError(Trouble("no-calendar"))
    return found[:MAX_CALENDARS]


async def _home_from(dav: DavClient, place: str) -> str:
    """Nothing: there is no way from here."""
    one = await _first(dav, place)
    if one is None:
        return ""
    if one.has(f"{DAV}resourcetype", f"{CALDAV}calendar"):
        return place
    home = one.text(f"{CALDAV}calendar-home-set", f"{DAV}href")
    if home:
        return dav.resolve(place, home)
    principal = one.text(f"{DAV}current-user-principal", f"{DAV}href")
    if not principal:
        return ""
    base = dav.resolve(place, principal)
    who = await _first(dav, base)
    home = who.text(f"{CALDAV}calendar-home-set", f"{DAV}href") if who else ""
    return dav.resolve(base, home) if home else ""


async def _first(dav: DavClient, url: str) -> DavResponse | None:
    answer = await dav.multistatus("PROPFIND", url, WHO, depth="0")
    return answer.responses[0] if answer.responses else None


def _holds_events(one: DavResponse) -> bool:
    if not one.has(f"{DAV}resourcetype", f"{CALDAV}calendar"):
        return False
    kinds = one.properties.get(f"{CALDAV}supported-calendar-component-set")
    names = [kind.attributes.get("name", "").upper() for kind in kinds.children] if kinds else []
    return not names or "VEVENT" in names


def _calendar(dav: DavClient, home: str, one: DavResponse) -> CalendarRecord:
    url = dav.resolve(home, one.href)
    name = one.text(f"{DAV}displayname") or urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return CalendarRecord(url, name[:128], one.text(f"{DAV}sync-token") or one.text(CTAG))
