"""The ``hmi`` command."""
