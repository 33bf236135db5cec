"""Get, set, subscribe and describe for many clients, without a bus: what VehicleService puts on one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.deadlines import Deadlines
from hmi.vehicle.errors import NoSource, NotAnActuator, TooManyPaths
from hmi.vehicle.limits import Client, Limits
from hmi.vehicle.signal import Sample, Signal, Value
from hmi.vehicle.sources.source import Source, SourceRuntime
from hmi.vehicle.store import Store
from hmi.vehicle.subscription import Deliver, Distributor, Subscription, Timers


class Broker:
    """One store, its sources in order of priority, and an account for every client."""

    def __init__(
        self,
        catalogue: Catalogue,
        timers: Timers,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.catalogue = catalogue
        self.store = Store(catalogue, clock)
        self.limits = limits or Limits()
        self.runtimes: list[SourceRuntime] = []
        self._timers = timers
        self._clock = clock
        self._distributor = Distributor(self.store)
        self._deadlines = Deadlines(self.store, timers, clock)
        self._clients: dict[str, Client] = {}
        self._subscriptions: dict[str, dict[Subscription, None]] = {}

    def add(self, source: Source) -> SourceRuntime:
        """One more source, behind those that are there."""
        runtime = SourceRuntime(source, self.store)
        self.runtimes.append(runtime)
        return runtime

    def client(self, name: str) -> Client:
        """The account of a client."""
        if name not in self._clients:
            self._clients[name] = Client(self.limits, self._clock)
        return self._clients[name]

    def get(self, name: str, paths: Iterable[str]) -> dict[str, tuple[Signal, Sample]]:
        """Samples with their signals."""
        return {path: (self.catalogue[path], self.store.sample(path)) for path in self._expand(name, paths)}

    def describe(self, name: str, paths: Iterable[str]) -> list[Signal]:
        """What the catalogue says."""
        return [self.catalogue[path] for path in self._expand(name, paths)]

    def set(self, name: str, values: Mapping[str, Any]) -> None:
        """A request to actuators; everything is checked before anything is done."""
        self.client(name).count_call()
        if len(values) > self.limits.paths_per_call:
            raise TooManyPaths(self.limits.paths_per_call)
        by_source: dict[SourceRuntime, dict[str, Value]] = {}
        for path, value in values.items():
            signal = self.catalogue[path]
            if signal.kind != "actuator":
                raise NotAnActuator(path, signal.kind)
            by_source.setdefault(self._owner(path), {})[path] = signal.check(value)
        for runtime, mine in by_source.items():
            refusal = runtime.source.refuse(mine)
            if refusal is not None:
                raise refusal
        for runtime, mine in by_source.items():
            runtime.source.actuate(mine)

    def subscribe(
        self,
        name: str,
        paths: Iterable[str],
        max_rate_hz: int,
        deliver: Deliver,
        ready: Callable[[], bool] = lambda: True,
    ) -> Subscription:
        """A subscription that begins with ``start``."""
        wanted = self._expand(name, paths)
        self.client(name).open(len(wanted))
        subscription = Subscription(wanted, max_rate_hz, self.store, self._timers, deliver, ready)
        self._distributor.add(subscription)
        self._subscriptions.setdefault(name, {})[subscription] = None
        return subscription

    def resume(self, name: str) -> None:
        """A client that did not keep up is ready again."""
        for subscription in list(self._subscriptions.get(name, {})):
            subscription.resume()

    def unsubscribe(self, name: str, subscription: Subscription) -> None:
        """End one subscription."""
        mine = self._subscriptions.get(name, {})
        if subscription in mine:
            del mine[subscription]
            self._distributor.remove(subscription)
            self._clients[name].close(len(subscription.paths))

    def forget(self, name: str) -> list[Subscription]:
        """A client is gone: so are its subscriptions and its account."""
        gone = list(self._subscriptions.pop(name, {}))
        for subscription in gone:
            self._distributor.remove(subscription)
        self._clients.pop(name, None)
        return gone

    def _expand(self, name: str, paths: Iterable[str]) -> list[str]:
        """Leaves of a request, counted."""
        self.client(name).count_call()
        wanted = list(paths)
        if len(wanted) > self.limits.paths_per_call:
            raise TooManyPaths(self.limits.paths_per_call)
        return self.catalogue.expand(wanted, self.limits.paths_per_call)

    def _owner(self, path: str) -> SourceRuntime:
        slot = self.store.owner(path)
        for runtime in self.runtimes:
            if runtime.slot is slot:
                if runtime.state in {"ended", "failed"}:
                    raise NoSource(path, f"its source {runtime.source.name} has {runtime.state}")
                return runtime
        raise NoSource(path)
