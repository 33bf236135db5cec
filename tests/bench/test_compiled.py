"""What is measured is compiled, as an installed program is."""

import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from hmi.emulator.bench import figures
from hmi.emulator.bench.main import compile_sources


def test_byte_code_is_there_before_anything_is_measured_even_where_python_writes_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled = Path(cache_from_source(figures.__file__))
    compiled.unlink(missing_ok=True)
    compile_sources()
    assert compiled.exists()
