"""The units of packaging/systemd are accepted by systemd's own check, for a car and for a user."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

UNITS = Path(__file__).parents[3] / "packaging" / "systemd"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is absent: no unit is checked")
@pytest.mark.parametrize("manager", ["--system", "--user"])
def test_systemd_accepts_the_units(manager: str, tmp_path: Path) -> None:
    shutil.copytree(UNITS, tmp_path / "units")
    units = [
        path for path in sorted((tmp_path / "units").iterdir()) if path.suffix in {".service", ".socket", ".target"}
    ]
    for unit in units:
        unit.write_text(
            unit.read_text().replace("/usr/bin/hmi", "/bin/true").replace("/usr/bin/dbus-daemon", "/bin/true")
        )
    command = ["systemd-analyze", "verify", manager, *(str(unit) for unit in units)]
    verdict = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (verdict.returncode, verdict.stderr) == (0, "")


def test_no_unit_takes_another_down_with_it() -> None:
    for unit in UNITS.glob("*.service"):
        needed = [
            line for line in unit.read_text().splitlines() if line.startswith(("Requires=", "BindsTo=", "Requisite="))
        ]
        assert needed in ([], ["Requires=hmi-bus.socket"])


def test_every_process_is_started_again_for_ever() -> None:
    for unit in UNITS.glob("*.service"):
        text = unit.read_text()
        assert "Restart=always" in text
        assert "StartLimitIntervalSec=0" in text
