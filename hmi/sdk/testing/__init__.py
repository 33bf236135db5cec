"""Test an app without shell, bus or pytest: drive its screens, read its templates, feed signals, move the time."""

from hmi.sdk.testing.clock import FakeClock
from hmi.sdk.testing.fakes import FakeNotice
from hmi.sdk.testing.harness import MOVING, PARKED, AppHarness

__all__ = ["MOVING", "PARKED", "AppHarness", "FakeClock", "FakeNotice"]
