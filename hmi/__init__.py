"""An open in-car infotainment framework."""

__version__ = "0.1.0"
