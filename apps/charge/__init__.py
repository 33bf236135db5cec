"""Charge: battery, charging limit, schedule and history."""
