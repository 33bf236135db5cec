"""Uses everything that the SDK gives, one row each."""

from __future__ import annotations

import io

from hmi.sdk import Action, App, Card, ListTemplate, Row, Screen, Template, VehicleRefused

SPEED = "Vehicle.Speed"
LIMIT = "Vehicle.Powertrain.TractionBattery.Charging.ChargeLimit"


class Everything(Screen):
    """One row per faculty."""

    app: Tester

    def __init__(self) -> None:
        self.unfit = False

    def render(self) -> Template:
        """The rows."""
        if self.unfit:
            return ListTemplate(title="x" * 300)
        names = ("notice", "limit", "speed", "picture", "save", "spoil", "deeper", "crash", "open")
        rows = [Row(name, name, on_select=getattr(self, name)) for name in names]
        facts = [Row("signal", self.app.said), Row("saved", str(self.app.store.get("saved", 0)))]
        mood = f"{self.context.driving.state} {self.context.locale}"
        return ListTemplate(title="Tester", note=mood, rows=[*facts, *rows])

    async def notice(self) -> None:
        """A notice whose action is heard."""
        await self.app.notices.notify(
            "Charged", "80 %", category="x-hmi.charging", actions={"stop": ("Stop", self.stopped)}, expires=5
        )

    def stopped(self) -> None:
        """The notice's action."""
        self.app.said = "stopped"
        self.invalidate()

    async def limit(self) -> None:
        """A request that the car takes."""
        await self.app.vehicle.set(LIMIT, 80.0)

    async def speed(self) -> None:
        """A request that it refuses."""
        try:
            await self.app.vehicle.set(SPEED, 80.0)
        except VehicleRefused as error:
            self.app.said = f"{error.code}: {error.sentence}"
            self.invalidate()

    async def picture(self) -> None:
        """Half transparent red."""
        from PIL import Image

        data = io.BytesIO()
        Image.new("RGBA", (64, 64), (255, 0, 0, 128)).save(data, "PNG")
        await self.app.pictures.put("red", data.getvalue(), 8, 4)

    async def save(self) -> None:
        """Kept across restarts."""
        await self.app.store.set("saved", self.app.store.get("saved", 0) + 1)
        self.invalidate()

    def spoil(self) -> None:
        """From now on a title that no shell takes."""
        self.unfit = True
        self.invalidate()

    async def deeper(self) -> None:
        """One more screen."""
        await self.push(Everything())

    def crash(self) -> None:
        """A mistake."""
        raise RuntimeError("the tester breaks on purpose")

    def open(self) -> None:
        """Another app."""
        self.app.open_app("org.hmi.charge")


class Tester(App):
    """Watches the speed."""

    said = "nothing yet"

    async def on_start(self) -> None:
        """Begin to watch."""
        self.set_card(Card(title="Tester", action=Action("touch", "Touch", on_select=self.touched)))
        self.spawn(self.watch(), "watch")

    def root(self) -> Screen:
        """Everything."""
        self.page = Everything()
        return self.page

    async def watch(self) -> None:
        """Say what the car says."""
        async for samples in self.vehicle.subscribe([SPEED], max_rate_hz=0):
            sample = samples[SPEED]
            self.said = f"{sample.quality} {sample.value} {sample.unit} {sample.reason}".strip()
            if hasattr(self, "page"):
                self.page.invalidate()

    def touched(self) -> None:
        """The card's action."""
        self.set_card(Card(title="Touched"))

    async def on_stop(self) -> None:
        """Remember the end."""
        await self.store.set("ended", True)
