"""Pictures for the eye: ``python tests/snapshot/shots.py [sample ...] [--size 1920x720] [--theme day] [--moving] [--rtl]``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtGui import QGuiApplication

from hmi.emulator.apps.gallery.samples import PAGES
from tests.snapshot.gallery import PLACES, SCALES, Gallery


def main() -> None:
    """Writes build/shots/<sample>-<size>-<theme>….png."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", nargs="*", default=list(PAGES))
    parser.add_argument("--size", action="append", choices=list(PLACES))
    parser.add_argument("--theme", default="night")
    parser.add_argument("--moving", action="store_true")
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--text-scale", type=float, default=1)
    parser.add_argument("--out", default="build/shots")
    options = parser.parse_args()
    app = QGuiApplication([])
    gallery = Gallery()
    Path(options.out).mkdir(parents=True, exist_ok=True)
    for size in options.size or list(PLACES):
        gallery.resize(*PLACES[size])
        gallery.dress(
            scale=SCALES.get(size, 1),
            theme=options.theme,
            moving=options.moving,
            mirrored=options.rtl,
            text_scale=options.text_scale,
        )
        for name in options.samples:
            gallery.sample(name)
            parts = [name, size, options.theme, "moving" * options.moving, "rtl" * options.rtl]
            gallery.grab().save(f"{options.out}/{'-'.join(part for part in parts if part)}.png")
    gallery.close()
    app.quit()


if __name__ == "__main__":
    main()
