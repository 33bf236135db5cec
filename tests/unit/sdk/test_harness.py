"""The example app, driven without a shell."""

from hmi.sdk.testing import AppHarness
from tests.fakes.apps.hello.app import Hello


async def test_a_touched_row_counts_and_the_page_follows() -> None:
    async with AppHarness(Hello) as h:
        assert h.template.rows[0].title == "Pressed 0 times"
        await h.tap("greet")
        await h.tap("greet")
        assert h.template.rows[0].title == "Pressed 2 times"
        assert h.shell.presents == 3


async def test_back_at_the_root_is_left_to_the_shell() -> None:
    async with AppHarness(Hello) as h:
        assert not await h.back()
