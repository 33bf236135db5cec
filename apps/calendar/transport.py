"""The way to the server: hmi.sdk.http with nothing followed, and its silence put into this app's words."""

from __future__ import annotations

from collections.abc import Mapping

from hmi.sdk.http import Client, Offline, OfflineKind

from .caldav import TOO_BIG, Reply
from .records import Trouble, TroubleKind

KINDS: dict[OfflineKind, TroubleKind] = {
    "address": "address",
    "certificate": "certificate",
    "clock": "clock",
    "too-large": "broken-answer",
}


class HttpTransport:
    """Sends through one Client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def send(
        self, method: str, url: str, headers: Mapping[str, str], content: bytes, limit: int
    ) -> Reply | Trouble:
        """The answer, whatever its status, or why there is none."""
        answer = await self._client.request(
            method, url, headers=headers, content=content, max_bytes=limit, follow_redirects=False
        )
        if isinstance(answer, Offline):
            fact = TOO_BIG if answer.kind == "too-large" else answer.host
            return Trouble(KINDS.get(answer.kind, "network"), fact)
        return Reply(answer.status, answer.headers, answer.content, answer.retry_after or 0)
