"""The process of one app: ``python -m hmi.sdk.main <app dir>``. The host starts it; it ends by App1.Stop or SIGTERM."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from pathlib import Path

LOG_FORMAT = "%(levelname)s %(name)s: %(message)s"


def main(arguments: list[str]) -> int:
    """Run the app in the folder named by the first argument; the exit status."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.stderr.write("usage: python -m hmi.sdk.main APP_FOLDER\n")
        return 2
    logging.basicConfig(level=os.environ.get("HMI_LOG", "WARNING").upper(), format=LOG_FORMAT)
    gc.disable()
    from hmi.sdk.runtime.process import run  # noqa: PLC0415 usage needs no bus

    return asyncio.run(run(Path(arguments[0]).resolve()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
