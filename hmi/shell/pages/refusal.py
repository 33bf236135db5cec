"""Why something from an app is not shown: where it is wrong, what is wrong, and what to do."""

from __future__ import annotations


class Refusal(ValueError):  # noqa: N818 - what the caller is told, not what broke here
    """A picture that is not taken; ``str()`` is the sentence that the app gets."""

    def __init__(self, path: str, wrong: str, remedy: str) -> None:
        super().__init__(f"{path}: {wrong}; {remedy}")
        self.path, self.wrong, self.remedy = path, wrong, remedy
