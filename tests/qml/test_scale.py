"""The arithmetic of charts: ends and ticks of axes, the nearest point."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQml import QJSEngine, QJSValue

from hmi.resources import folder

MODULE: Path = folder("qml") / "Hmi" / "Controls" / "scale.mjs"


@pytest.fixture(scope="module")
def engine(qapp: object) -> QJSEngine:
    return QJSEngine()


def value(engine: QJSEngine, argument: Any) -> QJSValue:
    return QJSValue(QJSValue.SpecialValue.NullValue) if argument is None else engine.toScriptValue(argument)


def call(engine: QJSEngine, name: str, *arguments: Any) -> Any:
    module = engine.importModule(str(MODULE))
    assert not module.isError(), module.toString()
    answer = module.property(name).call([value(engine, argument) for argument in arguments])
    assert not answer.isError(), answer.toString()
    return answer.toVariant()


@pytest.mark.parametrize(
    ("least", "most", "spaces", "step"),
    [(0, 50, 4, 20), (0, 1, 4, 0.25), (0, 9, 4, 2.5), (3, 3, 4, 1), (0, 7200, 5, 2000)],
)
def test_a_step_is_round(engine: QJSEngine, least: float, most: float, spaces: int, step: float) -> None:
    assert call(engine, "step", least, most, spaces) == pytest.approx(step)


def test_free_ends_go_out_to_a_round_number(engine: QJSEngine) -> None:
    axis = call(engine, "axis", {"least": 8.0, "most": 50.1}, 0.0, None, 4)
    assert (axis["least"], axis["most"], axis["decimals"]) == (0, 60, 0)
    assert axis["ticks"] == [0, 20, 40, 60]


def test_fixed_ends_stay(engine: QJSEngine) -> None:
    axis = call(engine, "axis", {"least": 8.0, "most": 61.0}, 0.0, 100.0, 5)
    assert (axis["least"], axis["most"]) == (0, 100)


def test_one_value_alone_has_an_axis(engine: QJSEngine) -> None:
    axis = call(engine, "axis", {"least": 5.0, "most": 5.0}, None, None, 4)
    assert axis["most"] > axis["least"]


def test_no_point_at_all_has_an_axis(engine: QJSEngine) -> None:
    axis = call(engine, "axis", None, None, None, 4)
    assert axis["ticks"]


def test_the_nearest_point_is_found(engine: QJSEngine) -> None:
    assert call(engine, "nearest", [[0, 1], [10, 2], [20, 3]], 13) == 1
    assert call(engine, "nearest", [], 13) == -1


def test_pieces_of_a_path_meet(engine: QJSEngine) -> None:
    path = list(range(10))
    assert call(engine, "pieces", path, 4) == [[0, 1, 2, 3, 4], [4, 5, 6, 7, 8], [8, 9]]
    assert call(engine, "pieces", [1], 4) == []
