"""D-Bus: the one place that touches a D-Bus library. The interfaces' XML lies in interfaces/."""

from hmi.bus.bus import Bus
from hmi.bus.errors import (
    BusError,
    BusUnavailable,
    CallTimeout,
    NameTaken,
    NoAddress,
    PeerGone,
    RefusedCall,
    RemoteError,
    WrongArguments,
)
from hmi.bus.proxy import Proxy
from hmi.bus.service import Caller, Service
from hmi.bus.variant import Variant, variant

__all__ = [
    "Bus",
    "BusError",
    "BusUnavailable",
    "CallTimeout",
    "Caller",
    "NameTaken",
    "NoAddress",
    "PeerGone",
    "Proxy",
    "RefusedCall",
    "RemoteError",
    "Service",
    "Variant",
    "WrongArguments",
    "variant",
]
