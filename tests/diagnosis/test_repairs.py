"""Repairs tried on the graph."""

from __future__ import annotations

from tests.checking.relations import Page, named
from validator.checking.engine import check_records
from validator.diagnosis.changes import Change
from validator.diagnosis.graph import Graph, build
from validator.diagnosis.nodes import Node
from validator.diagnosis.repairs import Trial, trial
from validator.language.printed import read_figure

PAGE = Page()
RECORDS = [
    {"composition": {"total": "7113.36万元 @t", "parts": ["6749.94万元 @g", "366.42万元 @f"]}},
    {"share": {"part": "6749.94万元 @g", "whole": "7113.36万元 @t", "percent": "94.89% @p"}},
    {"share": {"part": "366.42万元 @f", "whole": "7113.36万元 @t", "percent": "5.11%"}},
    {"completion": {"budget": "300万元 @b", "executed": "366.42万元 @f", "rate": "122% @r"}},
]
GRAPH = build(check_records(named("sum", "share", "within-budget"), PAGE.records(RECORDS)))


def _node(graph: Graph, text: str) -> Node:
    return min(node for node in graph.members if node[-1] == text)


def _try(printed: str, meant: str, graph: Graph = GRAPH) -> Trial | None:
    return trial(graph, [Change((_node(graph, printed),), read_figure(printed), read_figure(meant))])


def test_a_repair_that_works() -> None:
    """It mends the failed checks of its figure; a warning, which speaks of what is possible, may remain."""
    assert _try("366.42万元", "363.42万元") == Trial(mends=(0, 2), remains=(3,))


def test_a_repair_that_needs_rounding() -> None:
    """It is known which checks it mends by rounding only."""
    assert _try("366.42万元", "363.43万元") == Trial(mends=(0, 2), roughly=(0,), remains=(3,))


def test_a_repair_that_breaks_what_holds_is_none() -> None:
    """The total would mend the sum and break a share that holds."""
    assert _try("7113.36万元", "7116.36万元") is None


def test_a_repair_that_leaves_an_error_is_none() -> None:
    """A part mended for one of two failed checks only is not mended."""
    assert _try("366.42万元", "365.00万元") is None


def test_a_repair_of_what_is_right_does_nothing() -> None:
    """Where nothing fails nothing is mended."""
    assert _try("94.89%", "94.90%") is None


def test_a_repair_that_lets_a_check_recompute() -> None:
    """A check that held by rounding and holds plainly afterwards is smoothed."""
    graph = build(
        check_records(
            named("completion"), Page().records([{"completion": {"budget": "159万元", "executed": "62.81万元", "rate": "39.45%"}}])
        )
    )

    assert _try("159万元", "159.20万元", graph) == Trial(mends=(), smooths=(0,))


def test_a_repair_may_part_copies_if_two_checks_agree_on_it() -> None:
    """A copy of the wrong value elsewhere does not vouch for it; one failed check alone parts nothing."""
    page = Page()
    copied = {"fact": {"values": ["366.42万元 @f", "366.42万元 @h"]}}
    both = build(check_records(named("sum", "share", "fact"), page.records([*RECORDS[:3], copied])))
    one = build(check_records(named("sum", "share", "fact"), page.records([RECORDS[0], copied])))

    assert _try("366.42万元", "363.42万元", both) == Trial(mends=(0, 3), splits=(2,))
    assert _try("366.42万元", "363.42万元", one) is None
