"""The SDK's own logger; an app's logger carries the app's id. Both go to standard error, which the host keeps."""

import logging

log = logging.getLogger("hmi.sdk")
