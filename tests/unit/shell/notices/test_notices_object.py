"""What QML gets of notices."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from hmi.sdk.context import DrivingRestrictions
from hmi.shell.notices.board import Reason
from hmi.shell.notices.notice import Action, Notice
from hmi.shell.notices.notices_object import NoticesObject

PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, text=None, text_cjk=None, message_body=True, heads_up=("message",)
)
MOVING = DrivingRestrictions(state="moving", heads_up=("call", "navigation", "safety"))


class Answers:
    def __init__(self) -> None:
        self.log: list[Any] = []

    def tell_closed(self, notice: Notice, reason: Reason) -> None:
        self.log.append((notice.number, reason))

    def tell_action(self, notice: Notice, key: str) -> None:
        self.log.append((notice.number, key))


@pytest.fixture
def notices(qtbot: QtBot) -> NoticesObject:
    notices = NoticesObject(clock=lambda: 0.0)
    notices.restrict(PARKED, messages_allowed=False)
    return notices


def notice(number: int = 1, **facts: Any) -> Notice:
    return Notice(number=number, **{"sender": ":1.1", "app_name": "Mail", "summary": "Anna", "body": "Secret", **facts})


def test_the_body_is_on_the_screen_only_while_parked(notices: NoticesObject) -> None:
    notices.post(notice(kind="call"))
    assert notices.shown["body"] == "Secret"
    notices.restrict(MOVING, messages_allowed=False)
    assert notices.shown["body"] == ""
    assert "Secret" not in repr(notices.shown) + repr(notices.centre.rows())
    notices.restrict(PARKED, messages_allowed=False)
    assert notices.shown["body"] == "Secret"


def test_a_message_interrupts_the_driver_only_who_wants_it(notices: NoticesObject) -> None:
    notices.restrict(MOVING, messages_allowed=False)
    notices.post(notice(kind="message"))
    assert notices.shown == {}
    notices.restrict(MOVING, messages_allowed=True)
    assert notices.shown["summary"] == "Anna"


def test_an_action_is_told_and_closes_the_notice(notices: NoticesObject) -> None:
    notices.answer_by(answers := Answers())
    notices.post(notice(actions=(Action("reply", "Reply"),)))
    notices.invoke(1, "reply")
    assert answers.log == [(1, "reply"), (1, Reason.DISMISSED)]
    assert notices.count == 0


def test_a_resident_notice_stays_after_its_action(notices: NoticesObject) -> None:
    notices.answer_by(answers := Answers())
    notices.post(notice(actions=(Action("pause", "Pause"),), resident=True))
    notices.invoke(1, "pause")
    assert (answers.log, notices.count) == ([(1, "pause")], 1)


def test_an_action_nobody_offered_is_not_told(notices: NoticesObject) -> None:
    notices.answer_by(answers := Answers())
    notices.post(notice())
    notices.invoke(1, "delete-everything")
    notices.invoke(99, "reply")
    assert answers.log == []


def test_three_actions_are_offered_and_the_default_one_is_the_notice_itself(notices: NoticesObject) -> None:
    notices.answer_by(answers := Answers())
    keys = ["default", "a", "b", "c", "d"]
    notices.post(notice(actions=tuple(Action(key, key) for key in keys)))
    assert [action["key"] for action in notices.shown["actions"]] == ["a", "b", "c"]
    notices.open(1)
    assert answers.log[0] == (1, "default")


def test_touching_the_notice_of_an_app_opens_it(notices: NoticesObject, qtbot: QtBot) -> None:
    notices.post(notice(app_id="org.hmi.charge"))
    with qtbot.waitSignal(notices.openWanted) as opened:
        notices.open(1)
    assert opened.args == ["org.hmi.charge"]


def test_the_centre_is_cut_while_driving_and_says_how_much_waits(notices: NoticesObject) -> None:
    for number in range(1, 11):
        notices.post(notice(number, summary=f"Anna {number}"))
    notices.restrict(MOVING, messages_allowed=False)
    assert (notices.centre.rowCount(), notices.cut, notices.count) == (6, 4, 10)


def test_clearing_keeps_calls_and_safety(notices: NoticesObject) -> None:
    notices.post(notice(1))
    notices.post(notice(2, kind="call"))
    notices.post(notice(3, kind="safety"))
    notices.clear()
    assert [row["number"] for row in notices.centre.rows()] == [3, 2]


def test_without_a_notice_no_timer_runs(notices: NoticesObject) -> None:
    notices.post(notice(transient=True))
    assert notices._timer.isActive()
    notices.dismiss(1)
    assert not notices._timer.isActive()


def test_every_change_of_what_is_shown_is_announced(notices: NoticesObject, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notices.shownChanged):
        notices.post(notice())
    with qtbot.waitSignal(notices.shownChanged):
        notices.dismiss(1)


def test_touching_the_notice_on_the_screen_puts_it_aside_when_there_is_nothing_else_to_do(
    notices: NoticesObject,
) -> None:
    for number in (1, 2):
        notices.post(notice(number, summary=f"Anna {number}"))
    shown = notices.shown["number"]
    notices.open(3 - shown)
    assert notices.shown["number"] == shown
    notices.open(shown)
    assert notices.shown.get("number") != shown
    assert notices.count == 2


def test_clearing_takes_the_notice_off_the_screen_too(notices: NoticesObject) -> None:
    notices.post(notice())
    notices.clear()
    assert (notices.shown, notices.count, notices.centre.rowCount()) == ({}, 0, 0)
