"""The stage of the snapshot tests, for tests that touch and turn."""

from tests.snapshot.conftest import gallery, stage

__all__ = ["gallery", "stage"]
