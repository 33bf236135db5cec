"""A message bus of one's own: dbus-daemon, configured as the hmi bus; it dies with the process that started it."""

from __future__ import annotations

import asyncio
import os
import secrets
import select
import shutil
import signal
import string
import subprocess
import tempfile
from pathlib import Path

from hmi.bus.child import die_with_parent
from hmi.bus.errors import BusUnavailable

CONFIGURATION = Path(__file__).with_name("hmi-bus.conf")
LONGEST_SOCKET_PATH = 100
SHORT = ("/tmp", "/dev/shm", "/run")  # noqa: S108 - a folder with a name nobody knows is made there
UNESCAPED = frozenset(f"{string.ascii_letters}{string.digits}-_/.".encode())
START_LIMIT = 10.0
STOP_LIMIT = 3.0


class PrivateBus:
    """One dbus-daemon, its socket in a folder that only we can enter. Start it from the main thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.socket = _socket(folder)
        """Where it listens; the same after every start. Its folder is made at the start, and only we can enter it."""
        self.address = f"unix:path={_escaped(self.socket)}"

    @property
    def pid(self) -> int:
        """The daemon's process, 0 while there is none."""
        return self._process.pid if self._process is not None and self._process.poll() is None else 0

    async def start(self) -> str:
        """Start the daemon; returns its address once it listens."""
        loop = asyncio.get_running_loop()
        ready = self._spawn()
        told = asyncio.Event()
        loop.add_reader(ready, told.set)
        try:
            async with asyncio.timeout(START_LIMIT):
                await told.wait()
        except TimeoutError:
            raise BusUnavailable(f"dbus-daemon did not start within {START_LIMIT:g} s") from None
        finally:
            loop.remove_reader(ready)
        return self._started(ready)

    def start_blocking(self) -> str:
        """The same for programs without a loop."""
        ready = self._spawn()
        select.select([ready], [], [], START_LIMIT)
        return self._started(ready)

    async def stop(self) -> None:
        """End the daemon and wait for it."""
        self.stop_blocking()

    def stop_blocking(self) -> None:
        """End the daemon and wait for it: it needs a few milliseconds."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(STOP_LIMIT)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        if self.socket.parent != self._folder:
            shutil.rmtree(self.socket.parent, ignore_errors=True)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the daemon, for tests of everybody else."""
        if self._process is not None:
            self._process.send_signal(number)
            if number == signal.SIGKILL:
                self._process.wait()

    def _spawn(self) -> int:
        """Start the process; returns the pipe on which it says that it listens."""
        program = shutil.which("dbus-daemon")
        if program is None:
            raise BusUnavailable("dbus-daemon is not installed; run `apt-get install dbus` (or your system's like)")
        if self._process is not None:
            self._process.poll()  # takes the predecessor's exit status from the kernel
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.socket.parent.mkdir(mode=0o700, exist_ok=True)
        self.socket.unlink(missing_ok=True)
        ready, telling = os.pipe()
        try:
            with (self._folder / "bus.log").open("ab") as log:
                self._process = subprocess.Popen(
                    [
                        program,
                        f"--config-file={CONFIGURATION}",
                        f"--address={self.address}",
                        f"--print-address={telling}",
                        "--nofork",
                        "--nopidfile",
                    ],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=[telling],
                    start_new_session=True,  # Ctrl-C is for whoever started us, who then ends it last
                    preexec_fn=die_with_parent(),  # noqa: PLW1509 - one prctl call, before any thread of ours
                )
        except BaseException:
            os.close(ready)
            raise
        finally:
            os.close(telling)
        return ready

    def _started(self, ready: int) -> str:
        said = os.read(ready, 4096) if select.select([ready], [], [], 0)[0] else b""
        os.close(ready)
        if not said:
            self.stop_blocking()
            raise BusUnavailable(f"dbus-daemon did not start; {self._folder / 'bus.log'} says why")
        return self.address


def _socket(folder: Path) -> Path:
    """A Unix socket's path has 107 bytes at most: that of a deep folder lies in one of its own, as high up as one may write."""
    path = folder / "bus"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    above = next((place for place in SHORT if os.access(place, os.W_OK | os.X_OK)), tempfile.gettempdir())
    return Path(above, f"hmi-bus-{secrets.token_hex(4)}", "bus")


def _escaped(path: Path) -> str:
    """As D-Bus writes it in an address."""
    return "".join(chr(byte) if byte in UNESCAPED else f"%{byte:02x}" for byte in os.fsencode(path))
