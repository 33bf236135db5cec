"""Times and prices, typed while parked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hmi.sdk import Choice, FormTemplate, Screen, Template
from hmi.sdk.templates import Field
from msgspec.structs import replace

from .settings import CURRENCIES, MOST_WINDOWS, clock_time, price

if TYPE_CHECKING:
    from .app import Charge

PAIRS = [(f"cheap{number}_start", f"cheap{number}_end") for number in range(1, MOST_WINDOWS + 1)]
PRICES = ("price", "cheap_price")


def amount(value: float) -> str:
    """``0.30``, and more decimals where there are more."""
    return max(f"{value:.2f}", f"{value:g}", key=len)


class ValuesForm(Screen):
    """A pair of cheap hours that is left empty is none."""

    app: Charge

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}
        self._wrong: dict[str, str] = {}

    def render(self) -> Template:
        """Each wrong field says what it wants."""
        settings = self.app.settings
        self._wrong = self._faults(self._typed) if self._typed else {}
        fields = [
            self._time("ready", self.tr("Ready by"), f"{settings.ready:%H:%M}", required=True),
            *self._cheap(),
            self._price("price", self.tr("Price per kWh"), settings.price),
            self._price("cheap_price", self.tr("Price in cheap hours"), settings.cheap_price),
        ]
        choices = [Choice(code, code) for code in CURRENCIES]
        currency = self._typed.get("currency", settings.currency)
        fields.append(Field("currency", self.tr("Currency"), kind="choice", value=currency, choices=choices))
        return FormTemplate(
            title=self.tr("Times and prices"), fields=fields, submit_label=self.tr("Save"), on_submit=self._submit
        )

    def _cheap(self) -> list[Field]:
        known = [(f"{start:%H:%M}", f"{end:%H:%M}") for start, end in self.app.settings.cheap]
        known += [("", "")] * (MOST_WINDOWS - len(known))
        fields = []
        for number, ((opens, closes), (start, end)) in enumerate(zip(PAIRS, known, strict=True), 1):
            shown = self.app.format.number(number)
            fields.append(self._time(opens, self.tr("Cheap hours {number}: from", number=shown), start))
            fields.append(self._time(closes, self.tr("Cheap hours {number}: to", number=shown), end))
        return fields

    def _time(self, key: str, label: str, value: str, *, required: bool = False) -> Field:
        value, error = self._typed.get(key, value), self._wrong.get(key, "")
        return Field(key, label, kind="time", value=value, error=error, required=required)

    def _price(self, key: str, label: str, value: float) -> Field:
        text, error = self._typed.get(key, amount(value)), self._wrong.get(key, "")
        return Field(key, label, kind="number", value=text, error=error, required=True)

    def _faults(self, values: dict[str, str]) -> dict[str, str]:
        """What each wrong field wants."""
        wrong_time = self.tr("Write a time like 07:10.")
        faults = {key: self.tr("Write a price like 0.30.") for key in PRICES if price(values.get(key, "")) is None}
        if clock_time(values.get("ready", "")) is None:
            faults["ready"] = wrong_time
        for pair in PAIRS:
            texts = [values.get(key, "").strip() for key in pair]
            times = [clock_time(text) for text in texts]
            faults |= {key: wrong_time for key, text, at in zip(pair, texts, times, strict=True) if text and at is None}
            if any(texts) and not all(texts):
                faults[pair[texts.index("")]] = self.tr("Write both times, or neither.")
            elif times[0] is not None and times[0] == times[1]:
                faults[pair[1]] = self.tr("Write an end other than the begin.")
        return faults

    async def _submit(self, values: dict[str, str]) -> None:
        self._typed = values
        if self._faults(values):
            self.invalidate()
            return
        settings = self.app.settings
        pairs = [tuple(clock_time(values.get(key, "")) for key in pair) for pair in PAIRS]
        changed = {
            "ready": clock_time(values["ready"]),
            "cheap": tuple(pair for pair in pairs if None not in pair),
            "currency": values["currency"] if values.get("currency") in CURRENCIES else settings.currency,
            **{key: price(values[key]) for key in PRICES},
        }
        await self.app.change(replace(settings, **changed))
        await self.pop()
