"""What can go wrong on the bus.

BusError
├── BusUnavailable   no bus, or the connection to it was lost
│    └── NoAddress   nobody said where it is: waiting does not help
├── NameTaken        another process owns the name
├── PeerGone         nobody owns the name, or its owner went away before it answered
├── CallTimeout      no answer within the limit
├── RemoteError      the peer answered with an error: name and text
└── WrongArguments   what was passed, or came back, does not fit the interface's XML
"""

# ruff: noqa: N818 - the names say what happened; hmi.sdk re-exports none of them


class BusError(Exception):
    """The family; its text is a sentence that says what to do."""


class BusUnavailable(BusError):
    """There is no connection to the bus."""


class NoAddress(BusUnavailable):
    """The bus cannot be looked for."""


class NameTaken(BusError):
    """Another process owns the name."""


class PeerGone(BusError):
    """There is nobody to talk to."""


class CallTimeout(BusError):
    """The peer did not answer in time."""


class WrongArguments(BusError):
    """Values and XML disagree."""


class RemoteError(BusError):
    """The peer refused."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name
        self.text = text


class RefusedCall(Exception):
    """Raised in a service's handler: the caller gets the D-Bus error ``org.hmi.Error.<name>``."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name
        self.text = text
