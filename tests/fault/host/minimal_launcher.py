"""A second launcher behind the seam."""

from __future__ import annotations

import sys
from pathlib import Path

from hmi.host.launcher import AppProcess, LaunchRequest, app_environment
from hmi.host.local_process import LocalProcess


class MinimalLauncher:
    """Another Launcher, as the sandbox will be one: starts the minimal app in the manner of its description."""

    async def launch(self, request: LaunchRequest) -> AppProcess:
        program = str(Path(__file__).with_name("minimal_app.py"))
        command = [sys.executable, program, request.manifest.description]
        return await LocalProcess.start(command, app_environment(request), request.state)
