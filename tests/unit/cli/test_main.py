"""The hmi command line."""

import importlib
import subprocess
import sys

import pytest

from hmi import __version__
from hmi.cli import doctor
from hmi.cli.main import COMMANDS, main


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"hmi {__version__}\n"


def test_a_word_that_is_no_command_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["emulate"])
    assert end.value.code == 2
    assert "there is no command 'emulate'. Did you mean emulator? `hmi --help`" in capsys.readouterr().err


def test_no_word_at_all_gets_the_help_as_a_complaint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "emulator" in capsys.readouterr().err


@pytest.mark.parametrize("set_by", ["word", "environment"])
def test_a_log_level_that_does_not_exist_is_refused_in_words(
    set_by: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HMI_LOG", "LOUD" if set_by == "environment" else "INFO")
    with pytest.raises(SystemExit) as end:
        main(["apps", *(["--log", "LOUD"] if set_by == "word" else []), "list"])
    assert end.value.code == 2
    assert "'LOUD' is no log level; there are DEBUG, INFO, WARNING, ERROR, CRITICAL" in capsys.readouterr().err


def test_a_reader_that_leaves_early_is_no_error() -> None:
    program = "import sys, hmi.cli.main as m; m.COMMANDS = {'doctor': ''}; import hmi.cli.doctor as d\n"
    program += "d.run = lambda options: print('x\\n' * 100_000) or 0\nsys.exit(m.main(['doctor']))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "x\n"
        process.stdout.close()
        assert (process.wait(20), process.stderr.read()) == (141, "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["shell", "--size", "3x3"], "--size: '3x3' is no size; write 1920x720"),
        (["apps", "log", "org.hmi.charge", "-n", "-3"], "'-3' is no whole number above 0"),
        (["vehicle", "--soc", "nan"], "--soc: 'nan' is no number"),
    ],
)
def test_a_word_that_cannot_be_read_is_refused_in_words(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert complaint in capsys.readouterr().err


def test_a_user_without_a_home_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_uid: int) -> None:
        raise KeyError

    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    assert main(["apps", "list"]) == 1, "no head unit runs, and that is all there is to say"


@pytest.mark.parametrize("address", ["", "tcp:host=elsewhere"])
@pytest.mark.parametrize("command", ["host", "vehicle"])
def test_a_service_that_cannot_know_where_the_bus_is_says_so_and_ends(
    command: str, address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HMI_BUS_ADDRESS", address)
    assert main([command]) == 2
    said = capsys.readouterr().err
    assert (said.startswith(f"hmi {command}: "), said.count("\n")) == (True, 1)


def test_no_standard_output_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "run", lambda options: 0)
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["doctor"]) == 0


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert all(name in printed and text in printed for name, text in COMMANDS.items())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_says_what_it_does(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    assert end.value.code == 0
    assert importlib.import_module(f"hmi.cli.{command}").__doc__.split("\n")[0][:60] in capsys.readouterr().out.replace(
        "\n", " "
    )
