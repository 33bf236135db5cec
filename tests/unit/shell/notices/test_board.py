"""One at a time, the road decides, and nothing is lost."""

from typing import Any

import pytest

from hmi.shell.notices.board import KEPT, KEPT_PER_SENDER, SHOWN_S, NoticeBoard, Reason
from hmi.shell.notices.notice import Notice


class World:
    def __init__(self) -> None:
        self.closed: list[tuple[int, Reason]] = []
        self.board = NoticeBoard(lambda notice, reason: self.closed.append((notice.number, reason)))
        self.now = 0.0
        self.park()

    def park(self) -> None:
        self.board.allow((), everyone=True)
        self.board.advance(self.now)

    def drive(self, *kinds: str) -> None:
        self.board.allow(kinds or ("call", "navigation", "safety"), everyone=False)
        self.board.advance(self.now)

    def post(self, number: int, **facts: Any) -> None:
        facts = {"sender": ":1.1", "app_name": "App", "summary": f"Notice {number}", "arrived": self.now, **facts}
        self.board.post(Notice(number=number, **facts), self.now)
        self.board.advance(self.now)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.board.advance(self.now)

    @property
    def shown(self) -> int:
        return self.board.shown.number if self.board.shown else 0

    @property
    def kept(self) -> list[int]:
        return [notice.number for notice in self.board.all]


@pytest.fixture
def world() -> World:
    return World()


def test_one_is_shown_for_eight_seconds_and_then_waits_in_the_centre(world: World) -> None:
    world.post(1)
    world.wait(SHOWN_S - 0.1)
    assert world.shown == 1
    world.wait(0.2)
    assert (world.shown, world.kept, world.closed) == (0, [1], [])


def test_a_second_one_waits_for_the_first(world: World) -> None:
    world.post(1)
    world.post(2)
    assert world.shown == 1
    world.wait(SHOWN_S)
    assert world.shown == 2


@pytest.mark.parametrize("kind", ["safety", "call", "navigation", "message"])
def test_what_matters_more_goes_first_and_the_other_comes_back(world: World, kind: Any) -> None:
    world.post(1)
    world.post(2, kind=kind)
    assert world.shown == 2
    world.board.close(2, Reason.DISMISSED)
    world.wait(0)
    assert world.shown == 1


@pytest.mark.parametrize(
    ("kind", "shown"), [("safety", 1), ("call", 1), ("navigation", 1), ("message", 0), ("other", 0)]
)
def test_while_moving_only_call_navigation_and_safety_interrupt(world: World, kind: Any, shown: int) -> None:
    world.drive()
    world.post(1, kind=kind, critical=True)
    assert world.shown == shown


def test_what_waited_while_driving_is_shown_when_parked(world: World) -> None:
    world.drive()
    world.post(1, kind="message")
    world.wait(100)
    world.park()
    assert world.shown == 1


def test_a_message_on_the_screen_goes_when_the_car_moves_and_returns_when_it_stops(world: World) -> None:
    world.post(1, kind="message")
    world.drive()
    assert world.shown == 0
    world.park()
    assert world.shown == 1


def test_nothing_is_shown_over_the_rear_view_and_nothing_is_lost(world: World) -> None:
    world.board.hold(held=True)
    world.post(1, kind="call")
    world.post(2, kind="safety")
    assert world.shown == 0
    world.wait(30)
    world.board.hold(held=False)
    world.wait(0)
    assert world.shown == 2


def test_calls_and_safety_stand_until_they_are_over(world: World) -> None:
    world.post(1, kind="call")
    world.wait(60)
    assert world.shown == 1


def test_a_time_limit_closes_with_reason_expired(world: World) -> None:
    world.post(1, expires_s=3.0)
    world.wait(3.1)
    assert (world.shown, world.kept, world.closed) == (0, [], [(1, Reason.EXPIRED)])


def test_a_transient_one_does_not_stay_in_the_centre(world: World) -> None:
    world.post(1, transient=True)
    world.wait(SHOWN_S + 0.1)
    assert (world.kept, world.closed) == ([], [(1, Reason.EXPIRED)])


def test_a_new_text_replaces_the_old_one_and_is_shown_again(world: World) -> None:
    world.post(1)
    world.wait(SHOWN_S + 0.1)
    world.post(1, summary="New")
    assert world.board.shown is not None
    assert (world.board.shown.summary, world.kept) == ("New", [1])


def test_waving_it_away_keeps_it_in_the_centre(world: World) -> None:
    world.post(1)
    world.board.put_aside()
    world.wait(0)
    assert (world.shown, world.kept) == (0, [1])


def test_the_time_of_the_next_change_is_told_and_none_when_nothing_is_to_come(world: World) -> None:
    world.post(1)
    assert world.board.advance(world.now) == SHOWN_S
    world.wait(SHOWN_S)
    assert world.board.advance(world.now) is None


def test_one_sender_cannot_fill_the_centre(world: World) -> None:
    world.post(1, sender=":1.9")
    for number in range(2, 100):
        world.post(number)
    assert len(world.kept) == KEPT_PER_SENDER + 1
    assert 1 in world.kept
    assert {reason for _, reason in world.closed} == {Reason.OTHER}


def test_many_senders_cannot_fill_it_either(world: World) -> None:
    for number in range(1, 200):
        world.post(number, sender=f":1.{number}")
    assert len(world.kept) == KEPT
    assert 199 in world.kept


def test_closing_what_is_not_there_does_nothing(world: World) -> None:
    assert not world.board.close(7, Reason.CLOSED)
    assert world.closed == []


@pytest.mark.parametrize("number", [1, 2])
def test_the_same_words_are_not_said_twice(world: World, number: int) -> None:
    world.post(1, summary="An update is ready")
    world.wait(SHOWN_S + 0.1)
    world.post(number, summary="An update is ready")
    assert (world.shown, world.kept) == (0, [number])


def test_the_same_words_while_driving_wait_once(world: World) -> None:
    world.drive()
    world.post(1, summary="An update is ready")
    world.post(2, summary="An update is ready")
    assert (world.shown, world.kept) == (0, [2])
    world.park()
    assert world.shown == 2


def test_a_friend_may_write_the_same_twice(world: World) -> None:
    for number in (1, 2):
        world.post(number, kind="message", summary="Where are you?")
    assert sorted(world.kept) == [1, 2]
