"""One SSLContext per process: building one blocks for 35 ms, so it is built in a thread, once per file of extra CAs."""

from __future__ import annotations

import asyncio
import os
import ssl
from pathlib import Path

from hmi.sdk.http.failures import TrustError

CA_VARIABLE = "HMI_CA_FILE"


class Trust:
    """The certificate authorities that this process believes."""

    def __init__(self, ca_file: str | None = None) -> None:
        self._ca_file = os.environ.get(CA_VARIABLE, "") if ca_file is None else ca_file
        self._context: ssl.SSLContext | None = None
        self._lock = asyncio.Lock()

    async def context(self) -> ssl.SSLContext:
        """The context; TrustError when the file of extra CAs is absent or no PEM."""
        async with self._lock:
            if self._context is None:
                try:
                    self._context = await asyncio.to_thread(_build, self._ca_file)
                except (OSError, ssl.SSLError) as error:
                    raise TrustError(f"{self._ca_file} cannot be read: {error.strerror or error}") from None
            return self._context


def _build(ca_file: str) -> ssl.SSLContext:
    """The system's authorities, else those of certifi, and the extra ones."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not any(Path(path).exists() for path in (paths.cafile, paths.capath) if path):
        import certifi  # noqa: PLC0415 only where the system has no store

        context.load_verify_locations(certifi.where())
    if ca_file:
        context.load_verify_locations(ca_file)
    return context
