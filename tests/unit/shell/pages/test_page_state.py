"""What a page says about its app, from what is known."""

from __future__ import annotations

import pytest

from hmi.shell.apps.app_record import AppRecord
from hmi.shell.pages.page_state import page_state


@pytest.mark.parametrize(
    ("host", "away", "running", "presented", "wanted", "state"),
    [
        ("running", False, True, True, None, "ready"),
        ("running", False, True, False, None, "starting"),
        ("background", False, True, True, None, "ready"),
        ("starting", False, False, False, None, "starting"),
        ("not-responding", False, True, True, None, "notResponding"),
        ("crashed", False, False, True, None, "crashed"),
        ("quarantined", False, False, True, None, "quarantined"),
        ("stopped", False, False, False, None, "stopped"),
        ("stopped", False, False, False, "", "starting"),
        ("stopped", False, False, False, "No such app.", "stopped"),
        ("invalid", False, False, False, None, "invalid"),
        ("invalid", False, True, True, None, "invalid"),
        ("running", False, False, True, None, "ready"),
        ("running", True, True, True, None, "ready"),
        ("running", True, False, True, None, "starting"),
        (None, False, True, True, None, "ready"),
        (None, False, False, False, None, "stopped"),
    ],
)
def test_the_state_follows_from_what_is_known(
    qapp: object, host: str | None, away: bool, running: bool, presented: bool, wanted: str | None, state: str
) -> None:
    facts = None if host is None else AppRecord(app_id="a", name="A", state=host)
    found = page_state(facts, host_away=away, running=running, presented=presented, wanted=wanted)
    assert found.state == state
    assert bool(found.message) == (state not in ("ready", "starting") or (away and not running))


def test_an_app_that_is_not_started_again_is_not_said_to_be(qapp: object) -> None:
    found = [
        page_state(
            AppRecord(app_id="a", name="A", state="crashed", cause=cause),
            host_away=False,
            running=False,
            presented=True,
            wanted=None,
        )
        for cause in ("stopped", "start-failed", "host-failed")
    ]
    assert [state for state, _ in found] == ["crashed"] * 3
    assert ["by itself" in message for _, message in found] == [True, True, False]
