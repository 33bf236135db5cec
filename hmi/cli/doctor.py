"""Say what is missing on this machine, and the one line that mends it."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from hmi import resources

NEEDS = Path(__file__).with_name("system_needs.toml")
MODULES = ("PySide6.QtQuick", "qasync", "httpx", "msgspec", "icalendar", "cantools", "fonticon_mdi7")


@dataclass(frozen=True)
class Need:
    """One thing the system must have."""

    probe: str
    packages: tuple[str, ...]
    why: str

    def met(self) -> bool:
        """Whether this machine has it."""
        kind, _, name = self.probe.partition(":")
        if kind == "command":
            return shutil.which(name) is not None
        if kind == "library":
            return name in _output("/sbin/ldconfig", "-p")
        return name in _output("fc-list", ":", "family")


def needs() -> list[Need]:
    """The list that ships with the program."""
    return [Need(n["probe"], tuple(n["packages"]), n["why"]) for n in tomllib.loads(NEEDS.read_text())["need"]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--install", action="store_true", help="as root, install the missing system packages")


def run(options: argparse.Namespace) -> int:
    missing = [need for need in needs() if not need.met()]
    if missing and options.install and os.geteuid() == 0:
        _install([_package(need) for need in missing])
        missing = [need for need in needs() if not need.met()]
    for need in missing:
        print(f"missing  {need.probe.partition(':')[2]}: {need.why}")
    if missing:
        print(f"\nInstall it with this line:\n  sudo {' '.join(_command([_package(n) for n in missing]))}")
        return 1
    troubles = [*_python_troubles(), *_data_troubles()]
    print("\n".join(troubles) if troubles else "Everything this program needs is here.")
    return 1 if troubles else 0


def _python_troubles() -> list[str]:
    """Modules that do not import, each with its remedy."""
    found = []
    for module in MODULES:
        probe = subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True, text=True, check=False)
        if probe.returncode:
            reason = (probe.stderr.strip().splitlines() or ["it ends without a word"])[-1]
            found.append(f"broken   {module}: {reason}\n  {sys.executable} -m pip install --force-reinstall hmi")
    return found


def _data_troubles() -> list[str]:
    """Folders of the product that are absent."""
    absent = [name for name in ("qml", "themes", "apps") if not resources.folder(name).is_dir()]
    return [f"missing  the folder {name}/ of this installation: install hmi again" for name in absent]


def _package(need: Need) -> str:
    """The alternative that this release of the distribution knows."""
    return next((name for name in need.packages if _has_candidate(name)), need.packages[-1])


def _has_candidate(package: str) -> bool:
    policy = _output("apt-cache", "policy", package)
    return "Candidate:" in policy and "Candidate: (none)" not in policy


def _command(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *sorted(set(packages))]


def _install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], _command(packages)):
        subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def _output(*command: str) -> str:
    """What a command prints; nothing when it does not exist."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
