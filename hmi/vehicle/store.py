"""The present sample of every signal, who answers for it, and whether he is still alive."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterable, Mapping

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import OutOfRange, WrongType
from hmi.vehicle.signal import UNKNOWN, Quality, Sample, Value

log = logging.getLogger("hmi.vehicle.store")

Listener = Callable[[set[str]], None]
ALIVE = {Quality.GOOD, Quality.OUT_OF_RANGE}


class Slot:
    """What the store knows about one source: its paths, its time limit and its last sign of life."""

    def __init__(
        self, name: str, paths: set[str], limit: float, limits: Mapping[str, float], clock: Callable[[], float]
    ) -> None:
        self.name = name
        self.paths = paths
        self.limit = limit
        self.limits = limits
        self._clock = clock
        self.beat_at = clock()
        self.updates = 0
        self.frozen: set[str] = set()
        self.arrived: dict[str, float] = {}
        self.complained: set[str] = set()

    @property
    def silence(self) -> float:
        """Seconds since anything was heard."""
        return self._clock() - self.beat_at

    @property
    def silent(self) -> bool:
        """Nothing was heard within the limit."""
        return self.beat_at + self.limit <= self._clock()

    def deadline(self, path: str) -> float:
        """When the path becomes stale if nothing more is heard."""
        if self.limits or path in self.frozen:
            return self.arrived.get(path, self.beat_at) + self.limits.get(path, self.limit)
        return self.beat_at + self.limit


class Store:
    """Samples by path. A path belongs to the first source that claims it: a value never changes its origin unasked."""

    def __init__(self, catalogue: Catalogue, clock: Callable[[], float] = time.monotonic) -> None:
        self.catalogue = catalogue
        self._clock = clock
        self._samples: dict[str, Sample] = {}
        self._owners: dict[str, Slot] = {}
        self._slots: list[Slot] = []
        self._listeners: list[Listener] = []
        self.on_refreshed: Callable[[float], None] = lambda _due: None
        """Told when what was just heard would go stale, at the earliest."""

    def claim(
        self, name: str, paths: Iterable[str], limit: float, *, limits: Mapping[str, float] | None = None
    ) -> Slot:
        """A source registers; call in order of priority. Paths that are taken or not in the catalogue are left out.

        ``limits``: where each signal arrives by itself, its own limit.
        """
        mine = {path for path in paths if path in self.catalogue and path not in self._owners}
        slot = Slot(name, mine, limit, limits or {}, self._clock)
        self._owners.update(dict.fromkeys(mine, slot))
        self._slots.append(slot)
        return slot

    def owner(self, path: str) -> Slot | None:
        """The source that answers for the path."""
        return self._owners.get(path)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call back with the paths whose value or quality changed; returns the undo."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def sample(self, path: str) -> Sample:
        """The present sample."""
        return self._samples.get(path, UNKNOWN)

    def beat(self, slot: Slot) -> None:
        """The source lives, with nothing new to say."""
        slot.beat_at = self._clock()
        revived = {path for path in slot.paths - slot.frozen if self._quality(path) is Quality.STALE}
        if revived and not slot.limits:
            self._requalify(slot, revived)
        self.on_refreshed(slot.beat_at + slot.limit)

    def publish(self, slot: Slot, values: Mapping[str, Value | None], time_us: int) -> None:
        """New values of a source; None is unknown. Paths of other sources are dropped."""
        now = slot.beat_at = self._clock()
        slot.updates += len(values)
        changed: set[str] = set()
        for path, value in values.items():
            if path not in slot.paths or path in slot.frozen:
                continue
            slot.arrived[path] = now
            sample, old = self._judge(slot, path, value, time_us), self._samples.get(path, UNKNOWN)
            self._samples[path] = sample
            if sample.quality is not old.quality or sample.value != old.value:
                changed.add(path)
        self._tell(changed)
        self.on_refreshed(now + min((slot.limits.get(path, slot.limit) for path in values), default=slot.limit))

    def freeze(self, slot: Slot, paths: Iterable[str], *, frozen: bool) -> None:
        """Fault injection: these paths get no more updates."""
        mine = slot.paths & set(paths)
        if frozen:
            slot.arrived.update(dict.fromkeys(mine - slot.frozen, self._clock()))
            slot.frozen |= mine
        else:
            slot.frozen -= mine

    def sweep(self) -> float:
        """Turn what nobody has refreshed in time stale; returns when the next one would be, infinity when none."""
        now, soonest, late = self._clock(), math.inf, set()
        for slot in self._slots:
            if not (slot.limits or slot.frozen or slot.silent):
                soonest = min(soonest, slot.beat_at + slot.limit)
                continue
            for path in slot.paths:
                if self._quality(path) in ALIVE:
                    due = slot.deadline(path)
                    late |= {path} if due <= now else set()
                    soonest = min(soonest, due) if due > now else soonest
        for path in late:
            old = self._samples[path]
            self._samples[path] = Sample(old.value, old.time_us, Quality.STALE)
        self._tell(late)
        return soonest

    def _requalify(self, slot: Slot, paths: set[str]) -> None:
        """A source is back and nothing changed meanwhile: its values are good again."""
        for path in paths:
            old = self._samples[path]
            self._samples[path] = self._judge(slot, path, old.value, old.time_us)
        self._tell(paths)

    def _quality(self, path: str) -> Quality:
        return self._samples.get(path, UNKNOWN).quality

    def _judge(self, slot: Slot, path: str, value: Value | None, time_us: int) -> Sample:
        """The sample for a value: good, out of range, or unknown when it is none or of the wrong type."""
        if value is None:
            return Sample(None, time_us, Quality.UNKNOWN)
        try:
            return Sample(self.catalogue[path].check(value), time_us, Quality.GOOD)
        except OutOfRange:
            return Sample(value, time_us, Quality.OUT_OF_RANGE)
        except WrongType as error:
            if path not in slot.complained:
                slot.complained.add(path)
                log.warning("source %s: %s", slot.name, error)
            return Sample(None, time_us, Quality.UNKNOWN)

    def _tell(self, changed: set[str]) -> None:
        if changed:
            for listener in list(self._listeners):
                listener(changed)
