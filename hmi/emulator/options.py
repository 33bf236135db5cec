"""What ``hmi emulator`` was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hmi.emulator.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Options:
    """One run."""

    headless: bool = False
    size: tuple[int, int] = (1920, 720)
    scenario: Scenario | None = None
    time_scale: float = 1.0
    seconds: float | None = None
    """Of real time, after which the run ends; None: until told, or to the end of a headless scenario."""
    shots: Path | None = None
    report: Path | None = None
    vehicle: tuple[str, ...] = ("simulator",)
    vehicle_options: tuple[str, ...] = ()
    state: Path | None = None
    """None: a temporary folder, gone at the end."""
    calendar: bool = True
    own_apps: bool = False
    """Those that the developer has installed, as folders and as Python packages.

    The bundled scenarios and the bench are about the bundled ones.
    """
    log: str = "WARNING"
