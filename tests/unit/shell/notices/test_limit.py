"""How often one may speak."""

from hmi.shell.notices.limit import BURST, SENDERS, RateLimit


def test_a_burst_passes_and_then_one_a_second() -> None:
    limit = RateLimit()
    assert [limit.allows(":1.1", 0.0) for _ in range(int(BURST) + 1)] == [True] * int(BURST) + [False]
    assert limit.allows(":1.1", 1.0)
    assert not limit.allows(":1.1", 1.1)


def test_one_sender_does_not_spend_what_another_has() -> None:
    limit = RateLimit()
    for _ in range(50):
        limit.allows(":1.1", 0.0)
    assert limit.allows(":1.2", 0.0)


def test_senders_are_forgotten_not_piled_up() -> None:
    limit = RateLimit()
    for number in range(10 * SENDERS):
        limit.allows(f":1.{number}", 0.0)
    assert len(limit._buckets) <= SENDERS
