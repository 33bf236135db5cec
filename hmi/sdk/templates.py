"""The templates an app may send: typed data that says what to show. The shell draws them.

Every struct is strict: an unknown field, a wrong type or a value out of range is refused with the path of the field.
A handler (``on_...``) is a function in the app's process; on the wire it is only ``true``: "somebody listens".
Keys are unique within a template and stay the same for the same thing, so that scroll position, focus and
animation survive a refresh.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import CoroutineType
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta, Struct

SCHEMA_VERSION = 1

if TYPE_CHECKING:
    Handler = Callable[..., Awaitable[None] | None] | bool
else:
    Handler = bool

Key = Annotated[str, Meta(min_length=1, max_length=128)]
Short = Annotated[str, Meta(max_length=256)]
"""One line a person reads."""
Long = Annotated[str, Meta(max_length=8192)]
"""Text to be read only while parked, or a few sentences."""
Icon = Annotated[str, Meta(max_length=64, pattern=r"^[a-z0-9-]*$")]
"""Name of a Material Design icon, such as ``battery-charging``; empty is none."""
Picture = Annotated[str, Meta(max_length=128)]
"""Key of a picture put by ``context.pictures``; empty is none."""
Priority = Annotated[int, Meta(ge=-1000, le=1000)]
Fraction = Annotated[float, Meta(ge=0, le=1)]
Tone = Literal["normal", "accent", "good", "caution", "danger"]


class Part(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Base of everything inside a template."""


class Action(Part):
    """A button. The first action of a page is its main one."""

    key: Key
    label: Short
    icon: Icon = ""
    tone: Tone = "normal"
    enabled: bool = True
    on_select: Handler = False


class Row(Part):
    """One line of a list.

    ``priority``: when a restriction cuts the list, rows of higher priority stay. ``body`` is shown only while parked.
    """

    key: Key
    title: Short
    subtitle: Short = ""
    body: Long = ""
    icon: Icon = ""
    picture: Picture = ""
    value: Short = ""
    trailing: Literal["none", "chevron", "toggle", "check"] = "none"
    checked: bool = False
    tone: Tone = "normal"
    enabled: bool = True
    priority: Priority = 0
    on_select: Handler = False
    on_toggle: Handler = False


class Section(Part):
    """Rows below one sticky head."""

    key: Key
    title: Short
    rows: list[Row] = []


class Tile(Part):
    """One field of a grid."""

    key: Key
    label: Short
    subtitle: Short = ""
    icon: Icon = ""
    picture: Picture = ""
    tone: Tone = "normal"
    enabled: bool = True
    priority: Priority = 0
    on_select: Handler = False


class Fact(Part):
    """A label with its value, both ready to be read."""

    key: Key
    label: Short
    value: Short
    icon: Icon = ""
    tone: Tone = "normal"


class Point(Part, array_like=True):
    """A place in a chart, in the units of its axes."""

    x: float
    y: float


class Series(Part):
    """One line of a chart; ``faint`` is for comparison, such as the past session."""

    key: Key
    label: Short
    points: Annotated[list[Point], Meta(max_length=2000)] = []
    style: Literal["line", "faint", "bars"] = "line"


class Axis(Part):
    """``minimum`` and ``maximum`` None: from the data."""

    label: Short
    unit: Short = ""
    minimum: float | None = None
    maximum: float | None = None


class AgendaItem(Part):
    """One event of the day. ``start`` and ``end`` are ISO 8601 with offset. All-day events carry dates,
    and their ``end`` is the day after the last, as in iCalendar."""

    key: Key
    title: Short
    start: Short
    end: Short
    all_day: bool = False
    location: Short = ""
    note: Short = ""
    tone: Tone = "normal"
    on_select: Handler = False


class Choice(Part):
    """One answer of a choice field."""

    value: Short
    label: Short


class Field(Part):
    """One input of a form. ``value`` is text; a toggle is ``true`` or ``false``, a time ``HH:MM``."""

    key: Key
    label: Short
    kind: Literal["text", "password", "url", "email", "number", "toggle", "choice", "time"] = "text"
    value: Annotated[str, Meta(max_length=1024)] = ""
    placeholder: Short = ""
    hint: Short = ""
    error: Short = ""
    required: bool = False
    choices: Annotated[list[Choice], Meta(max_length=100)] = []
    on_change: Handler = False


class Template(Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="type"):
    """Base of the templates: ``title`` heads the page, ``actions`` stand in its header or foot."""

    title: Short
    actions: Annotated[list[Action], Meta(max_length=4)] = []


class ListTemplate(Template, tag="list", kw_only=True):
    """Rows, or sections of rows. ``loading`` shows skeleton rows; ``more`` asks for LoadMore near the end."""

    rows: Annotated[list[Row], Meta(max_length=10_000)] = []
    sections: Annotated[list[Section], Meta(max_length=100)] = []
    note: Short = ""
    empty: Short = ""
    loading: bool = False
    more: bool = False
    on_more: Handler = False


class GridTemplate(Template, tag="grid", kw_only=True):
    """Tiles of one size."""

    tiles: Annotated[list[Tile], Meta(max_length=1000)] = []
    empty: Short = ""
    loading: bool = False


