"""The codes that the shell words."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from hmi.bus import interface
from hmi.host.cause import Cause, Code


@pytest.mark.parametrize("code", get_args(Code))
def test_every_cause_has_an_english_sentence_and_stands_in_the_interface(code: Code) -> None:
    sentence = Cause(code, {"seconds": "4"}).sentence("Demo")
    assert (sentence == "") == (code == "")
    assert "{" not in sentence
    assert code in Path(interface.FOLDER, "org.hmi.Apps1.xml").read_text()
