"""The app's own data, in its own folder: small values and SQLite. What was acknowledged survives kill -9."""

from hmi.sdk.storage.database import Database
from hmi.sdk.storage.keyvalue import KeyValue

__all__ = ["Database", "KeyValue"]
