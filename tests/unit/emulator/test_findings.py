"""Errors in what the parts print."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmi.emulator.findings import Findings


@pytest.fixture
def findings() -> Findings:
    return Findings(None, show=False)


def tell(findings: Findings, text: str) -> list[str]:
    for line in text.splitlines():
        findings.line("shell", line)
    return findings.errors


def test_only_errors_count(findings: Findings) -> None:
    said = "WARNING hmi.x: a dead peer\nINFO hmi.x: ERROR is a word\nERROR hmi.x: real\nCRITICAL hmi.y: worse\nchatter"
    assert tell(findings, said) == ["shell: hmi.x: real", "shell: hmi.y: worse"]


def test_a_traceback_is_one_error_that_ends_with_its_exception(findings: Findings) -> None:
    trace = 'Traceback (most recent call last):\n  File "a.py", line 1\n    boom\nValueError: no'
    assert tell(findings, f"ERROR hmi.x: failed\n{trace}\n{trace}") == [
        "shell: hmi.x: failed | ValueError: no",
        "shell: Traceback (most recent call last): | ValueError: no",
    ]


def test_the_traceback_of_an_app_belongs_to_its_error(findings: Findings) -> None:
    trace = 'Traceback (most recent call last):\n  File "a.py", line 1\nValueError: no'
    said = f"ERROR hmi.app.one: failed\nERROR hmi.app.one: {trace}\nERROR hmi.app.two: {trace}"
    assert tell(findings, said) == [
        "shell: hmi.app.one: failed | ValueError: no",
        "shell: hmi.app.two: Traceback (most recent call last): | ValueError: no",
    ]


def test_a_mistake_in_qml_is_an_error(findings: Findings) -> None:
    assert len(tell(findings, "file:///x/Main.qml:12: TypeError: Cannot read property 'a' of null")) == 1


def test_what_is_foreseen_is_none_before_and_after(findings: Findings) -> None:
    tell(findings, "ERROR hmi.x: planned 1\nERROR hmi.x: other")
    findings.foresee("planned")
    assert tell(findings, "ERROR hmi.x: planned 2") == ["shell: hmi.x: other"]


def test_every_line_is_kept_in_a_file(tmp_path: Path) -> None:
    findings = Findings(tmp_path / "log", show=False)
    tell(findings, "one\ntwo")
    findings.close()
    lines = (tmp_path / "log" / "shell.log").read_text().splitlines()
    assert [line[9:] for line in lines] == ["one", "two"]


def test_a_full_disk_stops_the_files_and_not_the_search_for_errors() -> None:
    findings = Findings(Path("/dev/full"), show=False)
    assert tell(findings, "ERROR hmi.x: real") == ["shell: hmi.x: real"]
    findings.close()


def test_a_disk_that_fills_up_stops_the_files_and_not_the_search_for_errors(tmp_path: Path) -> None:
    (tmp_path / "shell.log").symlink_to("/dev/full")
    findings = Findings(tmp_path, show=False)
    assert tell(findings, "one\nERROR hmi.x: real") == ["shell: hmi.x: real"]
    findings.close()


def test_what_follows_a_record_after_a_traceback_belongs_to_nothing(findings: Findings) -> None:
    said = "Traceback (most recent call last):\n  File\nINFO hmi.x: goes on\nchatter"
    assert tell(findings, said) == ["shell: Traceback (most recent call last):"]


def test_a_source_of_the_car_that_is_not_there_is_told_and_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    findings = Findings(None)
    findings.line("vehicle", "WARNING hmi.vehicle.source: source can failed: no can7")
    findings.line("vehicle", "WARNING hmi.x: a dead peer")
    assert (findings.errors, capsys.readouterr().err) == ([], "  source can failed: no can7\n")
