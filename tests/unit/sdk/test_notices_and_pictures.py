"""Notices with actions, and pictures that cannot hurt."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from hmi.sdk import App, EmptyTemplate, PictureError, Screen, Template
from hmi.sdk.decoder import decode
from hmi.sdk.testing import AppHarness


class Blank(Screen):
    """Nothing."""

    def render(self) -> Template:
        return EmptyTemplate(title="T", text="")


class Blanks(App):
    """Nothing."""

    def root(self) -> Screen:
        return Blank()


def png(width: int, height: int, colour: tuple[int, ...] = (255, 0, 0, 128)) -> bytes:
    data = io.BytesIO()
    Image.new("RGBA", (width, height), colour).save(data, "PNG")
    return data.getvalue()


def bomb() -> bytes:
    """A PNG of 60,000 x 60,000 pixels in a few kilobytes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 10_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


async def test_a_notice_is_shown_acted_on_replaced_and_closed() -> None:
    async with AppHarness(Blanks) as h:
        heard: list[str] = []
        handle = await h.app.notices.notify(
            "Charged", "80 %", urgency="critical", actions={"stop": ("Stop", lambda: heard.append("stop"))}
        )
        assert (h.notices[0].title, h.notices[0].notice.urgency, h.notices[0].notice.actions) == (
            "Charged",
            "critical",
            {"stop": "Stop"},
        )
        await h.act(0, "stop")
        h.notices[0].act("unknown")
        await h.settle()
        assert heard == ["stop"]
        await handle.replace(handle.notice)
        assert len(h.notices) == 1
        await handle.close()
        await handle.close()
        assert h.notices[0].closed == "closed"


async def test_an_action_that_raises_is_logged_and_the_app_lives_on() -> None:
    def broken() -> None:
        raise RuntimeError("broken")

    async with AppHarness(Blanks) as h:
        await h.app.notices.notify("T", actions={"go": ("Go", broken)})
        await h.act(0, "go")
        assert h.errors == ["notice action go failed"]


async def test_a_notice_learns_why_it_is_gone() -> None:
    async with AppHarness(Blanks) as h:
        handle = await h.app.notices.notify("T")
        h.notices[0].close("dismissed")
        assert handle.closed == "dismissed"


async def test_a_picture_is_scaled_and_handed_over_and_again_to_a_new_shell() -> None:
    async with AppHarness(Blanks) as h:
        await h.app.pictures.put("a", png(100, 50), 20, 20)
        assert h.pictures.sizes == {"a": (20, 20)}
        h.pictures.sizes.clear()
        await h.session.start(h.session.context)
        await h.until(lambda: h.pictures.sizes == {"a": (20, 20)})
        await h.app.pictures.drop("a")
        assert h.pictures.sizes == {}


def test_pixels_are_premultiplied() -> None:
    assert decode(png(4, 4), 1, 1) == bytes((128, 0, 0, 128))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_usual_kinds_are_decoded(kind: str) -> None:
    data = io.BytesIO()
    Image.new("RGB", (30, 20), (0, 255, 0)).save(data, kind)
    assert len(decode(data.getvalue(), 10, 10)) == 400


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        png(10, 10)[:40],
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        bomb(),
        b"\0" * 20_000_001,
    ],
    ids=["empty", "text", "cut off", "postscript", "svg", "bomb", "too long"],
)
def test_what_is_damaged_foreign_or_too_large_is_a_sentence(data: bytes) -> None:
    with pytest.raises(PictureError, match="picture"):
        decode(data, 10, 10)


def test_a_picture_for_nobody_is_refused() -> None:
    with pytest.raises(PictureError, match="2048"):
        decode(png(1, 1), 5000, 10)
