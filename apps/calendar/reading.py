"""What the screens ask of the cache: a day's instances, one of them, flaws, its age, which reminders were told."""

from __future__ import annotations
