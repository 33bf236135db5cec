"""The control window as a process of its own: the emulator itself never loads Qt."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial

from hmi.emulator.findings import Findings
from hmi.emulator.processes import FOREVER, Program, gone


class ControlWindow:
    """Runs until the person closes it; one that ends otherwise is an error."""

    def __init__(self, environment: Mapping[str, str], findings: Findings) -> None:
        self._findings = findings
        command = [sys.executable, "-m", "hmi.emulator.window"]
        self._program = Program(command, environment, partial(findings.line, "window"))

    async def run(self) -> None:
        """Open it, and return when it is closed."""
        await self._program.start()
        try:
            await gone(self._program.pid, FOREVER)
            if status := self._program.status:
                self._findings.error("emulator", f"the control window ended with status {status}")
        finally:
            await self._program.stop()
