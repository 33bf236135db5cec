"""Say what is missing on this machine, and the one line that mends it."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import hmi
from hmi import resources

NEEDS = Path(__file__).with_name("system_needs.toml")
MODULES = ("PySide6.QtQuick", "qasync", "httpx", "msgspec", "icalendar", "cantools", "fonticon_mdi7")


@dataclass(frozen=True)
class Need:
    """One thing the system must have."""

    probe: str
    packages: tuple[str, ...]
    why: str
    display: str = ""
    """The variable of the display that wants it; "" when it is wanted without any."""

    @property
    def wanted(self) -> bool:
        """Whether this session has any use for it."""
        return not self.display or bool(os.environ.get(self.display))

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
    listed = tomllib.loads(NEEDS.read_text("utf-8"))["need"]
    return [Need(n["probe"], tuple(n["packages"]), n["why"], n.get("display", "")) for n in listed]


def missing_needs() -> list[Need]:
    """What this machine lacks for this session."""
    return [need for need in needs() if need.wanted and not need.met()]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--install", action="store_true", help="as root, install the missing system packages")


def run(options: argparse.Namespace) -> int:
    missing = missing_needs()
    if missing and options.install and os.geteuid() == 0:
        print(f"Installing {len(missing)} things of the system.", flush=True)
        _install(missing)
        missing = missing_needs()
    for need in missing:
        print(f"missing  {need.probe.partition(':')[2]}: {need.why}")
    if missing:
        line = " ".join(_command([_package(need) for need in missing]))
        print(f"\nOn Debian and Ubuntu this line installs it:\n  sudo apt-get update && sudo {line}")
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
            found.append(f"broken   {module}: {reason}\n  {_again()}")
    return found


def _again() -> str:
    """How to install this program once more."""
    source = Path(hmi.__file__).parents[1]
    if (source / "Makefile").is_file():
        return f"cd {shlex.quote(str(source))} && rm -rf .venv && make setup"
    return f"install the wheel again: {shlex.quote(sys.executable)} -m pip install --force-reinstall hmi-*.whl"


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


def _install(missing: list[Need]) -> None:
    """Ask for names only after the update: a fresh machine knows no package yet."""
    if shutil.which("apt-get") is None:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], check=False, env=environment, stdout=subprocess.DEVNULL)
    command = _command([_package(need) for need in missing])
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def _output(*command: str) -> str:
    """What a command prints; nothing when it does not exist."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
