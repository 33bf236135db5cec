"""The control window as a process of its own: the emulator itself never loads Qt."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from hmi.emulator.processes import Program, gone


class ControlWindow:
    """Runs until the person closes it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._program = Program([sys.executable, "-m", "hmi.emulator.window"], environment, _print)

    async def run(self) -> None:
        """Open it, and return when it is closed."""
        await self._program.start()
        try:
            await gone(self._program.pid, float(10 * 365 * 86400))
        finally:
            await self._program.stop()


def _print(text: str) -> None:
    print(text, file=sys.stderr)
