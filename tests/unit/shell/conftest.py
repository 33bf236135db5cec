"""The window of the shell, for every test below."""

from tests.screen_fixtures import open_window  # noqa: F401 - a fixture
from tests.unit.shell.knob import knob  # noqa: F401 - a fixture
