"""The first frame of home is complete: nothing of it comes later while nobody is on the bus."""

from __future__ import annotations

import subprocess
import sys

from hmi.shell.home.card_memory import write_cards
from hmi.shell.places import state_folder

LOOK = """if True:
    from hmi.shell import main
    def look(application, screen, window, meter):
        minute, first = screen.status.clock, window.window.grabWindow()
        for _ in range(200):
            application.processEvents()
        later = window.window.grabWindow()
        colours = {later.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 720, 7)}
        print(first == later or screen.status.clock != minute, len(colours))
        window.close()
        return 0
    main._serve = look
    raise SystemExit(main.main(size="1920x720", windowed=True, camera="none", software=True))
"""


def _look() -> tuple[bool, int]:
    """Whether it stayed as it was, and how many colours it has."""
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    same, colours = done.stdout.split()
    assert done.stderr == ""
    return same == "True", int(colours)


def test_home_stands_from_the_first_frame_on() -> None:
    same, colours = _look()
    assert same
    assert colours > 10


def test_the_cards_of_the_last_start_are_outlined_from_the_first_frame_on() -> None:
    _, bare = _look()
    write_cards(state_folder(), [{"appId": "org.hmi.charge", "appName": "Charge", "icon": "battery-charging"}])
    same, colours = _look()
    assert same
    assert colours != bare
