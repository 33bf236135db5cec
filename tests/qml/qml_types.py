"""Writes the QML types that Python registers to build/qmltypes, so that qmllint knows them."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[2]
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
_FOREIGN = ("qt6core", "qt6gui", "qt6qml", "qt6quick")


def tool(name: str) -> str:
    """Path of one of PySide6's command line tools."""
    places = [
        Path(sys.executable).parent,
        Path(sysconfig.get_path("scripts")),
        Path(PySide6.__file__).parents[4] / "bin",
    ]
    return next((str(place / name) for place in places if (place / name).exists()), name)


def import_name(tree: ast.Module) -> str:
    """The module's QML_IMPORT_NAME, or nothing."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "QML_IMPORT_NAME":
            return str(ast.literal_eval(node.value))
    return ""


def modules(sources: Path) -> dict[str, list[Path]]:
    """QML module name to the files that fill it, those with base classes first."""
    trees = {file: ast.parse(file.read_text("utf-8")) for file in sorted(sources.rglob("*.py"))}
    named: dict[str, list[Path]] = {}
    for file, tree in trees.items():
        if name := import_name(tree):
            named.setdefault(name, []).append(file)
    return {name: _bases_first(files, trees) for name, files in named.items()}


def _bases_first(files: list[Path], trees: dict[Path, ast.Module]) -> list[Path]:
    defines = {file: {n.name for n in trees[file].body if isinstance(n, ast.ClassDef)} for file in files}
    needs = {
        file: {
            base.id
            for n in trees[file].body
            if isinstance(n, ast.ClassDef)
            for base in n.bases
            if isinstance(base, ast.Name)
        }
        for file in files
    }
    ordered: list[Path] = []
    rest = list(files)
    while rest:
        ready = [f for f in rest if not any(needs[f] & defines[other] for other in rest if other is not f)] or rest
        ordered += ready
        rest = [f for f in rest if f not in ready]
    return ordered


def write_types(sources: Path, target: Path) -> None:
    """One folder with qmldir and .qmltypes for each QML module that Python fills."""
    foreign = ",".join(str(METATYPES / f"{name}_metatypes.json") for name in _FOREIGN)
    for name, files in modules(sources).items():
        out = target / name.replace(".", "/")
        out.mkdir(parents=True, exist_ok=True)
        stem = name.lower().replace(".", "_")
        dumped = out / "types.json"
        _run([tool("pyside6-metaobjectdump"), "-c", "-o", str(dumped), *map(str, files)])
        _run([
            tool("pyside6-qmltyperegistrar"),
            "--generate-qmltypes", str(out / f"{stem}.qmltypes"), "-o", "/dev/null",
            "--import-name", name, "--major-version", "1", "--minor-version", "0",
            f"--foreign-types={foreign}", str(dumped),
        ])  # fmt: skip
        (out / "qmldir").write_text(f"module {name}\ntypeinfo {stem}.qmltypes\ndepends QtQuick\n")


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")
