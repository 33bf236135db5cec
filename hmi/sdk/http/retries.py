"""Whether, and after which pause, a request is sent again."""

from __future__ import annotations

from random import Random

from hmi.sdk.http.answers import Offline, Response

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PROPFIND", "REPORT"})
"""Methods whose second arrival changes nothing more."""
BUSY = frozenset({429, 502, 503, 504})
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0


def pause(method: str, answer: Response | Offline, attempt: int, random: Random) -> float | None:
    """Seconds before the next attempt (the first is 1), with full jitter; None: do not try again."""
    jitter = random.uniform(0, FIRST_PAUSE * 2**attempt)
    if method.upper() not in IDEMPOTENT:
        return None
    if isinstance(answer, Offline):
        return jitter if answer.worth_retrying else None
    if answer.status not in BUSY:
        return None
    wish = answer.retry_after or 0
    return wish + jitter if wish <= LONGEST_PAUSE else None
