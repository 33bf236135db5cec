"""What the car refuses, in a driver's words: the vehicle service itself speaks to developers, in English."""

from __future__ import annotations

from hmi.bus import RemoteError
from hmi.sdk.errors import VehicleRefused

PASSING = frozenset({"TooManyCalls", "TooManySubscriptions", "TooManyPaths"})
"""The same request may be granted later."""


def refusal(error: RemoteError) -> VehicleRefused:
    """The refusal behind an error of org.hmi.Vehicle1; ``detail`` keeps the words of the service for the log."""
    code = error.name.rpartition(".")[2]
    refused = _worded(code)
    refused.code, refused.detail = code, error.text
    return refused


def _worded(code: str) -> VehicleRefused:
    match code:
        case "OutOfRange" | "WrongType":
            return VehicleRefused("The car does not take this value.")
        case "UnknownSignal":
            return VehicleRefused("This car does not have that.")
        case "NoSource" | "NotAnActuator":
            return VehicleRefused("This car cannot do that.")
        case "NotPermitted":
            return VehicleRefused("This app may not ask that of the car.")
        case _ if code in PASSING:
            return VehicleRefused("The car is asked too much at once.", "Try again in a moment.")
    return VehicleRefused("The car has refused.", "Try again in a moment.")
