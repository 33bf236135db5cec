"""One breakage each; the sentence its author reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hmi.host.manifest_reader import read_manifest

from .conftest import MANIFEST, WriteApp, write_app

SIGNALS = ("Vehicle.Speed", "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current")


def complaints(folder: Path) -> list[str]:
    """What is wrong, without the folder in front."""
    return [str(problem).removeprefix(f"{folder}/") for problem in read_manifest(folder, SIGNALS).problems]


def test_a_good_manifest_becomes_a_typed_struct(app_folder: WriteApp) -> None:
    reading = read_manifest(app_folder(), SIGNALS)
    assert reading.problems == ()
    assert reading.manifest is not None
    assert reading.manifest.id == "org.example.demo"
    assert reading.manifest.permissions.vehicle_read == ("Vehicle.Speed", "Vehicle.Powertrain.*")
    assert reading.manifest.permissions.notices is True
    assert reading.manifest.permissions.background is False


BREAKAGES = {
    "misspelt key": (
        'name = "Demo"',
        'name = "Demo"\nnmae = "Demo"',
        'manifest.toml:3: there is no key "nmae": did you mean "name"?',
    ),
    "misspelt permission": (
        "notices = true",
        "notices = true\nbakground = true",
        'manifest.toml:20: there is no key "permissions.bakground": did you mean "background"?',
    ),
    "missing key": (
        'icon = "battery-charging"\n',
        "",
        'manifest.toml:1: the key "icon" is missing: add icon = ... (text in quotation marks)',
    ),
    "wrong type": (
        'version = "0.1.0"',
        "version = 1",
        'manifest.toml:3: "version" is a number: write text in quotation marks',
    ),
    "permission of the wrong type": (
        "notices = true",
        'notices = "yes"',
        'manifest.toml:19: "permissions.notices" is text in quotation marks: write true or false',
    ),
    "bad id": (
        "org.example.demo",
        "Demo App",
        (
            'manifest.toml:1: "id" cannot be "Demo App": write a reverse domain name in small letters, '
            'such as "org.example.app"'
        ),
    ),
    "bad icon": (
        "battery-charging",
        "battery-chargin",
        'manifest.toml:5: "icon" names no Material Design icon: "battery-chargin": did you mean "battery-charging"?',
    ),
    "bad kind": (
        '"template"',
        '"templates"',
        'manifest.toml:6: "kind" cannot be "templates": did you mean "template"?',
    ),
    "newer SDK": (
        'sdk = "1"',
        'sdk = "9"',
        'manifest.toml:4: "sdk" asks for SDK "9", this head unit has "1": write sdk = "1"',
    ),
    "permission without a why": (
        'notices = "Says when the news is there."\n',
        "",
        'manifest.toml:19: nothing says what "notices" is for: add to [why] "notices" = "one sentence for the driver"',
    ),
    "why without a permission": (
        'notices = "Says',
        'media = "Plays."\nnotices = "Says',
        'manifest.toml:24: "media" is explained but not asked for: remove it, or ask in [permissions]',
    ),
    "glob that matches nothing": (
        '"Vehicle.Powertrain.*"',
        '"Vehicle.Warp.*"',
        (
            'manifest.toml:14: "permissions.vehicle.read" matches no signal of this car: "Vehicle.Warp.*": '
            "`hmi signals get Vehicle` lists them all"
        ),
    ),
    "glob too long": (
        '"Vehicle.Powertrain.*"',
        f'"Vehicle.{"a" * 200}"',
        (
            f'manifest.toml:14: "permissions.vehicle.read" holds no signal path: "Vehicle.{"a" * 200}": '
            'write a VSS path such as "Vehicle.Speed" or "Vehicle.Cabin.*"'
        ),
    ),
    "glob that takes for ever": (
        '"Vehicle.Powertrain.*"',
        '"Vehicle.*a*a*a*a*a*a*a*a*"',
        (
            'manifest.toml:14: "permissions.vehicle.read" holds no signal path: "Vehicle.*a*a*a*a*a*a*a*a*": '
            'write a VSS path such as "Vehicle.Speed" or "Vehicle.Cabin.*"'
        ),
    ),
    "address instead of a host": (
        '    "*.example.org",',
        '    "https://example.org/",',
        (
            'manifest.toml:17: "permissions.network" holds an address, not a host name: "https://example.org/": '
            'write a host name such as "api.example.org", "*.example.org", or "*" where the driver types the server'
        ),
    ),
    "bad language": (
        'de = "Vor',
        'german = "Vor',
        'manifest.toml:11: "names.german" cannot be "german": write a language tag, such as "de" or "pt_BR"',
    ),
    "entry module missing": (
        "app:Demo",
        "main:Demo",
        'manifest.toml:7: "entry" names "main", which does not exist: create main.py',
    ),
    "entry class missing": (
        "app:Demo",
        "app:Dmeo",
        'manifest.toml:7: "entry" names Dmeo, which app.py does not define: did you mean "Demo"?',
    ),
    "entry of the wrong form": (
        "app:Demo",
        "../app:Demo",
        (
            'manifest.toml:7: "entry" cannot be "../app:Demo": write "module:Class", such as "app:Charge" for class '
            "Charge in app.py"
        ),
    ),
    "name too long": (
        'name = "Demo"',
        f'name = "{"x" * 41}"',
        'manifest.toml:2: "name" has 41 characters: at most 40 fit on the screen',
    ),
    "name with a line end": (
        'name = "Demo"',
        'name = "De\\nmo"',
        'manifest.toml:2: "name" holds a control character or a line end: write it as one plain line',
    ),
    "not TOML": (
        'name = "Demo"',
        'name = "Demo',
        "manifest.toml:2: this is not TOML (Illegal character '\\n'): correct the line",
    ),
}


@pytest.mark.parametrize("case", BREAKAGES)
def test_one_breakage_gives_one_sentence(case: str, app_folder: WriteApp) -> None:
    good, bad, sentence = BREAKAGES[case]
    assert MANIFEST.count(good) >= 1
    assert complaints(app_folder(manifest=MANIFEST.replace(good, bad, 1))) == [sentence]


def test_all_faults_of_a_file_are_told_at_once(app_folder: WriteApp) -> None:
    broken = MANIFEST.replace("sdk", "sdkk").replace("battery-charging", "no").replace("true", "1")
    told = complaints(app_folder(manifest=broken))
    assert [line.split(":")[1] for line in told] == ["1", "4", "5", "19"]


def test_thousands_of_faults_are_told_as_fifty_and_a_word(app_folder: WriteApp) -> None:
    told = complaints(app_folder(manifest="\n".join(f"k{n} = 1" for n in range(5_000))))
    assert len(told) == 51
    assert told[-1].endswith("there are more faults than are told here: correct these first")


def test_a_manifest_that_is_not_utf8_names_its_line(app_folder: WriteApp) -> None:
    folder = app_folder(manifest=MANIFEST.encode().replace(b"de = ", b"de = \xff"))
    assert complaints(folder) == ["manifest.toml:11: this line is not UTF-8: save the file as UTF-8"]


def test_an_absurdly_large_manifest_is_not_parsed(app_folder: WriteApp) -> None:
    folder = app_folder(manifest=MANIFEST + "#" * 100_000)
    assert complaints(folder) == ["manifest.toml:1: the manifest is absurdly large: at most 65536 bytes"]


def test_a_link_out_of_the_folder_is_refused(app_folder: WriteApp, tmp_path: Path) -> None:
    folder = app_folder()
    (tmp_path / "secret").write_text("x")
    (folder / "data").symlink_to(tmp_path / "secret")
    assert complaints(folder) == [
        "data:1: is a link that leads out of the app's folder: copy the file into the app's folder"
    ]


def test_a_link_inside_the_folder_is_fine(app_folder: WriteApp) -> None:
    folder = app_folder()
    (folder / "same.py").symlink_to("app.py")
    assert complaints(folder) == []


def test_a_linked_folder_is_refused(app_folder: WriteApp, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(app_folder())
    assert "is a link" in str(read_manifest(tmp_path / "alias").problems[0])


def test_a_folder_without_a_manifest_says_so(app_folder: WriteApp) -> None:
    folder = app_folder()
    (folder / "manifest.toml").unlink()
    assert complaints(folder) == ["manifest.toml:1: the app has no manifest: create manifest.toml"]


def test_a_named_pipe_as_manifest_does_not_block(app_folder: WriteApp) -> None:
    folder = app_folder()
    (folder / "manifest.toml").unlink()
    os.mkfifo(folder / "manifest.toml")
    assert complaints(folder) == ["manifest.toml:1: the app has no manifest: create manifest.toml"]


def test_a_thousand_nested_lists_are_refused(app_folder: WriteApp) -> None:
    folder = app_folder(manifest="x = " + "[" * 5_000 + "]" * 5_000)
    assert complaints(folder)[0].startswith("manifest.toml:1: this cannot be read")


def test_too_many_hosts_are_refused(app_folder: WriteApp) -> None:
    hosts = ", ".join(f'"h{n}.example.org"' for n in range(100))
    told = complaints(app_folder(manifest=MANIFEST.replace('"*.example.org",', hosts)))
    assert told == ['manifest.toml:15: "network" has 101 items: at most 100: use wider patterns']


def test_source_that_is_no_python_names_its_own_line(app_folder: WriteApp) -> None:
    folder = app_folder(source="x = 1\nclass (\n")
    assert complaints(folder) == ["app.py:2: app.py is not valid Python (invalid syntax): correct it"]


def test_of_a_missing_class_only_classes_are_offered(app_folder: WriteApp) -> None:
    folder = app_folder(source="import asyncio\nfrom hmi.sdk import App, Row\n\n\nclass Hello(App):\n    pass\n")
    assert complaints(folder) == ['manifest.toml:7: "entry" names Demo, which app.py does not define: use one of Hello']


def test_reading_runs_no_code_of_the_app(app_folder: WriteApp, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    folder = app_folder(source=f"open({str(marker)!r}, 'w')\nclass Demo: ...\n")
    assert read_manifest(folder, SIGNALS).manifest is not None
    assert not marker.exists()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=st.binary(max_size=300))
def test_no_bytes_make_the_reader_raise(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = write_app(tmp_path_factory.mktemp("fuzz"), manifest=raw)
    assert read_manifest(folder, SIGNALS).manifest is None


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.integers(0, len(MANIFEST.encode())), gone=st.integers(0, 20), new=st.binary(max_size=12))
def test_no_damage_to_a_good_manifest_makes_the_reader_raise(
    at: int, gone: int, new: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    raw = MANIFEST.encode()
    folder = write_app(tmp_path_factory.mktemp("fuzz"), manifest=raw[:at] + new + raw[at + gone :])
    reading = read_manifest(folder, SIGNALS)
    assert (reading.manifest is None) == bool(reading.problems)
    assert all(problem.line >= 1 and "\n" not in str(problem) for problem in reading.problems)


def test_source_nested_beyond_reason_is_a_fault_and_no_crash(app_folder: WriteApp) -> None:
    told = complaints(app_folder(source="x = " + "(" * 5_000 + ")" * 5_000 + "\nclass Demo: ...\n"))
    assert len(told) == 1
    assert "app.py" in told[0]


def test_a_long_chain_of_operators_is_a_fault_and_no_crash(app_folder: WriteApp) -> None:
    reading = read_manifest(app_folder(source="x = " + "-" * 100_000 + "1\nclass Demo: ...\n"), SIGNALS)
    assert (reading.manifest is None) == bool(reading.problems)