class DetailTemplate(Template, tag="detail", kw_only=True):
    """One thing: headline, facts, at most two actions in reach of the driver. ``body`` is shown only while parked."""

    headline: Short
    summary: Short = ""
    icon: Icon = ""
    picture: Picture = ""
    facts: Annotated[list[Fact], Meta(max_length=24)] = []
    body: Long = ""


class MessageTemplate(Template, tag="message", kw_only=True):
    """One question, what happens, and its answers, the safe one first."""

    text: Short
    detail: Long = ""
    icon: Icon = ""
    tone: Tone = "normal"


class GaugeTemplate(Template, tag="gauge", kw_only=True):
    """A big arc. ``value`` None means unknown and ``reason`` says why. ``target`` is the mark that can be dragged.

    ``on_target`` is called with the new target once the finger leaves it.
    """

    label: Short
    value: float | None = None
    unit: Short = ""
    minimum: float = 0
    maximum: float = 100
    decimals: Annotated[int, Meta(ge=0, le=3)] = 0
    reason: Short = ""
    status: Short = ""
    tone: Tone = "normal"
    target: float | None = None
    target_label: Short = ""
    target_minimum: float = 0
    target_maximum: float = 100
    target_step: Annotated[float, Meta(gt=0)] = 1
    facts: Annotated[list[Fact], Meta(max_length=6)] = []
    on_target: Handler = False


class ChartTemplate(Template, tag="chart", kw_only=True):
    """One series or two, and ``sentence``: what the chart shows, in words."""

    series: Annotated[list[Series], Meta(max_length=2)] = []
    x_axis: Axis
    y_axis: Axis
    sentence: Short
    facts: Annotated[list[Fact], Meta(max_length=6)] = []
    empty: Short = ""


class AgendaTemplate(Template, tag="agenda", kw_only=True):
    """A day on a time rail. ``day`` is an ISO date; ``next_key`` is the item to enlarge; ``note`` tells its age."""

    day: Short
    items: Annotated[list[AgendaItem], Meta(max_length=500)] = []
    next_key: Annotated[str, Meta(max_length=128)] = ""
    note: Short = ""
    note_tone: Tone = "normal"
    empty: Short = ""
    loading: bool = False
    on_previous: Handler = False
    on_next: Handler = False


class FormTemplate(Template, tag="form", kw_only=True):
    """Inputs; drawn only while parked. ``on_submit`` is called with a dict of field key to value."""

    intro: Short = ""
    fields: Annotated[list[Field], Meta(max_length=24)] = []
    submit_label: Short
    error: Short = ""
    busy: bool = False
    on_submit: Handler = False


class ProgressTemplate(Template, tag="progress", kw_only=True):
    """What is happening now; ``fraction`` None is honestly indeterminate; ``still_works`` comforts meanwhile."""

    text: Short
    fraction: Fraction | None = None
    detail: Short = ""
    still_works: Short = ""
    icon: Icon = ""


class EmptyTemplate(Template, tag="empty", kw_only=True):
    """Nothing is here, in one sentence, and what to do, as one action."""

    text: Short
    icon: Icon = ""


class ErrorTemplate(Template, tag="error", kw_only=True):
    """What went wrong, and the remedy, each in one sentence; what to do as one action."""

    text: Short
    remedy: Short = ""
    icon: Icon = "alert-circle-outline"


Page = (
    ListTemplate
    | GridTemplate
    | DetailTemplate
    | MessageTemplate
    | GaugeTemplate
    | ChartTemplate
    | AgendaTemplate
    | FormTemplate
    | ProgressTemplate
    | EmptyTemplate
    | ErrorTemplate
)
"""Every template that can stand inside a tab."""


class Tab(Part):
    """One tab; only the selected tab needs a template."""

    key: Key
    label: Short
    icon: Icon = ""
    template: Page | None = None


class TabsTemplate(Template, tag="tabs", kw_only=True):
    """Up to four pages side by side; ``on_select`` is called with the key of the tab."""

    tabs: Annotated[list[Tab], Meta(min_length=1, max_length=4)]
    selected: Key
    on_select: Handler = False


AnyTemplate = Page | TabsTemplate


class Card(Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An app's glance on the home screen: a value, a line, an action. ``value`` empty with ``reason`` is unknown."""

    title: Short
    icon: Icon = ""
    value: Short = ""
    unit: Short = ""
    line: Short = ""
    reason: Short = ""
    progress: Fraction | None = None
    tone: Tone = "normal"
    action: Action | None = None


class Envelope(Struct, kw_only=True, forbid_unknown_fields=True):
    """What travels on the bus: ``{"version": 1, "template": {...}}``."""

    version: Literal[1] = SCHEMA_VERSION  # type: ignore[assignment]
    template: AnyTemplate


def encode_handler(value: Any) -> bool:
    """msgspec's enc_hook: a handler travels as ``true``."""
    if callable(value):
        return True
    if isinstance(value, CoroutineType):
        value.close()
        raise TypeError(
            f"{value.__qualname__} was called: name it only, as in on_select=self.pressed, without brackets"
        )
    raise TypeError(f"{type(value).__name__} cannot be part of a template")
