"""What an author may import."""

import ast
import subprocess
import sys
from pathlib import Path

import hmi.sdk

# fmt: off
PUBLIC = [
    "Action", "AgendaItem", "AgendaTemplate", "App", "AuthorError", "Axis", "Card", "ChartTemplate", "Choice",
    "Clock", "Context", "Coordinator", "Database", "DetailTemplate", "DrivingRestrictions", "EmptyTemplate",
    "ErrorTemplate", "Fact", "Field", "Format", "FormTemplate", "GaugeTemplate", "GridTemplate", "KeyValue",
    "ListTemplate", "MessageTemplate", "Notice", "NoticeHandle", "PictureError", "Point", "ProgressTemplate",
    "Row", "Sample", "Screen", "SdkError", "Section", "Series", "SignalInfo", "StorageError", "Subscription",
    "Tab", "TabsTemplate", "Template", "Tile", "Units", "Vehicle", "VehicleRefused", "one_line", "paragraphs",
]
# fmt: on


def test_the_public_names_are_these() -> None:
    assert hmi.sdk.__all__ == sorted(PUBLIC)


def test_every_public_name_can_be_loaded_and_has_a_docstring() -> None:
    assert [name for name in PUBLIC if not getattr(hmi.sdk, name).__doc__] == []


def test_the_names_for_type_checkers_are_the_names_at_run_time() -> None:
    tree = ast.parse(Path(hmi.sdk.__file__).read_text(encoding="utf-8"))
    names = {alias.asname for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert names - {None, "annotations"} == set(PUBLIC)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(hmi.sdk, "Window")


def test_starting_an_app_imports_nothing_heavy() -> None:
    program = (
        "import sys, hmi.sdk.runtime.process, hmi.sdk.app, hmi.sdk.templates, hmi.sdk.screen\n"
        "heavy = {'PySide6', 'httpx', 'babel', 'PIL', 'sqlite3', 'gettext', 'zoneinfo', 'hmi.sdk.testing'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
