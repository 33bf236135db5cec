"""A picture from its bytes in an app to the pixels of the screen, and away from there while the car moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.end2end.picture_app.app import COLOUR
from tests.end2end.test_emulator_real import emulate

pytestmark = pytest.mark.end2end
APP = Path(__file__).with_name("picture_app")
SCENARIO = f"""
setting reduced_motion=true theme=night
expect place home within 20
install "{APP}"
open org.hmi.pictures
expect page ready and template list within 20
picture list
tap key:tiles
expect template grid within 5
picture grid
tap key:dock-back
tap key:detail
expect template detail within 5
picture detail
control gear=D parking_brake=false accelerator=0.3
expect driving moving within 20
picture detail-moving
tap key:dock-back
expect template list within 5
picture list-moving
control accelerator=0.0 brake=1.0
expect signal Vehicle.Speed < 0.1 within 20
control gear=P parking_brake=true
expect driving parked within 20
picture list-again
note pids shell
kill shell
expect app org.hmi.pictures and page ready within 10
picture list-after-restart
"""


def coloured(picture: Path) -> int:
    """Pixels of the picture's colour."""
    pixels = Image.open(picture).convert("RGB")
    return sum(count for count, colour in pixels.getcolors(pixels.width * pixels.height) or [] if colour == COLOUR)


def test_a_picture_is_on_the_screen_only_while_the_car_stands(tmp_path: Path) -> None:
    scenario, shots = tmp_path / "pictures.scenario", tmp_path / "shots"
    scenario.write_text(SCENARIO)
    status, report, said = emulate(tmp_path, "--scenario", str(scenario), "--shots", str(shots))
    assert (status, report["errors"]) == (0, []), said
    found = {shot.stem: coloured(shot) for shot in shots.iterdir()}
    assert found["detail-moving"] == found["list-moving"] == 0
    assert found["list"] > 5000
    assert found["list-again"] == found["list-after-restart"] == found["list"]
    assert found["grid"] > found["list"]
    assert found["detail"] > 5000
