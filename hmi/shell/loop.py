"""asyncio on Qt's event loop behind one function, with an eye on callbacks that hold the screen up."""

from __future__ import annotations

import asyncio
import contextvars
import importlib
import logging
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

from PySide6.QtGui import QGuiApplication

from hmi.shell.callbacks import Callbacks

_log = logging.getLogger(__name__)

LIMIT_S = 0.1
"""A callback that takes longer has cost the screen several frames."""
SETTLED_S = 5.0
"""Nothing is reported of the first seconds, when modules are loaded and pages are built."""


def _import_qasync() -> ModuleType:
    # qasync imports QtWidgets (4 MB) only to find the application, which it is given here.
    name = "PySide6.QtWidgets"
    real = sys.modules.get(name)
    stub = ModuleType(name)
    stub.__dict__["QApplication"] = QGuiApplication
    sys.modules[name] = real or stub
    try:
        return importlib.import_module("qasync")
    finally:
        if real is None:
            del sys.modules[name]


qasync: Any = _import_qasync()


class WatchedHandle(asyncio.Handle):
    """A callback that knows how long it took."""

    __slots__ = ()

    def _run(self) -> None:
        started = time.perf_counter()
        super()._run()
        took = time.perf_counter() - started
        if took > LIMIT_S and time.monotonic() > _report_after:
            _log.warning("the screen stood still for %.0f ms: %s", took * 1000, culprit(self))


_report_after = float("inf")


def culprit(handle: asyncio.Handle) -> str:
    """The task or function behind a callback, by name."""
    callback = getattr(handle, "_callback", None)
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        return f"task {owner.get_name()}, {owner.get_coro()!r}"
    inner = getattr(handle, "_args", None) or ()
    reader = next((argument for argument in inner if callable(argument) and hasattr(argument, "__qualname__")), None)
    return str(getattr(reader or callback, "__qualname__", repr(callback)))


class ShellLoop(qasync.QEventLoop):
    """qasync, with callbacks that are timed and share one timer."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._timer = Callbacks()

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> asyncio.Handle:
        """As in asyncio; Qt's coarse timers make it right to 5 %."""
        handle = WatchedHandle(callback, args, self, context=context)
        self._timer.add_callback(handle, delay)
        return handle


def run(app: QGuiApplication, main: Callable[[asyncio.Event], Coroutine[Any, Any, int]]) -> int:
    """Run ``main(stop)`` until it returns; SIGTERM, SIGINT and the last window's close set ``stop``."""
    global _report_after  # noqa: PLW0603 - one loop, one screen, one clock
    loop = ShellLoop(app)
    executor = ThreadPoolExecutor(2, thread_name_prefix="shell")
    loop.set_default_executor(executor)
    asyncio.set_event_loop(loop)
    stop = asyncio.Event()
    app.setQuitOnLastWindowClosed(False)
    app.lastWindowClosed.connect(stop.set)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    _report_after = time.monotonic() + SETTLED_S
    try:
        return int(loop.run_until_complete(main(stop)))
    finally:
        _report_after = float("inf")
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
        loop.close()
        asyncio.set_event_loop(None)
