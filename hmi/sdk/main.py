"""The process of one app: ``python -m hmi.sdk.main <app dir>``. The host starts it; it ends by App1.Stop or SIGTERM."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from hmi.sdk.late import postpone

SELDOM_USED = ("ssl", "asyncio.sslproto", "inspect", "tokenize", "ipaddress", "msgspec.inspect", "dbus_fast")
"""What asyncio, pathlib and others import in case it is wanted; of dbus_fast only its codec is."""


def main(arguments: list[str]) -> int:
    """Run the app in the folder named by the first argument; the exit status."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.stderr.write("usage: python -m hmi.sdk.main APP_FOLDER\n")
        return 2
    gc.disable()
    postpone(*SELDOM_USED)
    _import_msgspec()
    from hmi.sdk.runtime.process import main as live  # noqa: PLC0415 after what shall be postponed

    return live(arguments[0])


def _import_msgspec() -> None:
    """Without typing_extensions, which its helpers take when it is there, and can do without."""
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    with suppress(ImportError):
        import msgspec._utils  # noqa: F401, PLC0415
    del sys.modules["typing_extensions"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
