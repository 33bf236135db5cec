"""The sender: the shell gets what changed, and the whole page whenever it does not hold what that is about."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hmi.sdk import codec
from hmi.sdk import templates as t
from hmi.sdk.errors import ShellAway, TemplateRefused, UnknownRevision
from hmi.sdk.patches import apply_patch
from hmi.sdk.reading import read_patch, read_template
from hmi.sdk.sender import Sender
from hmi.sdk.wire_page import MOST_ROWS, WirePage


class Shell:
    """Holds every screen; does what it is told to refuse."""

    def __init__(self) -> None:
        self.pages: dict[str, Any] = {}
        self.revisions: dict[str, int] = {}
        self.calls: list[tuple[str, str, int]] = []
        self.refuse: Any = lambda _template: False
        self.away = False
        self.told = 0

    async def present(self, screen: str, depth: int, template: str) -> int:
        return self._take("present", screen, depth, read_template(template), template)

    async def patch(self, screen: str, depth: int, base: int, patch: str) -> int:
        if self.revisions.get(screen) != base:
            raise UnknownRevision
        return self._take("patch", screen, depth, apply_patch(self.pages[screen], read_patch(patch)), patch)

    def _take(self, what: str, screen: str, depth: int, template: Any, text: str) -> int:
        if self.away:
            raise ShellAway("gone")
        self.calls.append((what, screen, len(text)))
        if self.refuse(template):
            raise TemplateRefused("$.template.rows[0]", "no")
        self.pages[screen] = template
        self.revisions[screen] = len(self.calls)
        return len(self.calls)

    def kinds(self) -> list[str]:
        """What was called since the last time."""
        kinds = [what for what, *_ in self.calls[self.told :]]
        self.told = len(self.calls)
        return kinds


def listing(count: int, **changed: str) -> t.ListTemplate:
    return t.ListTemplate(
        title="L", rows=[t.Row(f"k{n}", f"Row {n}", value=changed.get(f"k{n}", "")) for n in range(count)]
    )


@pytest.fixture
def shell() -> Shell:
    return Shell()


@pytest.fixture
def sender(shell: Shell) -> Sender:
    return Sender(shell)  # type: ignore[arg-type]


async def send(sender: Sender, template: t.Template, screen: str = "s", depth: int = 1) -> bool:
    return await sender.send(screen, depth, WirePage(template))


async def test_one_row_of_many_is_a_short_message(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(400))
    await send(sender, listing(400, k7="new"))
    assert shell.kinds() == ["present", "patch"]
    assert shell.calls[-1][2] < 100
    assert shell.pages["s"] == listing(400, k7="new")


async def test_nothing_changed_is_no_message(shell: Shell, sender: Sender) -> None:
    assert await send(sender, listing(3)) is True
    assert await send(sender, listing(3)) is False
    assert shell.kinds() == ["present"]


async def test_a_template_that_the_app_changes_in_place_is_still_seen_to_change(shell: Shell, sender: Sender) -> None:
    template = listing(3)
    await send(sender, template)
    template.rows[1].value = "new"
    await send(sender, template)
    template.rows.reverse()
    await send(sender, template)
    assert shell.pages["s"] == template


async def test_a_long_list_comes_in_messages_of_bounded_size(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(3 * MOST_ROWS + 1))
    assert shell.kinds() == ["present", "patch", "patch", "patch"]
    assert shell.pages["s"] == listing(3 * MOST_ROWS + 1)


async def test_rows_with_long_texts_come_fewer_at_a_time(shell: Shell, sender: Sender) -> None:
    rows = [t.Row(f"k{n}", "R", body="x" * 8000) for n in range(100)]
    await send(sender, t.ListTemplate(title="L", rows=rows))
    assert max(length for *_, length in shell.calls) < 300_000
    assert len(shell.pages["s"].rows) == 100


async def test_a_long_list_below_another_screen_comes_back_without_being_sent_again(
    shell: Shell, sender: Sender
) -> None:
    await send(sender, listing(400))
    await send(sender, t.EmptyTemplate(title="E", text="x"), "deep", 2)
    assert await send(sender, listing(400)) is True
    assert shell.kinds() == ["present", "present", "patch"]


async def test_a_page_of_any_kind_comes_back_by_an_empty_patch(shell: Shell, sender: Sender) -> None:
    page = t.EmptyTemplate(title="E", text="x" * 200)
    await send(sender, page)
    await send(sender, listing(3), "deep", 2)
    await send(sender, page)
    assert (shell.kinds(), shell.calls[-1][2] < 20, shell.pages["s"]) == (["present", "present", "patch"], True, page)


async def test_a_shell_that_never_knows_a_revision_gets_a_long_list_in_one(shell: Shell, sender: Sender) -> None:
    class Forgetful(dict[str, int]):
        def get(self, *_: object) -> int:
            return -1

    shell.revisions = Forgetful()
    await send(sender, listing(MOST_ROWS + 1))
    assert (shell.kinds(), len(shell.pages["s"].rows)) == (["present", "present"], MOST_ROWS + 1)


async def test_a_shell_that_does_not_hold_the_page_gets_it_whole(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(3))
    shell.revisions["s"] = 99
    await send(sender, listing(3, k1="new"))
    assert shell.kinds() == ["present", "present"]
    assert shell.pages["s"] == listing(3, k1="new")


async def test_another_shell_gets_everything_whole(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(3))
    sender.forget()
    assert await send(sender, listing(3)) is True
    assert shell.kinds() == ["present", "present"]


async def test_what_was_under_way_when_another_shell_came_is_sent_again(shell: Shell, sender: Sender) -> None:
    def restart(_template: t.Template) -> bool:
        sender.forget()
        return False

    shell.refuse = restart
    await send(sender, listing(3))
    shell.refuse = lambda _template: False
    assert await send(sender, listing(3)) is True
    assert shell.kinds() == ["present", "present"]


async def test_after_a_shell_was_away_in_the_midst_of_a_list_it_gets_it_whole(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(3))
    shell.away = True
    with pytest.raises(ShellAway):
        await send(sender, listing(3, k1="new"))
    shell.away = False
    await send(sender, listing(3, k1="new"))
    assert shell.kinds() == ["present", "present"]


async def test_a_refused_change_is_sent_whole_from_then_on_so_that_it_is_never_shown_in_part(
    shell: Shell, sender: Sender
) -> None:
    await send(sender, listing(3))
    shell.refuse = lambda template: len(template.rows) > MOST_ROWS
    with pytest.raises(TemplateRefused, match="rows"):
        await send(sender, listing(MOST_ROWS + 1))
    assert shell.kinds() == ["present", "patch", "present"]
    with pytest.raises(TemplateRefused):
        await send(sender, listing(MOST_ROWS + 2))
    assert shell.kinds() == ["present"]


@pytest.mark.parametrize("order", [[2, 0, 1], [0, 2], [5, 0, 1, 2], [0, 1, 5, 2], [1, 2, 0, 5]])
async def test_rows_move_come_and_go(shell: Shell, sender: Sender, order: list[int]) -> None:
    await send(sender, listing(3))
    wanted = t.ListTemplate(title="L", rows=[t.Row(f"k{n}", f"Row {n}") for n in order])
    await send(sender, wanted)
    assert shell.pages["s"] == wanted
    assert json.loads(codec.encode(shell.pages["s"])) == json.loads(codec.encode(wanted))


async def test_a_list_that_loses_most_of_its_rows_is_presented_whole(shell: Shell, sender: Sender) -> None:
    await send(sender, listing(MOST_ROWS + 2))
    await send(sender, listing(1))
    assert shell.kinds() == ["present", "patch", "present"]
    assert shell.pages["s"] == listing(1)
