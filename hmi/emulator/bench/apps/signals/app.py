"""Fifty signals as fast as the screen can show them; the title is the newest moment that the car has sent."""

from __future__ import annotations

from pathlib import Path

from hmi.sdk import App, ListTemplate, Row, Sample, Screen, Template

PATHS = (Path(__file__).parent / "signals.txt").read_text(encoding="utf-8").split()
"""The first one carries the moment at which it was sent."""
RATE_HZ = 0
"""Every change: the SDK draws what came together, once per frame."""


class Table(Screen):
    """One row per signal."""

    def __init__(self) -> None:
        super().__init__()
        self._samples: dict[str, Sample] = {}

    def render(self) -> Template:
        """As known now."""
        rows = [
            Row(path, path.rpartition(".")[2], value=f"{sample.value:.3f} {sample.unit}" if sample.known else "")
            for path, sample in self._samples.items()
        ]
        stamp = self._samples.get(PATHS[0])
        return ListTemplate(title=str(stamp.value) if stamp is not None and stamp.known else "waiting", rows=rows)

    async def on_show(self) -> None:
        """Follow for ever: the bench ends the whole head unit."""
        if not self._samples:
            self.app.spawn(self._follow(), "follow")

    async def _follow(self) -> None:
        async for changed in self.app.vehicle.subscribe(PATHS, max_rate_hz=RATE_HZ):
            self._samples.update(changed)
            self.invalidate()


class Signals(App):
    """The app."""

    def root(self) -> Screen:
        """Its only screen."""
        return Table()
