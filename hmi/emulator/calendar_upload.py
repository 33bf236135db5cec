"""Puts events into a new calendar of a CalDAV server."""

from __future__ import annotations

import http.client
import ssl
from base64 import b64encode
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from icalendar import Calendar, Event

_MAKE = b"""<?xml version="1.0" encoding="utf-8"?>
<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
<d:displayname>Work</d:displayname>
<c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>
</d:prop></d:set></c:mkcalendar>"""


def upload(calendar_url: str, user: str, password: str, context: ssl.SSLContext, files: Iterable[list[Event]]) -> None:
    """Make the calendar and put one file into it for each event with its changed instances."""
    parts = urlsplit(calendar_url)
    connection = http.client.HTTPSConnection(parts.hostname or "", parts.port, context=context, timeout=20)
    headers = {"Authorization": f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"}
    try:
        _send(connection, "MKCALENDAR", parts.path, _MAKE, {**headers, "Content-Type": "application/xml"})
        for events in files:
            path = f"{parts.path}{events[0]['UID']}.ics"
            _send(connection, "PUT", path, as_file(events), {**headers, "Content-Type": "text/calendar"})
    finally:
        connection.close()


def as_file(events: list[Event]) -> bytes:
    """One event with its changed instances, as the file a server keeps."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//hmi//emulator//EN")
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _send(
    connection: http.client.HTTPSConnection, method: str, path: str, body: bytes, headers: Mapping[str, str]
) -> None:
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status not in (201, 204) and not (method == "MKCALENDAR" and answer.status in (405, 409)):
        raise OSError(f"{method} {path}: {answer.status} {text[:200]!r}")
