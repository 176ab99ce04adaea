"""Who is to blame."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checking.relations import RULES, Page, named
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.diagnosis.digits import Digits, added, dropped, moved, replaced, transposed
from validator.diagnosis.graph import build
from validator.diagnosis.printing import Printing
from validator.diagnosis.suspicion import LONG_LIST, suspicions
from validator.model.check import Status
from validator.model.record import Record

ACCIDENTS = {
    "a digit replaced": replaced,
    "two digits changed round": transposed,
    "a digit dropped": lambda digits: (other for other, _ in added(digits) if other.decimals == digits.decimals),
    "a digit added": lambda digits: (other for other in dropped(digits) if other.decimals == digits.decimals),
    "the point moved": lambda digits: (other for other, _ in moved(digits)),
}


def _written(digits: Digits) -> str:
    return f"{digits.value:f}万元"


@st.composite
def tables(draw: st.DrawFn) -> list[list[Digits]]:
    """Draw a table of amounts with two decimals whose last row and column are totals: every figure stands in two sums."""
    rows, columns = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    cells = [[draw(st.integers(1, 10**6)) for _ in range(columns)] for _ in range(rows)]
    table = [[*row, sum(row)] for row in cells]
    table.append([sum(column) for column in zip(*table, strict=True)])
    return [[Digits(str(value).rjust(3, "0"), 2) for value in row] for row in table]


def _sums(table: list[list[str]]) -> list[Record]:
    """Write a table as the sums that its rows and columns are; figures are named by their cells."""
    page = Page()
    named_cells = [[f"{text} @{r}.{c}" for c, text in enumerate(row)] for r, row in enumerate(table)]
    lines = [*named_cells, *(list(column) for column in zip(*named_cells, strict=True))]
    return page.records([{"composition": {"total": line[-1], "parts": line[:-1]}} for line in lines])


@settings(max_examples=60)
@given(table=tables(), accident=st.sampled_from(sorted(ACCIDENTS)), data=st.data())
def test_a_planted_accident_is_named_exactly(table: list[list[Digits]], accident: str, data: st.DataObject) -> None:
    """One slip in a table whose rows and columns add up: the one figure is blamed and its true value restored, by a named slip."""
    row, column = data.draw(st.integers(0, len(table) - 1)), data.draw(st.integers(0, len(table[0]) - 1))
    meant = table[row][column]
    wrong = data.draw(st.sampled_from([*ACCIDENTS[accident](meant), meant]))
    texts = [[_written(digits) for digits in line] for line in table]
    texts[row][column] = _written(wrong)
    checks = check_records([RULES["sum"]], _sums(texts))
    assume([check.status for check in checks].count(Status.FAILED) == 2)

    (finding,) = diagnose(checks)

    assert finding.repair is not None
    assert (finding.repair.figure.text, finding.repair.text) == (_written(wrong), _written(meant))
    assert finding.repair.unique
    assert finding.cause not in {"other-value", "unknown"}


AMOUNTS = st.decimals(Decimal(1), Decimal(999), places=2).map(lambda value: f"{value}万元")
NAMES = st.sampled_from(["a", "b", "c", "d", "e", "f"])


@st.composite
def muddles(draw: st.DrawFn) -> list[Record]:
    """Draw records over six printed figures, related at random and mostly wrong."""
    page = Page()
    values = {name: f"{draw(AMOUNTS)} @{name}" for name in "abcdef"}
    entries = []
    for _ in range(draw(st.integers(1, 4))):
        chosen = [values[name] for name in draw(st.lists(NAMES, min_size=3, max_size=4, unique=True))]
        percent = f"{draw(st.integers(1, 9999)) / Decimal(100):.2f}%"
        entries.append(
            draw(
                st.sampled_from(
                    [
                        {"composition": {"total": chosen[0], "parts": chosen[1:]}},
                        {"share": {"part": chosen[0], "whole": chosen[1], "percent": percent}},
                        {"inclusion": {"part": chosen[0], "whole": chosen[1]}},
                        {"fact": {"values": chosen[:2]}},
                    ]
                )
            )
        )
    return page.records(entries)


@settings(max_examples=40)
@given(muddles(), st.randoms(use_true_random=False))
def test_shuffled_records_give_the_same_findings(records: list[Record], random: object) -> None:
    """The order of the records changes neither checks nor findings."""
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert diagnose(check_records(named(), shuffled)) == diagnose(check_records(named(), records))


@settings(max_examples=40)
@given(muddles())
def test_every_failed_check_is_told_once(records: list[Record]) -> None:
    """Each failed check stands in exactly one finding, as its own or as related."""
    checks = check_records(named(), records)

    told = [check for finding in diagnose(checks) if finding.severity != "note" for check in (finding.check, *finding.related)]

    failed = [check for check in checks if check.status is Status.FAILED]
    assert sorted(map(id, (check for check in told if check.status is Status.FAILED))) == sorted(map(id, failed))


def _prices(records: list[Record]) -> dict[str, float]:
    graph = build(check_records(named(), records))
    (component,) = graph.components()
    return {each.slip.figure.text: round(each.bits, 2) for each in suspicions(graph, component, Printing())}


def test_what_the_report_worked_out_is_suspected_first() -> None:
    """Of two equal slips the one in the percentage is cheaper by three bits than the one in an amount it was worked out from."""
    prices = _prices(Page().records([{"share": {"part": "703.50万元", "whole": "1000.00万元", "percent": "73.05%"}}]))

    # log2(3) for three pairs of neighbours; six digits less a choice of fifteen values
    assert prices == {"70.35%": 3 + 1.58, "730.50万元": 3 + 1.58 + 3, "963.04万元": round(2 + 19.93 - 3.91 + 2 + 3, 2)}


def test_a_second_check_mended_outweighs_any_slip() -> None:
    """A repair that mends two checks is cheaper by sixteen bits than one that mends one."""
    page = Page()
    sum_ = {"composition": {"total": "7113.36万元 @t", "parts": ["6749.94万元", "366.42万元 @f"]}}
    share = {"share": {"part": "366.42万元 @f", "whole": "7113.36万元 @t", "percent": "5.11%"}}

    prices = _prices(page.records([sum_, share]))

    # one of 44 replaced digits
    assert prices["363.42万元"] == round(2 + 5.46 + 3 - 16, 2)


@pytest.mark.parametrize(("parts", "suspects"), [(LONG_LIST - 2, LONG_LIST - 1), (LONG_LIST, 1)])
def test_in_a_long_list_only_the_total_is_blamed(parts: int, suspects: int) -> None:
    """With very many parts some of them always happens to be one slip away from a sum that adds up."""
    record = Page().record("composition", {"total": "9100.00万元", "parts": ["100.00万元"] * parts})
    graph = build(check_records([RULES["sum"]], [record]))

    assert len(suspicions(graph, (0,), Printing())) == suspects
