"""Parents, children, memory and processor time of processes, from /proc."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

DEPTH_LIMIT = 64
_TICK = os.sysconf("SC_CLK_TCK")


class Usage(Struct, frozen=True):
    """What a group of processes takes."""

    pss_bytes: int
    cpu_seconds: float
    age_seconds: float = 0.0
    """Since the oldest of them started."""


def ancestry(pid: int) -> Iterator[int]:
    """The process itself, its parent, and so on up."""
    for _ in range(DEPTH_LIMIT):
        if pid <= 1:
            return
        yield pid
        stat = _stat(pid)
        if stat is None:
            return
        pid = int(stat[1])


def usage(pids: Iterable[int]) -> Usage:
    """What these processes and their descendants take together; those that have ended take nothing."""
    everyone = set(pids)
    for pid in pids:
        everyone.update(_descendants(pid))
    stats = [stat for stat in map(_stat, everyone) if stat]
    return Usage(
        pss_bytes=sum(_pss(pid) for pid in everyone),
        cpu_seconds=sum(int(stat[11]) + int(stat[12]) for stat in stats) / _TICK,
        age_seconds=max([_uptime() - int(stat[19]) / _TICK for stat in stats], default=0.0),
    )


def _descendants(pid: int, depth: int = 0) -> Iterator[int]:
    if depth > DEPTH_LIMIT:
        return
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, _read(task).split()):
            yield child
            yield from _descendants(child, depth + 1)


def _stat(pid: int) -> list[str] | None:
    """The fields of /proc/<pid>/stat after the program's name, which may itself hold blanks and brackets."""
    text = _read(Path(f"/proc/{pid}/stat"))
    return text.rpartition(")")[2].split() if text else None


def _uptime() -> float:
    return float(_read(Path("/proc/uptime")).split()[0])


def _pss(pid: int) -> int:
    for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    """The text of a file in /proc; empty when its process has ended or is not ours to look at."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
