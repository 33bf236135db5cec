"""org.hmi.Vehicle1 on the bus."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from hmi.bus import Bus, BusError, Caller, RefusedCall, Service, Variant
from hmi.bus.message import Kind, Message
from hmi.bus.standard import PEER
from hmi.vehicle.broker import Broker
from hmi.vehicle.errors import VehicleError
from hmi.vehicle.pace import Answered, Pace
from hmi.vehicle.signal import Quality, Sample, Signal
from hmi.vehicle.subscription import Subscription

PATH = "/org/hmi/Vehicle"
NAME = "org.hmi.Vehicle"
UNKNOWN_VALUE = Variant("s", "")
Wire = tuple[Variant, int, int]
ANSWER_SECONDS, ASK_AGAIN_SECONDS = 60.0, 1.0


@contextmanager
def refusals() -> Iterator[None]:
    """Every VehicleError is an answer, named like its class."""
    try:
        yield
    except VehicleError as error:
        raise RefusedCall(type(error).__name__, str(error)) from None


class SubscriptionService(Service):
    """One subscription's object; its signal goes to the subscriber alone."""

    interface = "org.hmi.VehicleSubscription1"

    def __init__(self, client: str, end: Callable[[], None]) -> None:
        self._client = client
        self._end = end

    def close(self, caller: Caller) -> None:
        """Only the subscriber may."""
        if caller.name != self._client:
            raise RefusedCall("NotYours", "another client opened this subscription")
        self._end()


class VehicleService(Service):
    """Translates between D-Bus and the broker."""

    interface = "org.hmi.Vehicle1"

    def __init__(self, bus: Bus, broker: Broker) -> None:
        self._bus = bus
        self._broker = broker
        self._numbers = itertools.count(1)
        self._open: dict[Subscription, str] = {}
        self._watches: dict[str, Callable[[], None]] = {}
        self._paces: dict[str, Pace] = {}
        self._undo = bus.on_connection(self._connection)

    def get(self, caller: Caller, paths: list[str]) -> dict[str, Wire]:
        """Present samples."""
        self._watch(caller.name)
        with refusals():
            found = self._broker.get(caller.name, paths)
        return {path: wire(signal, sample) for path, (signal, sample) in found.items()}

    def set(self, caller: Caller, values: dict[str, Any]) -> None:
        """A request to actuators."""
        self._watch(caller.name)
        with refusals():
            self._broker.set(caller.name, values)

    def describe(self, caller: Caller, paths: list[str]) -> dict[str, dict[str, Variant]]:
        """What the catalogue says."""
        self._watch(caller.name)
        with refusals():
            return {signal.path: facts(signal) for signal in self._broker.describe(caller.name, paths)}

    def sources(self, caller: Caller) -> list[dict[str, Variant]]:
        """How the sources are."""
        self._watch(caller.name)
        with refusals():
            self._broker.client(caller.name).count_call()
        return [
            {
                "name": Variant("s", runtime.source.name),
                "state": Variant("s", runtime.state),
                "message": Variant("s", runtime.message),
                "signals": Variant("u", len(runtime.slot.paths)),
                "updates": Variant("t", runtime.slot.updates),
            }
            for runtime in self._broker.runtimes
        ]

    def subscribe(self, caller: Caller, paths: list[str], max_rate_hz: int) -> str:
        """Open a subscription; its first samples follow this answer."""
        self._watch(caller.name)
        path = f"{PATH}/Subscriptions/{next(self._numbers)}"
        service = SubscriptionService(caller.name, lambda: self._end(caller.name, subscription))
        signals, pace = self._broker.catalogue, self._pace(caller.name)

        def deliver(samples: dict[str, Sample]) -> None:
            news = {name: wire(signals[name], sample) for name, sample in samples.items()}
            service.emit("Changed", news, to=caller.name)
            pace.sent(len(news))

        with refusals():
            subscription = self._broker.subscribe(caller.name, paths, max_rate_hz, deliver, pace.ready)
        self._bus.export(path, service)
        self._open[subscription] = path
        asyncio.get_running_loop().call_soon(subscription.start)
        return path

    def close(self) -> None:
        """Leave the bus."""
        self._undo()
        self._forget_all()

    def _end(self, client: str, subscription: Subscription) -> None:
        self._broker.unsubscribe(client, subscription)
        self._bus.unexport(self._open.pop(subscription))

    def _watch(self, client: str) -> None:
        """Notice when a client leaves the bus."""
        if client in self._watches:
            return

        def owner(name: str) -> None:
            if not name:
                asyncio.get_running_loop().call_soon(self._forget, client)

        self._watches[client] = lambda: None
        self._watches[client] = self._bus.watch_name(client, owner)

    def _forget(self, client: str) -> None:
        for subscription in self._broker.forget(client):
            self._bus.unexport(self._open.pop(subscription))
        self._paces.pop(client, None)
        self._watches.pop(client, lambda: None)()

    def _pace(self, client: str) -> Pace:
        if client not in self._paces:
            self._paces[client] = Pace(partial(self._ask, client), partial(self._broker.resume, client))
        return self._paces[client]

    def _ask(self, client: str, answered: Answered) -> None:
        """Ask a client for a sign of life, again and again: it answers when it has read what came before."""

        def take(answer: Message | BusError) -> None:
            if not isinstance(answer, BusError):
                answered()
            elif client in self._paces:
                asyncio.get_running_loop().call_later(ASK_AGAIN_SECONDS, self._ask, client, answered)

        if client in self._paces and self._bus.connected:
            ping = Message(Kind.CALL, destination=client, path="/", interface=PEER, member="Ping")
            self._bus.connection.call(ping, take, ANSWER_SECONDS)

    def _connection(self, connected: bool) -> None:
        """A lost bus took all its clients with it: nobody has his old name after it."""
        if not connected:
            self._forget_all()

    def _forget_all(self) -> None:
        for client in list(self._watches):
            self._forget(client)


def wire(signal: Signal, sample: Sample) -> Wire:
    """A sample as it travels."""
    if sample.value is None:
        return UNKNOWN_VALUE, sample.time_us, int(sample.quality)
    return typed(signal, sample), sample.time_us, int(sample.quality)


def typed(signal: Signal, sample: Sample) -> Variant:
    """The value in the signal's own D-Bus type; what does not fit it is out of range and travels as a plain number."""
    if sample.quality is Quality.OUT_OF_RANGE and isinstance(sample.value, int | float):
        return Variant("d", float(sample.value))
    if sample.quality is Quality.OUT_OF_RANGE and isinstance(sample.value, list) and signal.element != "string":
        return Variant("ad", [float(item) for item in sample.value])
    return Variant(signal.signature, sample.value)


def facts(signal: Signal) -> dict[str, Variant]:
    """One signal's description."""
    found = {
        "type": Variant("s", signal.type),
        "kind": Variant("s", signal.kind),
        "unit": Variant("s", signal.unit),
        "description": Variant("s", signal.description),
    }
    if signal.minimum is not None:
        found["min"] = Variant("d", signal.minimum)
    if signal.maximum is not None:
        found["max"] = Variant("d", signal.maximum)
    if signal.allowed:
        found["allowed"] = Variant("as", list(signal.allowed))
    return found
