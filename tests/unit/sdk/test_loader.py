"""An app's folder becomes an app, or one clear sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hmi.sdk import AuthorError
from hmi.sdk.runtime.loader import PACKAGE, load

MANIFEST = 'id = "org.x.one"\nname = "One"\nentry = "app:One"\n'
CODE = "from hmi.sdk import App\nfrom .words import WORD\nclass One(App):\n    word = WORD\nclass Other: pass\n"


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Every test loads anew."""
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


def folder(path: Path, manifest: str = MANIFEST, *, package: bool = True) -> Path:
    (path / "manifest.toml").write_text(manifest, encoding="utf-8")
    (path / "app.py").write_text(CODE, encoding="utf-8")
    (path / "words.py").write_text("WORD = 'hello'\n", encoding="utf-8")
    if package:
        (path / "__init__.py").write_text("", encoding="utf-8")
    return path


@pytest.mark.parametrize("package", [True, False])
def test_an_app_is_made_and_its_modules_import_each_other(tmp_path: Path, package: bool) -> None:
    loaded = load(folder(tmp_path, package=package))
    assert (loaded.app_id, loaded.name, loaded.app.word) == ("org.x.one", "One", "hello")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("manifest", "complaint"),
    [
        ("", "id is missing"),
        ("id = ", "Invalid value"),
        (MANIFEST.replace('"One"', "7"), "are texts"),
        (MANIFEST.replace("app:One", "app"), "are texts"),
        (MANIFEST.replace("app:One", "app:Other"), "does not name a subclass"),
        (MANIFEST.replace("app:One", "app:Nothing"), "does not name a subclass"),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, manifest: str, complaint: str) -> None:
    with pytest.raises(AuthorError, match=complaint):
        load(folder(tmp_path, manifest))


def test_a_folder_without_a_manifest_is_said(tmp_path: Path) -> None:
    with pytest.raises(AuthorError, match=r"manifest\.toml"):
        load(tmp_path)
