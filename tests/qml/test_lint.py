"""Every QML file is clean, against the types that Python registers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.qml.bare_numbers import bare_numbers

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


@pytest.mark.parametrize(
    "binding",
    [
        "width: 20",
        "anchors.margins: 24",
        "anchors { left: parent.left; leftMargin: 16 }",
        "x: parent.width - 48",
        "height: parent.visible ? Theme.dp(96) : 12",
        "implicitWidth: parent.visible\n        ? Theme.dp(96)\n        : 12",
        "readonly property real rowHeight: 96",
    ],
)
def test_a_bare_pixel_number_is_found(binding: str) -> None:
    assert [line for line, _ in bare_numbers(f"Item {{\n    {binding}\n}}\n")] == [2 + binding.count("\n")]


def test_a_bare_pixel_number_fails_the_lint_with_its_place_and_what_to_write(tmp_path: Path) -> None:
    file = tmp_path / "Bare.qml"
    file.write_text("import QtQuick\nItem {\n    width: 20\n}\n", "utf-8")
    done = run(str(file))
    assert done.returncode != 0
    assert "Bare.qml:3: width has the bare number 20; write Theme.dp(20)" in done.stdout


@pytest.mark.parametrize(
    "binding",
    [
        "width: Theme.dp(20)",
        "anchors { leftMargin: Theme.dp(parent.visible ? 16 : (24)) }",
        "height: parent.width * 0.25 // 1920 wide",
        'property string rowHeight: "96"',
        "property int seconds: 30",
        "opacity: parent.width > 0 ? 10 : 20",
    ],
)
def test_what_is_scaled_or_no_length_is_left_alone(binding: str) -> None:
    assert not list(bare_numbers(f"Item {{\n    {binding}\n}}\n"))
