"""What a scenario can do: one function per verb, checked before the first of them runs."""

from __future__ import annotations

from collections.abc import Sequence

from hmi.emulator import verbs_car, verbs_processes, verbs_screen
from hmi.emulator.expectations import NoExpectationError
from hmi.emulator.stage import Action, time_limit

VERBS = {**verbs_screen.VERBS, **verbs_car.VERBS, **verbs_processes.VERBS}


class NotAStepError(Exception):
    """The words of a step make no sense; the text says which would."""


def action(verb: str, words: Sequence[str]) -> Action:
    """The action of a step; NotAStepError when there is none."""
    if verb not in VERBS:
        raise NotAStepError(f"there is no step {verb!r}; the steps are {', '.join(VERBS)}")
    try:
        rest, limit = time_limit(list(words))
        return VERBS[verb](rest, limit)
    except NoExpectationError as error:
        raise NotAStepError(str(error)) from None
    except ValueError as error:
        raise NotAStepError(f"{verb} {' '.join(words)}: {error}") from None
