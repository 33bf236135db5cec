"""What runs an app in its process: the bus behind the SDK's ports."""
