"""Frame times of a window.

A frame's time runs from the later of two moments to its swap: the swap of the frame before, and the end of the last moment
in which the drawing thread had nothing to do. So a callback that holds the thread up counts in the frame it delays, work
that is spread over several frames counts in each of them, and a screen at rest counts nothing.
"""

from __future__ import annotations

import os
import time
from array import array
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtQuick import QQuickWindow

KEPT = 50_000


class FrameMeter:
    """Starts with its window; costs two clock readings per turn of the loop."""

    def __init__(self, window: QQuickWindow) -> None:
        self._times: array[float] = array("f")
        self._frames = 0
        self._busy_since = time.perf_counter()
        self._started_ms = -1.0
        self._first_frame_at = -1.0
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        window.frameSwapped.connect(self._swapped)

    def reset(self) -> None:
        """Count anew; the start of the process is kept."""
        self._times = array("f")
        self._frames = 0

    def stats(self) -> dict[str, Any]:
        """As org.hmi.Inspect1.Stats says."""
        times = sorted(self._times)
        shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
        return {
            "pid": os.getpid(),
            "frames": self._frames,
            "frame_ms": {name: round(_at(times, share), 2) for name, share in shares.items()},
            "pss_mb": round(_pss_mb(), 1),
            "started_ms": round(self._started_ms, 1),
            "first_frame_at": self._first_frame_at,
        }

    def _awake(self) -> None:
        self._busy_since = time.perf_counter()

    def _swapped(self) -> None:
        now = time.perf_counter()
        if self._started_ms < 0:
            self._started_ms = _age_ms()
            self._first_frame_at = time.monotonic()
        self._frames += 1
        if len(self._times) >= KEPT:
            del self._times[: KEPT // 2]
        self._times.append((now - self._busy_since) * 1000)
        self._busy_since = now


def _at(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _age_ms() -> float:
    """How long ago this process was executed, to the kernel's tick."""
    fields = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def _pss_mb() -> float:
    for line in Path("/proc/self/smaps_rollup").read_text("utf-8").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
