"""The hmi command line."""

import importlib

import pytest

from hmi import __version__
from hmi.cli.main import COMMANDS, main


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"hmi {__version__}\n"


def test_a_word_that_is_no_command_is_answered_with_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["emulate"])
    assert end.value.code == 2
    assert "there is no command 'emulate'; the commands are emulator," in capsys.readouterr().err


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
