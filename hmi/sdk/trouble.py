"""The page that says, in words, that something of an app has failed."""

from __future__ import annotations

from typing import Any

from hmi.sdk.errors import SdkError
from hmi.sdk.templates import Action, ErrorTemplate
from hmi.sdk.words import say

DISMISS = "hmi-dismiss"
"""Key of the one action, unless somebody else handles it: the dispatcher does."""


def trouble_page(error: Exception, title: str, key: str = DISMISS, on_select: Any = True) -> ErrorTemplate:
    """An expected failure speaks for itself; for any other the driver learns that it is not his fault."""
    if isinstance(error, SdkError) and type(error).__name__ != "TemplateRefused":
        text, remedy = error.sentence, error.remedy
    else:
        text = say("This page does not work at the moment.")
        remedy = say("Try again; if it stays, the log of the app tells its maker why.")
    action = Action(key, say("Try again"), icon="refresh", on_select=on_select)
    return ErrorTemplate(title=title[:256], text=text[:256], remedy=remedy[:256], actions=[action])
