"""One PNG in a row, in a tile and in a detail."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from hmi.sdk import App, DetailTemplate, GridTemplate, ListTemplate, Row, Screen, Template, Tile

COLOUR = (224, 32, 128)


class Detail(Screen):
    """A large picture."""

    def render(self) -> Template:
        """Beside its headline."""
        return DetailTemplate(title="Detail", headline="Cover", icon="image", picture="cover")


class Tiles(Screen):
    """Pictures in tiles."""

    def render(self) -> Template:
        """Three, one of them without."""
        tiles = [Tile(f"t{number}", f"Tile {number}", icon="image", picture="cover") for number in range(2)]
        return GridTemplate(title="Tiles", tiles=[*tiles, Tile("t2", "Tile 2", icon="image")])


class Rows(Screen):
    """Pictures in rows."""

    def render(self) -> Template:
        """Two with the same picture, one with an icon only."""
        return ListTemplate(
            title="Rows",
            rows=[
                Row("detail", "A detail", subtitle="Opens it", icon="image", picture="cover", on_select=self.detail),
                Row("tiles", "Some tiles", icon="image", picture="cover", on_select=self.tiles),
                Row("plain", "No picture", icon="image"),
            ],
        )

    async def detail(self) -> None:
        """The first row."""
        await self.push(Detail())

    async def tiles(self) -> None:
        """The second row."""
        await self.push(Tiles())


class Pictures(App):
    """Decodes its picture at the start."""

    async def on_start(self) -> None:
        """A PNG of one colour."""
        file = BytesIO()
        Image.new("RGB", (640, 480), COLOUR).save(file, "PNG")
        await self.pictures.put("cover", file.getvalue(), 320, 320)

    def root(self) -> Screen:
        """The rows."""
        return Rows()
