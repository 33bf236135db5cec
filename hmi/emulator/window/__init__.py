"""The control window: the hands on the simulated car."""
