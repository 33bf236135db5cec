"""What a request ends in: a Response of the server, or Offline with the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeVar, overload

import msgspec

from hmi.sdk.words import say

T = TypeVar("T")
LONGEST_WISH = 86_400.0
"""No server is left alone for more than a day of seconds, whatever it asks."""

OfflineKind = Literal[
    "address", "unknown-host", "unreachable", "timeout", "dropped", "certificate", "clock", "too-large", "storage"
]

_WORDS: dict[OfflineKind, tuple[str, str]] = {
    "address": ("{host} is not a web address.", "Check how the address is written."),
    "unknown-host": ("{host} cannot be found.", "Check the address and the connection of the car."),
    "unreachable": ("{host} cannot be reached.", "Check the connection of the car, then try again."),
    "timeout": ("{host} does not answer in time.", "Try again later."),
    "dropped": ("The connection to {host} broke off.", "Try again."),
    "certificate": (
        "The certificate of {host} is not trusted: {detail}",
        "Check the address. If the server is your own, add its certificate authority to the car.",
    ),
    "clock": (
        "By the clock of this car, the certificate of {host} is not valid yet.",
        "Check the date and time of the car.",
    ),
    "too-large": ("The answer of {host} is too large.", "Ask the maker of the app."),
    "storage": ("What {host} sent cannot be saved: {detail}", "Free some space, then try again."),
}


@dataclass(frozen=True)
class Offline:
    """There is no answer. ``kind`` is for the program, ``sentence`` and ``remedy`` for a person."""

    kind: OfflineKind
    host: str
    detail: str = ""

    @property
    def sentence(self) -> str:
        """What happened, in the driver's language."""
        return say(_WORDS[self.kind][0], host=self.host, detail=self.detail)

    @property
    def remedy(self) -> str:
        """What to do about it, in the driver's language."""
        return say(_WORDS[self.kind][1])

    @property
    def worth_retrying(self) -> bool:
        """Whether the same request may succeed a moment later; a server that used up its time is not asked for more."""
        return self.kind in ("unknown-host", "unreachable", "dropped")


@dataclass(frozen=True)
class Response:
    """The server's answer, whatever its status. Header names are lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str
    """Where the answer came from, after redirects."""
    http_version: str = "HTTP/1.1"
    history: tuple[str, ...] = field(default=())
    """The addresses that redirected here, oldest first."""

    @property
    def ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body as text: the charset of the header, else UTF-8; what cannot be decoded is replaced."""
        charset = self.headers.get("content-type", "").partition("charset=")[2].split(";")[0].strip(" \"'")
        try:
            return self.content.decode(charset or "utf-8", "replace")
        except (LookupError, ValueError):
            return self.content.decode("utf-8", "replace")

    @property
    def retry_after(self) -> float | None:
        """Seconds for which the server asks to be left alone; None when it does not ask."""
        wish = self.headers.get("retry-after", "").strip()
        if wish.isascii() and wish.isdigit():
            return min(float(wish), LONGEST_WISH)
        try:
            moment = parsedate_to_datetime(wish)
        except (ValueError, OverflowError):
            return None
        seconds = (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
        return min(max(seconds, 0.0), LONGEST_WISH)

    @overload
    def json(self) -> Any: ...
    @overload
    def json(self, kind: type[T]) -> T: ...
    def json(self, kind: Any = Any) -> Any:
        """The body as ``kind``, checked; ValueError (msgspec's) when it is something else."""
        return msgspec.json.decode(self.content, type=kind)
