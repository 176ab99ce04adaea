"""Candidates for sums and means beside a line."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.runs import Run, mean_runs, sum_runs

rows = st.lists(st.lists(st.integers(1, 10**6), min_size=3, max_size=3), min_size=2, max_size=6)


@settings(max_examples=40)
@given(parts=rows, others=st.lists(st.lists(st.integers(1, 10**6), min_size=3, max_size=3), max_size=3), below=st.booleans())
def test_the_lines_that_make_a_total_are_found(parts: list[list[int]], others: list[list[int]], below: bool) -> None:
    """Whatever stands farther away, the lines right beside a total that add up to it are among the candidates."""
    total = [sum(column) for column in zip(*parts, strict=True)]
    lines = [*others, *parts, total] if below else [total, *parts, *others]
    plane = plane_of(*lines)
    at = len(lines) - 1 if below else 0
    wanted = tuple(range(len(others), at)) if below else tuple(range(1, len(parts) + 1))

    assert Run(at, wanted, below) in list(sum_runs(plane, plane.order))


def test_runs_stand_beside_their_line_in_the_view() -> None:
    """In a view of some lines those that are left out are stepped over."""
    plane = plane_of([30, 60], [99, 98], [20, 25], [97, 96], [10, 35])

    assert list(sum_runs(plane, (0, 2, 4))) == [Run(0, (2, 4), before=False)]


def test_one_agreement_is_none() -> None:
    """Lines that add up at one of two positions are no candidates."""
    assert list(sum_runs(plane_of([30, 60], [20, 25], [10, 39]), (0, 1, 2))) == []


@settings(max_examples=40)
@given(items=rows)
def test_the_lines_of_a_mean_are_found(items: list[list[int]]) -> None:
    """A mean of all lines above it, rounded to hundredths, is among the candidates."""
    mean = [round(sum(column) / len(items), 2) for column in zip(*items, strict=True)]
    plane = plane_of(*items, mean, places=2)

    assert Run(len(items), tuple(range(len(items))), before=True) in list(mean_runs(plane, plane.order))


def test_candidates_are_runs_without_gaps() -> None:
    """Every candidate is a run of two or more lines right before or right behind its line."""
    plane = plane_of(*[[one, 2 * one, one + 3] for one in (6, 3, 2, 1, 1, 2, 3, 6)])

    for run in (*sum_runs(plane, plane.order), *mean_runs(plane, plane.order)):
        line = (*run.parts, run.line) if run.before else (run.line, *run.parts)
        assert len(run.parts) > 1
        assert all(two - one == 1 for one, two in pairwise(line))
