"""The network for apps: HTTP/2, time limits, retries, private CAs; what goes wrong there is a value, no exception."""

from hmi.sdk.http.answers import Offline, OfflineKind, Response
from hmi.sdk.http.client import Client, TimeLimits

__all__ = ["Client", "Offline", "OfflineKind", "Response", "TimeLimits"]
