"""The house keeps its own rules: folders that explain themselves, files of a readable length, nothing left lying about."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from hmi import __version__

ROOT = Path(__file__).parents[2]

LARGE = 4
"""A folder with so many modules, or with folders of them, must say what goes there."""
NO_README = {
    "hmi/bus/interfaces": "one kind of file, told in hmi/bus",
    "hmi/emulator/window": "told in hmi/emulator",
    "hmi/sdk/http": "told in hmi/sdk",
    "hmi/sdk/runtime": "told in hmi/sdk",
    "hmi/sdk/storage": "told in hmi/sdk",
    "hmi/sdk/testing": "told in hmi/sdk",
    "hmi/vehicle/sim": "told in hmi/vehicle",
    "hmi/vehicle/sources": "told in hmi/vehicle",
    "qml/Hmi": "told in qml",
}

LINES = {".py": 300, ".qml": 220}
LONG = {
    "hmi/sdk/templates.py": "the wire: every struct of the JSON Schema, in one page to read",
    "tests/unit/bus/test_core.py": "one sentence after the other on two backends",
    "tests/unit/host/test_supervisor.py": "one sentence after the other on one object",
    "tests/unit/sdk/test_screens.py": "one sentence after the other on one object",
}

PATH = re.compile(r"`([\w.*-]+(?:/[\w.*-]+)*/?)`")
SUFFIXES = (".py", ".md", ".toml", ".xml", ".conf", ".scenario", ".qml", ".csv", ".txt", ".sh", ".mjs", ".tsv")
LEFT_TO_DO = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
MACHINE = re.compile(r"(?<![\w.])/(?:work|tmp|root|Users|mnt|opt|home/\w+)/[\w.]+")


@cache
def tracked() -> tuple[str, ...]:
    """What is in the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout: git lists no files")
    return tuple(name for name in listed.stdout.splitlines() if (ROOT / name).is_file())


def files(*suffixes: str) -> list[str]:
    return [name for name in tracked() if name.endswith(suffixes)]


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def large_folders() -> list[str]:
    """Of the product; tests mirror it."""
    modules = [Path(name).parent for name in files(".py", ".qml") if not name.startswith("tests/")]
    return sorted({str(folder) for folder in modules if modules.count(folder) >= LARGE})


def stands_for_something(name: str, folder: Path) -> bool:
    """Whether a path of a README is there: beside it, in each folder below it, or from the root of the repository."""
    path = name.rstrip("/")
    return any(any(place.glob(path)) for place in (folder, ROOT)) or any(folder.glob(f"*/{path}"))


def is_path(word: str) -> bool:
    return word.endswith(SUFFIXES) or (
        word.startswith(("hmi/", "qml/", "tests/", "packaging/", "apps/")) and "/" in word
    )


def test_every_large_folder_says_what_goes_there() -> None:
    silent = [folder for folder in large_folders() if not (ROOT / folder / "README.md").is_file()]
    assert [folder for folder in silent if folder not in NO_README] == []


@pytest.mark.parametrize("folder", ["apps", "qml", "themes", "tests", "packaging"])
def test_every_part_of_the_house_has_a_readme(folder: str) -> None:
    assert (ROOT / folder / "README.md").is_file()


def test_every_readme_begins_with_what_goes_here() -> None:
    others = [name for name in files("/README.md") if "hat goes here" not in text(name)]
    assert others == []


def test_no_readme_names_a_path_that_does_not_exist() -> None:
    lies = []
    for name in (*files("README.md"), "CHANGELOG.md"):
        prose = re.sub(r"```.*?```", "", text(name), flags=re.DOTALL)
        folder = (ROOT / name).parent
        lies += [
            f"{name}: {word}"
            for word in PATH.findall(prose)
            if is_path(word) and not stands_for_something(word, folder)
        ]
    assert lies == []


def test_every_module_begins_with_a_sentence() -> None:
    silent = []
    for name in files(".py"):
        tree = ast.parse(text(name))
        said = (ast.get_docstring(tree) or "").split("\n\n")[0].strip()
        if tree.body and not said.endswith((".", ":", "``.", "!")):
            silent.append(f"{name}: {said!r}")
    assert silent == []


def test_no_file_is_too_long_to_read_at_one_go() -> None:
    long = {name for name in files(*LINES) if len(text(name).splitlines()) > LINES[Path(name).suffix]}
    assert long - LONG.keys() == set()
    assert LONG.keys() - long == set(), "no longer long: take it off the list"


def test_nothing_is_left_to_do_in_the_code() -> None:
    assert [name for name in files(".py", ".qml", ".mjs", ".toml", ".sh", ".md") if LEFT_TO_DO.search(text(name))] == []


def test_no_path_of_somebodys_machine_is_in_the_product() -> None:
    code = files(".py", ".qml", ".toml", ".sh", ".md", ".conf", ".scenario", "Makefile", "run")
    found = {name: MACHINE.findall(text(name)) for name in code}
    assert {name: paths for name, paths in found.items() if paths} == {}


def test_the_changelog_begins_with_this_version() -> None:
    versions = re.findall(r"^## (\S+)", text("CHANGELOG.md"), re.MULTILINE)
    assert versions[0] == __version__
