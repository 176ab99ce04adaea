"""What the numbers of whole tables agree on."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.drawn import analysis, figures
from validator.extraction.agreed.relations import Agreed, Kind, agreed, agreed_relations

TOWNS = """
地区 | 合计 | 甲种 | 乙种 | 占比
县域 | 3121.0 | 1235.4 | 1885.6 | 39.58
东镇 | 718.0 | 312.8 | 405.2 | 43.57
西镇 | 856.1 | 345.5 | 510.6 | 40.36
南乡 | 663.0 | 260.2 | 402.8 | 39.25
北乡 | 883.9 | 316.9 | 567.0 | 35.85
"""


def drawn(numbers: list[list[str]]) -> str:
    """Draw a table of numbers with names that say nothing."""
    header = " | ".join(["Item", *(f"c{column}" for column in range(len(numbers[0])))])
    return "\n".join([header, *(" | ".join([f"r{row}", *line]) for row, line in enumerate(numbers))])


def told(relation: Agreed) -> tuple[Kind, bool, int, tuple[int, ...]]:
    """Give a relation without its evidence."""
    return relation.kind, relation.rows, relation.line, relation.others


def test_rows_and_columns_are_searched_together() -> None:
    """A table can add up down and across while one of its columns is a share, which is no part of any sum."""
    assert {told(relation) for relation in agreed_relations(figures(TOWNS))} == {
        (Kind.SUM, True, 1, (2, 3, 4, 5)),
        (Kind.SUM, False, 1, (2, 3)),
        (Kind.QUOTIENT, False, 4, (2, 1)),
    }


def test_cells_of_a_relation_are_named_by_row_and_column() -> None:
    """A relation between rows stands in each column, one between columns in each row."""
    down = Agreed(Kind.SUM, rows=True, line=1, others=(2, 3), positions=(4,), factor=1, bits=20.0)
    across = replace(down, rows=False)

    assert down.cells(4) == ((1, 4), ((2, 4), (3, 4)))
    assert across.cells(4) == ((4, 1), ((4, 2), (4, 3)))


def test_every_table_of_a_document_is_read_once() -> None:
    """The relations come with the table that they hold in."""
    report = analysis(TOWNS, "Item | A\nx | 1\ny | 2")

    assert [(table.number, len(relations)) for table, relations in agreed(report)] == [(0, 3), (1, 0)]
    assert agreed(report) is agreed(report)


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6))
def test_a_table_whose_numbers_are_dealt_out_anew_agrees_on_nothing(seed: int) -> None:
    """An equation that only fits by accident is not evidence: the same numbers in other cells are related in no way."""
    numbers = [line.split(" | ")[1:] for line in TOWNS.strip().splitlines()[1:]]
    hand = [number for line in numbers for number in line]
    random.Random(seed).shuffle(hand)  # noqa: S311 (a shuffle that can be repeated, no secret)

    assert agreed_relations(figures(drawn([hand[start : start + 4] for start in range(0, len(hand), 4)]))) == ()


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6), rows=st.integers(3, 12), columns=st.integers(3, 8), digits=st.integers(1, 5))
def test_numbers_drawn_at_random_agree_on_nothing(seed: int, rows: int, columns: int, digits: int) -> None:
    """However small or large the numbers of a table are, accidents are not taken for relations."""
    draw = random.Random(seed)  # noqa: S311 (numbers that can be drawn again, no secret)
    numbers = [[str(draw.randrange(1, 10**digits)) for _ in range(columns)] for _ in range(rows)]

    assert agreed_relations(figures(drawn(numbers))) == ()
