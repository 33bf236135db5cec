"""Pixels by file descriptor."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from hmi.bus import Bus, Proxy, RemoteError
from hmi.shell.pages.picture_provider import PictureProvider
from hmi.shell.pages.picture_store import APP_BUDGET, PictureStore
from hmi.shell.pages.pictures_service import read_pixels
from hmi.shell.pages.refusal import Refusal
from tests.unit.shell.pages.conftest import APP, World

SEALS = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


@pytest.fixture
def descriptors() -> Iterator[list[int]]:
    opened: list[int] = []
    yield opened
    for descriptor in opened:
        os.close(descriptor)


def memfd(opened: list[int], pixels: bytes, seals: int = SEALS) -> int:
    descriptor = os.memfd_create("picture", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
    opened.append(descriptor)
    os.write(descriptor, pixels)
    if seals:
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    return descriptor


async def picture_proxy(world: World, app_id: str = APP) -> Proxy:
    """An app's own second connection."""
    bus: Bus = await world.bus(fds=True)
    world.host.owners[bus.unique_name] = app_id
    return bus.proxy("org.hmi.Shell.Pictures", "/org/hmi/Pictures", "org.hmi.Pictures1")


async def test_a_picture_that_comes_after_its_page_is_shown(world: World, descriptors: list[int]) -> None:
    app = await world.app()
    await app.present({"type": "detail", "title": "T", "headline": "H", "picture": "cover"})
    await (await world.vehicle()).answering.wait()
    world.pages.service.open(APP)
    await world.until(lambda: world.pages.driving.state == "parked")
    assert world.pages.page.template.fields["picture"] == ""
    pictures = await picture_proxy(world)
    await pictures.call("Put", APP, "cover", 2, 1, memfd(descriptors, bytes([255, 0, 0, 255, 0, 0, 255, 255])))
    address = world.pages.page.template.fields["picture"]
    assert address == f"image://pictures/{APP}/cover?1"
    provider = PictureProvider(world.pages.pictures)
    image = provider.requestImage(address.removeprefix("image://pictures/"), QSize(), QSize(-1, -1))
    assert [image.pixelColor(x, 0).name() for x in (0, 1)] == ["#ff0000", "#0000ff"]
    await pictures.call("Drop", APP, ["cover"])
    assert world.pages.pictures.address(APP, "cover") == ""


async def test_an_app_cannot_put_pictures_for_another(world: World, descriptors: list[int]) -> None:
    pictures = await picture_proxy(world, "org.hmi.other")
    with pytest.raises(RemoteError, match="NotAnApp"):
        await pictures.call("Put", APP, "cover", 1, 1, memfd(descriptors, b"1234"))


async def test_pictures_leave_with_their_app(world: World, descriptors: list[int]) -> None:
    app = await world.app()
    await app.calls.until("Start")
    pictures = await picture_proxy(world)
    await pictures.call("Put", APP, "cover", 1, 1, memfd(descriptors, b"1234"))
    assert world.pages.pictures.address(APP, "cover")
    await app.bus.close()
    await world.until(lambda: not world.pages.pictures.address(APP, "cover"))


@pytest.mark.parametrize("seals", [0, fcntl.F_SEAL_SHRINK, fcntl.F_SEAL_WRITE])
def test_a_memfd_that_could_change_is_refused(descriptors: list[int], seals: int) -> None:
    with pytest.raises(Refusal, match="sealed"):
        read_pixels(memfd(descriptors, b"1234", seals), 1, 1)


def test_a_memfd_of_another_size_is_refused(descriptors: list[int]) -> None:
    with pytest.raises(Refusal, match="4 bytes instead of 16"):
        read_pixels(memfd(descriptors, b"1234"), 2, 2)


def test_what_is_no_memfd_is_refused_and_never_read(descriptors: list[int]) -> None:
    descriptors += os.pipe()
    with pytest.raises(Refusal, match="no memfd"):
        read_pixels(descriptors[0], 1, 1)


@pytest.mark.parametrize(
    ("key", "width", "height"),
    [("", 1, 1), ("k" * 129, 1, 1), ("a\nb", 1, 1), ("k", 0, 1), ("k", 1, 5000), ("k", 2048, 2048)],
)
async def test_an_impossible_name_or_size_is_refused(
    world: World, descriptors: list[int], key: str, width: int, height: int
) -> None:
    pictures = await picture_proxy(world)
    with pytest.raises(RemoteError, match="InvalidPicture"):
        await pictures.call("Put", APP, key, width, height, memfd(descriptors, b"1234"))


def test_an_app_that_puts_too_many_loses_its_own_oldest(descriptors: list[int]) -> None:
    store = PictureStore()
    image = read_pixels(memfd(descriptors, bytes(1024 * 1024 * 4)), 1024, 1024)
    store.put("other", "a", image)
    for number in range(4):
        store.put("app", f"k{number}", image)
    assert 2 * image.sizeInBytes() == APP_BUDGET
    assert [bool(store.address("app", f"k{number}")) for number in range(4)] == [False, False, True, True]
    assert store.address("other", "a")


def test_a_picture_that_has_gone_is_empty_not_an_error() -> None:
    image = PictureProvider(PictureStore()).requestImage("app/nothing", QSize(), QSize(-1, -1))
    assert image.pixelColor(0, 0).alpha() == 0
