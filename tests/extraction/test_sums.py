"""Which lines of a table add up to which, by what the table says, and what comes of it."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.drawn import figures
from validator.checking.belief import WEAK_READING
from validator.extraction.families.table_composition import read
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.nested_names import with_outer_names
from validator.extraction.structure import Analysis
from validator.extraction.sum_readings import weighed_sums
from validator.extraction.sums import Sum
from validator.extraction.sums_by_balance import sums_by_balance
from validator.extraction.sums_by_code import sums_by_code
from validator.extraction.sums_by_formula import Formula, formulas, sums_by_formula
from validator.extraction.sums_by_group import sums_by_group
from validator.extraction.sums_by_list import heads_of_parts, sums_by_list
from validator.extraction.sums_by_result import sums_by_result
from validator.extraction.sums_by_words import sums_by_depth, sums_by_words
from validator.model.record import Record

ITEM, TOTAL, OF_WHICH, HEADING, MEASURE = LineKind.ITEM, LineKind.TOTAL, LineKind.OF_WHICH, LineKind.HEADING, LineKind.MEASURE
FORMULAS = {
    "Total (B)=(1+2)": [Formula("B", ("1", "2"), ())],
    "合计（3=1+2）": [Formula("3", ("1", "2"), ())],
    "结余 C=A-B": [Formula("C", ("A",), ("B",))],
    "①=②+③": [Formula("①", ("②", "③"), ())],
    "增长（%）=5": [],
    "2021年": [],
}


def lines(*names: tuple[str, LineKind] | str) -> list[Line]:
    """Give lines by name and kind; an item if only a name is given."""
    told = [(name, ITEM) if isinstance(name, str) else name for name in names]
    return [Line(at, (name,), kind) for at, (name, kind) in enumerate(told)]


def parts(readings: list[Sum]) -> set[tuple[int, tuple[int, ...]]]:
    """Give readings as total and parts."""
    return {(reading.total, reading.parts) for reading in readings}


@pytest.mark.parametrize("words", FORMULAS)
def test_formulas_in_headers(words: str) -> None:
    """A name, an equals sign and names with plus or minus are a formula; years and percentages are none."""
    assert list(formulas(words)) == FORMULAS[words]


def test_a_formula_names_its_lines_by_number_letter_or_sign() -> None:
    """(1) is surer than 1. before a name; what two lines are called names neither; a difference says that its minuend is a sum."""
    added = lines(("1. Directors", HEADING), "Chair", ("Total (1)", TOTAL), "Others", ("Total (2)", TOTAL), ("Total (B)=(1+2)", TOTAL))
    taken = lines("收入 A", "支出 B", "结余 C=A-B")

    assert parts(list(sums_by_formula(added))) == {(5, (2, 4))}
    assert parts(list(sums_by_formula(taken))) == {(0, (2, 1))}


def test_a_name_printed_once_stands_over_the_rows_that_go_on_counting() -> None:
    """Names in cells of their own, or before the first item of their list, hold until a row of their own rank; other rows stay as they are."""
    printed = [
        ("一、新收",),
        ("三、结果", "（一）公开"),
        ("（二）部分公开",),
        ("（三）不予公开1.秘密",),
        ("2.其他",),
        ("（四）总计",),
        ("四、结转",),
        ("合计",),
    ]
    told = [Line(at, path) for at, path in enumerate(printed)]

    assert [line.path for line in with_outer_names(told)] == [
        ("一、新收",),
        ("三、结果", "（一）公开"),
        ("三、结果", "（二）部分公开"),
        ("三、结果", "（三）不予公开", "1.秘密"),
        ("三、结果", "（三）不予公开", "2.其他"),
        ("三、结果", "（四）总计"),
        ("四、结转",),
        ("合计",),
    ]


def test_a_numbered_heading_among_rows_of_its_rank_is_a_name_over_some_of_them() -> None:
    """Where 一、 and 二、 have figures, 三、 without any is no heading of a section; where all of a rank are headings, they stay."""
    mixed = [*lines("一、新收", ("三、结果", HEADING)), Line(2, ("三、结果", "（一）公开")), Line(3, ("三、结果", "四、结转"))]
    sections = [*lines(("一、资产", HEADING)), Line(1, ("一、资产", "（一）现金")), *lines(("二、负债", HEADING))]

    assert [line.path for line in with_outer_names(mixed)] == [("一、新收",), ("三、结果", "（一）公开"), ("四、结转",)]
    assert list(with_outer_names(sections)) == sections


def test_a_balance_takes_what_is_left_off_what_was_there_and_came_in() -> None:
    """The line of what went out is the opening one and what came in, less what is left; a group counts with its total."""
    plain = lines("年初结转和结余", "本年收入", "本年支出", "年末结转和结余")
    grouped = [*lines("本年新收", "上年结转"), Line(2, ("结果", "公开")), Line(3, ("结果", "总计"), TOTAL), Line(4, ("结转下年度",))]

    assert list(sums_by_balance(plain)) == [Sum(2, (0, 1, 3), 8.0, "balance", minus=(3,))]
    assert list(sums_by_balance(grouped)) == [Sum(3, (0, 1, 4), 8.0, "balance", minus=(4,))]
    assert list(sums_by_balance(lines("本年收入", "本年支出", "年初结转", "年末结转"))) == []


def test_codes_make_a_tree() -> None:
    """The parent of a code is the longest other code that it begins with; a total without a code adds the outermost."""
    coded = [
        Line(at, (name,), kind, code=code)
        for at, (name, kind, code) in enumerate(
            [
                ("合计", TOTAL, ""),
                ("a", ITEM, "201"),
                ("b", ITEM, "20139"),
                ("c", ITEM, "2013901"),
                ("d", ITEM, "2013950"),
                ("e", ITEM, "210"),
            ]
        )
    ]

    assert parts(list(sums_by_code(coded))) == {(1, (2,)), (2, (3, 4)), (0, (1, 5))}


def test_spanning_names_make_a_tree() -> None:
    """A total under a name adds what else stands under it; a group counts with its own total, or with each of its lines."""
    paths = [("合计",), ("中央", "小计"), ("中央", "一般"), ("中央", "基金"), ("省级", "一般"), ("省级", "基金")]
    grouped = [Line(at, path, TOTAL if path[-1] in ("合计", "小计") else ITEM) for at, path in enumerate(paths)]

    assert parts(list(sums_by_group(grouped))) == {(0, (1, 4, 5)), (1, (2, 3))}


def test_lists_of_which() -> None:
    """其中 names parts of the line above; with a rest behind them they are all the parts, without one they need not be."""
    listed = lines("预算数", ("其中：财政", OF_WHICH), "其他资金", "执行数", ("其中：甲", OF_WHICH), ("其中：乙", OF_WHICH))
    readings = list(sums_by_list(listed))

    assert list(heads_of_parts(listed)) == [(0, (1,)), (3, (4, 5))]
    assert [(reading.total, reading.parts, reading.complete) for reading in readings] == [(0, (1, 2), True), (3, (4, 5), False)]


def test_numbered_lines_have_those_numbered_one_deeper() -> None:
    """A line with deeper ones below it is their sum; theirs stay out of it."""
    deep = [Line(at, (str(at),), depth=depth) for at, depth in enumerate([0, 1, 2, 2, 1, 0, 1])]

    assert parts(list(sums_by_depth(deep))) == {(0, (1, 4)), (1, (2, 3))}


def test_results_are_what_is_left() -> None:
    """A result is read as the one before it less, or with, what stands between; a total stands for the items above it."""
    told = lines("Net sales", ("Costs", HEADING), "Wages", "Rent", ("Total costs", TOTAL), "Operating income", "Taxes", "Net income")
    grouped = [Line(line.at, ("Costs", *line.path) if 2 <= line.at <= 4 else line.path, line.kind) for line in told]

    assert parts(list(sums_by_result(grouped))) >= {(0, (4, 5)), (5, (6, 7)), (7, (5, 6))}


def test_measures_are_passed_over_and_totals_end_a_section() -> None:
    """The first reading of a total below adds the items of its section, without rates; a later total counts the open ones once."""
    told = lines("a", ("rate", MEASURE), "b", ("小计", TOTAL), "c", ("合计", TOTAL))
    readings = list(sums_by_words(told, lambda reading: {(3, (0, 2)): 20.0}.get((reading.total, reading.parts), reading.bits)))
    first = {reading.total: reading.parts for reading in reversed(readings)}

    assert first[3] == (0, 2)
    assert (5, (3, 4)) in parts(readings)


amounts = st.integers(min_value=10**3, max_value=10**7)
tables = st.lists(st.tuples(amounts, amounts, amounts), min_size=2, max_size=7)


def drawing(rows: list[tuple[Decimal, ...]], total: tuple[Decimal, ...]) -> str:
    """Draw a table of named rows with their total."""
    names = [f"{name}项" for name in "甲乙丙丁戊己庚"]
    body = [" | ".join([name, *map(str, row)]) for name, row in zip(names, rows, strict=False)]
    return "\n".join(["项目 | 收入数 | 支出数 | 结转数", *body, " | ".join(["合计", *map(str, total)])])


def sums(table: str) -> list[Record]:
    """Give the sums that are read in a table."""
    return list(read(Analysis((), (figures(table, "单位：万元"),), "2021")))


@settings(max_examples=30)
@given(rows=tables, places=st.integers(min_value=0, max_value=2))
def test_a_table_of_true_values_always_holds(rows: list[tuple[int, ...]], places: int) -> None:
    """Whatever the true amounts and however coarsely they are printed, each total has a reading that holds within rounding."""
    true = [tuple(Decimal(value) / 1000 for value in row) for row in rows]
    printed = [tuple(round(value, places) for value in row) for row in true]
    total = tuple(round(sum(column), places) for column in zip(*true, strict=True))

    (matrix,) = figures(drawing(printed, total)).matrices
    held = {at for found in weighed_sums(matrix) if found.total.label == "合计" for at, outcome in found.outcomes.items() if outcome.holds}

    assert held == {column.at for column in matrix.columns}


@settings(max_examples=30)
@given(rows=tables, seed=st.integers(min_value=0, max_value=99))
def test_the_order_of_the_items_changes_nothing(rows: list[tuple[int, ...]], seed: int) -> None:
    """Items may stand in any order above their total: the same sums are read, and believed as much."""
    table = [tuple(map(Decimal, row)) for row in rows]
    total = tuple(sum(column) for column in zip(*table, strict=True))
    shuffled = Random(seed).sample(table, len(table))  # noqa: S311 (an order, not a secret)

    def claimed(of: list[tuple[Decimal, ...]]) -> set[tuple[str, tuple[str, ...], float]]:
        best = {record.claim: record for record in sorted(sums(drawing(of, total)), key=lambda record: record.structure)}
        return {
            (record.values["total"].text, tuple(sorted(part.text for part in record.values["parts"])), record.structure)
            for record in best.values()
        }  # type: ignore[union-attr]

    assert claimed(shuffled) == claimed(table)


@settings(max_examples=30)
@given(rows=tables, column=st.integers(min_value=0, max_value=2))
def test_a_digit_changed_in_a_total_is_always_accused(rows: list[tuple[int, ...]], column: int) -> None:
    """A total with another leading digit fails its best reading, which is believed because the other columns hold."""
    # a last digit of one: numbers that all end in zeros are not held to the last digit
    table = [tuple(Decimal(value // 10 * 10 + 1) for value in row) for row in rows]
    total = [sum(values) for values in zip(*table, strict=True)]
    digits = str(total[column])
    total[column] = Decimal(str(1 + int(digits[0]) % 9) + digits[1:])

    records = [record for record in sums(drawing(table, tuple(total))) if record.claim.startswith("t0.0-sum-down")]
    accused = [record for record in records if record.claim.endswith(f"-{column + 1}")]
    best = max(accused, key=lambda record: record.structure)

    assert len(best.values["parts"]) == len(table)  # type: ignore[arg-type]
    assert best.structure >= WEAK_READING


def test_a_turned_table_claims_the_same() -> None:
    """What is claimed down in a table is claimed across in the same table with rows and columns exchanged."""
    down: Matrix = figures("项目 | 收入数 | 支出数\n甲 | 10 | 20\n乙 | 30 | 40\n合计 | 40 | 60").matrices[0]
    across: Matrix = figures("项目 | 甲 | 乙 | 合计\n收入数 | 10 | 30 | 40\n支出数 | 20 | 40 | 60").matrices[0].turn()

    assert parts([found.sum for found in weighed_sums(down)]) == parts([found.sum for found in weighed_sums(across)])
