"""The least set of repairs."""

from __future__ import annotations

from hypothesis import given, settings

from tests.checking.relations import Page, named
from tests.diagnosis.test_suspicion import muddles
from validator.checking.conditions import Kind, kind
from validator.checking.engine import check_records
from validator.diagnosis.graph import Graph, build
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import repaired
from validator.diagnosis.search import MORE_FOR_EACH_CHECK, MOST_JUDGED, Explanation, Search
from validator.model.check import Status
from validator.model.record import Record


def _explained(records: list[Record]) -> tuple[Graph, list[Explanation]]:
    graph = build(check_records(named(), records))
    search = Search(Printing.of(graph))
    failed = [index for index, check in enumerate(graph.checks) if check.status is Status.FAILED]
    return graph, [search.explain(graph, component) for component in search.components(graph, failed)]


@settings(max_examples=60)
@given(muddles())
def test_no_repair_breaks_what_holds(records: list[Record]) -> None:
    """However muddled the records: with all repairs made, what was to be mended holds, and so does every check that held.

    Two places that print the same may be parted, but only by a repair on which two failed checks agree.
    """
    graph, explanations = _explained(records)
    after = graph
    for repair in (each for explanation in explanations for each in explanation.repairs):
        after = repaired(after, repair.changes)

    mended = {index for explanation in explanations for repair in explanation.repairs for index in repair.trial.mends}
    assert {after.checks[index].status for index in mended} <= {Status.PASSED}
    for before, now in zip(graph.checks, after.checks, strict=True):
        if before.status is Status.PASSED and kind(before.rule.condition) is not Kind.RESTATEMENT:
            assert now.status is Status.PASSED


@settings(max_examples=60)
@given(muddles())
def test_every_failed_check_is_mended_or_open(records: list[Record]) -> None:
    """Each failed check is mended by exactly one repair of the explanation, or stays open."""
    graph, explanations = _explained(records)

    told = [index for each in explanations for index in (*each.open, *(index for repair in each.repairs for index in repair.trial.mends))]

    assert sorted(told) == [index for index, check in enumerate(graph.checks) if check.status is Status.FAILED]


def test_two_errors_in_one_sum() -> None:
    """Two parts of one sum are wrong, each in a share too: neither repair mends the sum by itself, both together do."""
    records = [
        {"composition": {"total": "1000.00万元 @t", "parts": ["371.25万元 @a", "263.75万元 @b", "415.00万元 @c"]}},
        {"share": {"part": "371.25万元 @a", "whole": "1000.00万元 @t", "percent": "32.13%"}},
        {"share": {"part": "263.75万元 @b", "whole": "1000.00万元 @t", "percent": "26.38%"}},
        {"share": {"part": "415.00万元 @c", "whole": "1000.00万元 @t", "percent": "41.50%"}},
        {"inclusion": {"part": "371.25万元 @a", "whole": "999.99万元"}},
        {"completion": {"budget": "642.50万元", "executed": "371.25万元 @a", "rate": "50.00%"}},
    ]

    _, (explanation,) = _explained(Page().records(records))

    assert [(each.figure.text, each.slip.figure.text) for each in explanation.repairs] == [("371.25万元", "321.25万元")]
    assert explanation.open == ()


def test_a_search_that_is_cut_short_says_so() -> None:
    """Sums crossed with sums, and every cell wrong: the search stops at its bound, and what it did not explain says that it was given up."""
    size = range(5)
    cell = {
        (row, column): f"{100 + 37 * row * column + 11 * row + column}.{row}{column}万元 @{row}-{column}" for row in size for column in size
    }
    rows = [{"composition": {"total": f"{977 * (row + 3)}.55万元", "parts": [cell[row, column] for column in size]}} for row in size]
    columns = [{"composition": {"total": f"{613 * (column + 5)}.45万元", "parts": [cell[row, column] for row in size]}} for column in size]
    search_graph = build(check_records(named(), Page().records(rows + columns)))
    search = Search(Printing.of(search_graph))
    failed = [index for index, check in enumerate(search_graph.checks) if check.status is Status.FAILED]

    explanation = search.explain(search_graph, failed)

    assert search.cut_short
    told = [*explanation.open, *(index for each in explanation.repairs for index in each.trial.mends)]
    assert sorted(told) == failed


def test_a_report_has_so_much_time() -> None:
    """However many groups of failed checks there are: once a report has had its share of trials the rest stays open, and that is said."""
    graph = build(check_records(named(), Page().records([{"composition": {"total": "30.50万元", "parts": ["20.25万元", "10.52万元"]}}])))
    search = Search(Printing.of(graph))
    assert search.explain(graph, (0,)).open == ()

    graph.judge.asked += MOST_JUDGED + MORE_FOR_EACH_CHECK * len(graph.checks)
    given_up = search.explain(graph, (0,))

    assert (given_up.repairs, given_up.open, search.cut_short) == ((), (0,), True)


def test_two_cells_that_changed_places() -> None:
    """Two cells of a row were exchanged: the row still adds up, both columns do not; one exchange explains it."""
    records = [
        {"composition": {"total": "30.50万元", "parts": ["20.25万元 @a", "10.25万元 @b"]}},
        {"composition": {"total": "81.10万元", "parts": ["51.10万元 @c", "30.00万元 @d"]}},
        {"composition": {"total": "61.35万元", "parts": ["20.25万元 @a", "51.10万元 @c"]}},
        {"composition": {"total": "50.25万元", "parts": ["10.25万元 @b", "30.00万元 @d"]}},
    ]

    _, (explanation,) = _explained(Page().records(records))

    (repair,) = explanation.repairs
    assert repair.slip.cause == "cells-swapped"
    assert [(change.printed.text, change.meant.text) for change in repair.changes] == [
        ("20.25万元", "10.25万元"),
        ("10.25万元", "20.25万元"),
    ]
