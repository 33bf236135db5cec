"""Lints every QML file: ``python tests/qml/lint.py``; any warning fails.

qmllint against the types that Python registers, and no length a bare pixel number."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bare_numbers import complaints
from qml_types import ROOT, tool, write_types


def lint(files: list[Path]) -> int:
    """Exit code of qmllint: 0, or 255 when it has anything to say."""
    types = ROOT / "build" / "qmltypes"
    write_types(ROOT / "hmi", types)
    command = [
        tool("pyside6-qmllint"),
        "--max-warnings",
        "0",
        "-I",
        str(ROOT / "qml"),
        "-I",
        str(types),
        *map(str, files),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # PySide's wrapper ends with the whole command line, which helps nobody.
    said = [line for line in (done.stdout + done.stderr).splitlines() if "returned 255" not in line]
    sys.stdout.write("\n".join([*said, ""]) if said else "")
    return done.returncode


if __name__ == "__main__":
    chosen = [Path(name).resolve() for name in sys.argv[1:]] or sorted((ROOT / "qml").rglob("*.qml"))
    bare = complaints(chosen)
    sys.stdout.write("".join(f"{line}\n" for line in bare))
    code = lint(chosen) or bool(bare)
    sys.stdout.write(f"{len(chosen)} QML files, {'clean' if code == 0 else 'not clean'}\n")
    sys.exit(code)
