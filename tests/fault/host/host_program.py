"""The whole host as a program of its own, with the minimal app behind the launcher's seam."""

from __future__ import annotations

import asyncio
import logging
import sys

from minimal_launcher import MinimalLauncher  # beside this program

from hmi.host.main import serve

logging.basicConfig(level="INFO", format="%(levelname)s %(name)s: %(message)s")
sys.exit(asyncio.run(serve(safe=False, signals=None, launcher=MinimalLauncher())))
