"""The network for apps: HTTP/2, time limits, retries, private CAs; what goes wrong there is a value, no exception."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hmi.sdk.http.answers import Offline as Offline
    from hmi.sdk.http.answers import OfflineKind as OfflineKind
    from hmi.sdk.http.answers import Response as Response
    from hmi.sdk.http.client import Client as Client
    from hmi.sdk.http.limits import TimeLimits as TimeLimits

_HOME = {
    "Offline": "answers",
    "OfflineKind": "answers",
    "Response": "answers",
    "Client": "client",
    "TimeLimits": "limits",
}

__all__ = ["Client", "Offline", "OfflineKind", "Response", "TimeLimits"]


def __getattr__(name: str) -> Any:
    """Only Client brings httpx, which costs 10 MB, along."""
    if name not in _HOME:
        raise AttributeError(f"hmi.sdk.http has no {name!r}")
    return getattr(importlib.import_module(f"hmi.sdk.http.{_HOME[name]}"), name)
