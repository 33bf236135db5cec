"""Writes the bodies of WebDAV and CalDAV requests."""

from __future__ import annotations

from xml.sax.saxutils import escape

_NAMES = (
    'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/" '
    'xmlns:a="http://apple.com/ns/ical/"'
)


def propfind(*properties: str) -> bytes:
    """Body of a PROPFIND for these properties, written with the prefixes d, c, s and a."""
    return _document("d:propfind", "<d:prop>" + "".join(f"<{name}/>" for name in properties) + "</d:prop>")


def sync_collection(token: str) -> bytes:
    """Body of the REPORT that asks for what changed since the token; an empty token asks for everything."""
    inner = f"<d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
    return _document("d:sync-collection", inner + "<d:prop><d:getetag/></d:prop>")


def multiget(hrefs: list[str]) -> bytes:
    """Body of the REPORT that asks for these items."""
    listed = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return _document("c:calendar-multiget", f"<d:prop><d:getetag/><c:calendar-data/></d:prop>{listed}")


def _document(root: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root} {_NAMES}>{inner}</{root}>'.encode()
