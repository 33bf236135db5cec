"""What can be wrong with a request to the vehicle service.

VehicleError
 ├─ UnknownSignal     no such path
 ├─ NotAnActuator     a sensor or an attribute cannot be set
 ├─ WrongType         a text for a number, a number for a switch
 ├─ OutOfRange        beyond the signal's range or list of values
 ├─ NoSource          nothing in this car answers for the signal
 ├─ NotNow            the car could, but not as it stands: moving, or on the cable
 ├─ TooMany           a client asks for more than its share: TooManyPaths, TooManySubscriptions, TooManyCalls
 ├─ SourceDown        a source cannot deliver now; it is tried again
 └─ BadSetup          a catalogue, car, cycle, mapping or source that cannot be used
"""
# ruff: noqa: N818 -- the names are the D-Bus error names of Vehicle1


class VehicleError(Exception):
    """Base of the family; the class name is the D-Bus error name."""


class UnknownSignal(VehicleError):
    """No such path."""

    def __init__(self, path: str) -> None:
        super().__init__(f"there is no signal {path[:120]!r} in the catalogue")


class NotAnActuator(VehicleError):
    """A sensor or an attribute cannot be set."""

    def __init__(self, path: str, kind: str) -> None:
        super().__init__(
            f"{path} cannot be set: it is a {kind}" if kind == "sensor" else f"{path} cannot be set: it is an {kind}"
        )


class WrongType(VehicleError):
    """A text for a number, a number for a switch."""

    def __init__(self, path: str, type_name: str, value: object) -> None:
        super().__init__(f"{path} takes {type_name}, not {str(value)[:60]!r}")


class OutOfRange(VehicleError):
    """Beyond the signal's range or list of values."""

    def __init__(self, path: str, limits: str, value: object) -> None:
        super().__init__(f"{path} takes {limits}, not {str(value)[:60]!r}")


class NoSource(VehicleError):
    """Nothing in this car answers for the signal."""

    def __init__(self, path: str, why: str = "no source of this car provides it") -> None:
        super().__init__(f"{path} cannot be set: {why}")


class NotNow(VehicleError):
    """The car could, but not as it stands."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} cannot be set now: {why}")


class TooManyPaths(VehicleError):
    """One call, or all subscriptions of a client together, name too many signals."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} signals: name fewer, or close a subscription")


class TooManySubscriptions(VehicleError):
    """A client opens subscription after subscription."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} open subscriptions: close one first")


class TooManyCalls(VehicleError):
    """A client calls faster than any screen can use."""

    def __init__(self, per_second: int) -> None:
        super().__init__(f"more than {per_second} calls a second: subscribe instead of asking")


class SourceDown(VehicleError):
    """A source cannot deliver now; it is tried again."""


class BadSetup(VehicleError):
    """A catalogue, car, cycle, mapping or source that cannot be used."""
