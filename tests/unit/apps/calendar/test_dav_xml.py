"""The reader of WebDAV answers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.calendar.dav_requests import multiget, sync_collection
from apps.calendar.dav_xml import (
    CALDAV,
    DAV,
    BrokenAnswerError,
    read_multistatus,
)

ANSWER = b"""<?xml version="1.0"?>
<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
 <response><href> /a.ics </href><propstat><prop><getetag>"1"</getetag><C:calendar-data>BEGIN&#13;
X</C:calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat>
 <propstat><prop><displayname>hidden</displayname></prop><status>HTTP/1.1 404 Not Found</status></propstat></response>
 <response><href>/b.ics</href><status>HTTP/1.1 404 Not Found</status></response>
 <sync-token>t-2</sync-token>
</multistatus>"""


def test_an_answer_is_read_with_what_was_found_and_what_is_gone():
    answer = read_multistatus(ANSWER)
    assert [(one.href, one.status) for one in answer.responses] == [("/a.ics", 0), ("/b.ics", 404)]
    assert answer.responses[0].text(f"{DAV}getetag") == '"1"'
    assert answer.responses[0].text(f"{CALDAV}calendar-data") == "BEGIN\r\nX"
    assert not answer.responses[0].has(f"{DAV}displayname")
    assert answer.sync_token == "t-2"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<multistatus/>",
        b'<!DOCTYPE a><multistatus xmlns="DAV:"/>',
        b'<multistatus xmlns="DAV:">' + b"<a>" * 40 + b"</a>" * 40 + b"</multistatus>",
        b'<multistatus xmlns="DAV:"><response>' + b"<a/>" * 10_001 + b"</response></multistatus>",
    ],
    ids=["nothing", "wrong name", "document type", "too deep", "too many"],
)
def test_what_is_no_answer_is_refused(body: bytes):
    with pytest.raises(BrokenAnswerError):
        read_multistatus(body)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(ANSWER)))
def test_a_damaged_answer_is_read_or_refused_and_nothing_else(noise: bytes, place: int):
    try:
        read_multistatus(ANSWER[:place] + noise + ANSWER[place:])
    except BrokenAnswerError:
        return


def test_what_is_asked_cannot_break_out_of_its_element():
    assert b"a&lt;b&gt;&amp;" in sync_collection("a<b>&")
    assert b"/x&amp;y.ics" in multiget(["/x&y.ics"])
