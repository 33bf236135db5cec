"""The SDK of hmi: what an app imports, and nothing else. Names are loaded when they are first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hmi.sdk.app import App as App
    from hmi.sdk.clock import Clock as Clock
    from hmi.sdk.context import Context as Context
    from hmi.sdk.context import DrivingRestrictions as DrivingRestrictions
    from hmi.sdk.context import Units as Units
    from hmi.sdk.coordinator import Coordinator as Coordinator
    from hmi.sdk.errors import AuthorError as AuthorError
    from hmi.sdk.errors import PictureError as PictureError
    from hmi.sdk.errors import SdkError as SdkError
    from hmi.sdk.errors import StorageError as StorageError
    from hmi.sdk.errors import VehicleRefused as VehicleRefused
    from hmi.sdk.format import Format as Format
    from hmi.sdk.notices import Notice as Notice
    from hmi.sdk.notices import NoticeHandle as NoticeHandle
    from hmi.sdk.screen import Screen as Screen
    from hmi.sdk.storage import Database as Database
    from hmi.sdk.storage import KeyValue as KeyValue
    from hmi.sdk.templates import Action as Action
    from hmi.sdk.templates import AgendaItem as AgendaItem
    from hmi.sdk.templates import AgendaTemplate as AgendaTemplate
    from hmi.sdk.templates import Axis as Axis
    from hmi.sdk.templates import Card as Card
    from hmi.sdk.templates import ChartTemplate as ChartTemplate
    from hmi.sdk.templates import Choice as Choice
    from hmi.sdk.templates import DetailTemplate as DetailTemplate
    from hmi.sdk.templates import EmptyTemplate as EmptyTemplate
    from hmi.sdk.templates import ErrorTemplate as ErrorTemplate
    from hmi.sdk.templates import Fact as Fact
    from hmi.sdk.templates import Field as Field
    from hmi.sdk.templates import FormTemplate as FormTemplate
    from hmi.sdk.templates import GaugeTemplate as GaugeTemplate
    from hmi.sdk.templates import GridTemplate as GridTemplate
    from hmi.sdk.templates import ListTemplate as ListTemplate
    from hmi.sdk.templates import MessageTemplate as MessageTemplate
    from hmi.sdk.templates import Point as Point
    from hmi.sdk.templates import ProgressTemplate as ProgressTemplate
    from hmi.sdk.templates import Row as Row
    from hmi.sdk.templates import Section as Section
    from hmi.sdk.templates import Series as Series
    from hmi.sdk.templates import Tab as Tab
    from hmi.sdk.templates import TabsTemplate as TabsTemplate
    from hmi.sdk.templates import Template as Template
    from hmi.sdk.templates import Tile as Tile
    from hmi.sdk.text import one_line as one_line
    from hmi.sdk.text import paragraphs as paragraphs
    from hmi.sdk.vehicle import Sample as Sample
    from hmi.sdk.vehicle import SignalInfo as SignalInfo
    from hmi.sdk.vehicle import Subscription as Subscription
    from hmi.sdk.vehicle import Vehicle as Vehicle

_HOMES = {
    "app": ("App",),
    "clock": ("Clock",),
    "context": ("Context", "DrivingRestrictions", "Units"),
    "coordinator": ("Coordinator",),
    "errors": ("AuthorError", "PictureError", "SdkError", "StorageError", "VehicleRefused"),
    "format": ("Format",),
    "notices": ("Notice", "NoticeHandle"),
    "screen": ("Screen",),
    "storage": ("Database", "KeyValue"),
    "templates": (
        "Action",
        "AgendaItem",
        "AgendaTemplate",
        "Axis",
        "Card",
        "ChartTemplate",
        "Choice",
        "DetailTemplate",
        "EmptyTemplate",
        "ErrorTemplate",
        "Fact",
        "Field",
        "FormTemplate",
        "GaugeTemplate",
        "GridTemplate",
        "ListTemplate",
        "MessageTemplate",
        "Point",
        "ProgressTemplate",
        "Row",
        "Section",
        "Series",
        "Tab",
        "TabsTemplate",
        "Template",
        "Tile",
    ),
    "text": ("one_line", "paragraphs"),
    "vehicle": ("Sample", "SignalInfo", "Subscription", "Vehicle"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME)  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    """Load the module of a public name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"hmi.sdk has no {name!r}")
    value = getattr(importlib.import_module(f"hmi.sdk.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
