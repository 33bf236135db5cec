"""The screen: home, app pages, notices, settings, climate bar and rear view. Runs until SIGTERM.

It needs nothing but a display (QT_QPA_PLATFORM=offscreen does): without the hmi bus, the host or the car
it says so and waits for them.
"""

from __future__ import annotations

import argparse

from hmi.cli.words import size


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``hmi shell``."""
    parser.add_argument("--size", type=size, default=(1920, 720), metavar="WxH", help="size of the window (1920x720)")
    parser.add_argument("--windowed", action="store_true", help="in a window, not over the whole screen")
    parser.add_argument(
        "--camera",
        choices=("auto", "none", "test"),
        default="auto",
        help="source of the rear view; auto: a test picture in the emulator, else none",
    )
    parser.add_argument("--software", action="store_true", help="draw without a GPU")


def run(options: argparse.Namespace) -> int:
    """Run the shell."""
    import gc

    gc.disable()  # hmi.shell.garbage collects, once the first frame is there
    from hmi.shell import lean_pyside

    lean_pyside.load()
    from hmi.shell.main import main

    width, height = options.size
    return main(size=f"{width}x{height}", windowed=options.windowed, camera=options.camera, software=options.software)
