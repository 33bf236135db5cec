"""The car, as a test wants it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hmi.sdk.clock import Clock
from hmi.sdk.errors import VehicleRefused
from hmi.sdk.vehicle import Quality, Sample, SignalInfo


class FakeVehicle:
    """Signals are what the test last said; requests are kept in ``sets``."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._samples: dict[str, Sample] = {}
        self._watchers: dict[int, tuple[list[str], Callable[[dict[str, Sample]], None]]] = {}
        self.sets: list[tuple[str, Any]] = []
        self.refusals: dict[str, str] = {}
        self.away = ""
        """Why the service is away; empty while it is there."""

    def feed(self, path: str, value: Any, unit: str, quality: Quality, reason: str) -> None:
        """The car says something."""
        sample = Sample(value, unit, self._clock.now(), quality, reason)
        self._samples[path] = sample
        if not self.away:
            self._tell({path: sample})

    def leave(self, reason: str) -> None:
        """The service goes, or with an empty reason comes back."""
        self.away = reason
        self._tell(
            {path: self._sample(path) for paths, _ in self._watchers.values() for path in paths}
            | {path: self._sample(path) for path in self._samples}
        )

    async def get(self, paths: Sequence[str]) -> dict[str, Sample]:
        """Present samples of signals and branches."""
        return self._select(paths)

    async def set(self, values: Mapping[str, Any]) -> None:
        """Keep the request, or refuse it."""
        for path in values:
            if self.away or path in self.refusals:
                raise VehicleRefused("{reason}", reason=self.away or self.refusals[path])
        self.sets += values.items()

    async def describe(self, paths: Sequence[str]) -> dict[str, SignalInfo]:
        """Only what the samples tell."""
        return {
            path: SignalInfo(path, type(sample.value).__name__, "sensor", sample.unit)
            for path, sample in self._select(paths).items()
        }

    async def subscribe(
        self, paths: Sequence[str], max_rate_hz: int, changed: Callable[[dict[str, Sample]], None]
    ) -> Callable[[], None]:
        """Every change at once, whatever the rate."""
        number = max(self._watchers, default=0) + 1
        self._watchers[number] = (list(paths), changed)
        changed(self._select(paths))
        return lambda: self._watchers.pop(number, None) and None

    def _select(self, paths: Sequence[str]) -> dict[str, Sample]:
        found = {}
        for path in paths:
            below = [known for known in self._samples if known == path or known.startswith(f"{path}.")]
            found.update({name: self._sample(name) for name in below or [path]})
        return found

    def _sample(self, path: str) -> Sample:
        if self.away:
            return Sample(None, quality="unknown", reason=self.away)
        return self._samples.get(path, Sample(None, quality="unknown", reason="The car has not said yet."))

    def _tell(self, samples: dict[str, Sample]) -> None:
        for paths, changed in list(self._watchers.values()):
            mine = {
                name: sample
                for name, sample in samples.items()
                if any(name == path or name.startswith(f"{path}.") for path in paths)
            }
            if mine:
                changed(mine)
