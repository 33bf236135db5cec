"""Every QML file is clean, against the types that Python registers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LINT = Path(__file__).with_name("lint.py")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(LINT), *arguments], capture_output=True, text=True, check=False)


def test_every_qml_file_is_clean() -> None:
    done = run()
    assert done.returncode == 0, done.stdout


def test_a_property_that_python_does_not_have_is_found(tmp_path: Path) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text("import QtQuick\nimport Hmi.Bridge\nItem { property string s: ThemeSource.nmae }\n", "utf-8")
    done = run(str(file))
    assert done.returncode != 0
    assert "nmae" in done.stdout
