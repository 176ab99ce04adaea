"""Notes: what holds only because figures are rounded."""

from __future__ import annotations

from dataclasses import replace

from tests.checking.relations import Page, named
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.address import UNKNOWN, Address
from validator.model.record import Record

CUT = {"part": "9176.38元", "whole": "10000.00元", "percent": "91.7%"}
PARTS = {"total": "6780.95万元", "parts": ["2108.87万元", "4646.36万元", "25.73万元"]}


def _records(*places: tuple[str, Address]) -> list[Record]:
    """Write a cut share and a sum of rounded parts for each section and address."""
    page = Page()
    written = []
    for section, address in places:
        for shape, values in (("share", CUT), ("composition", PARTS)):
            record = page.record(shape, values)
            written.append(replace(record, place=replace(record.place, section=section, address=address)))
    return written


def _notes(records: list[Record]) -> list[tuple[str, str, int]]:
    findings = diagnose(check_records(named(), records))
    assert {finding.severity.value for finding in findings} <= {"note"}
    return [(finding.check.record.place.section, finding.cause, len(finding.related)) for finding in findings]


def test_notes_of_one_section_are_one() -> None:
    """However many checks hold by rounding in one section, they raise one note; another section has its own."""
    assert _notes(_records(("一", UNKNOWN), ("一", UNKNOWN), ("二", UNKNOWN))) == [("一", "rounding", 3), ("二", "rounding", 1)]


def test_notes_of_one_sheet_are_one() -> None:
    """In a workbook the sheet is the place, not the cell."""
    cells = [("", Address(sheet=sheet, cell=cell)) for sheet, cell in (("决算", "B5"), ("决算", "C9"), ("预算", "B5"))]

    assert _notes(_records(*cells)) == [("", "rounding", 3), ("", "rounding", 1)]


def test_notes_of_one_table_are_one() -> None:
    """In a text document the table is the place, not the row."""
    cells = [("", Address(cells=(cell,), paragraph=1)) for cell in ((1, 2, 3), (1, 5, 2), (2, 2, 3))]

    assert _notes(_records(*cells)) == [("", "rounding", 3), ("", "rounding", 1)]


def test_what_holds_plainly_raises_nothing() -> None:
    """A check that recomputes has no note."""
    assert _notes([Page().record("share", {**CUT, "percent": "91.8%"})]) == []


def test_a_note_that_a_repair_explains_is_folded_under_it() -> None:
    """Where an error's repair makes a near miss hold plainly, the near miss is related to the error and no note of its own."""
    page = Page()
    records = page.records(
        [
            {"composition": {"total": "1000.00万元 @t", "parts": ["391.00万元 @b", "618.00万元 @a"]}},
            {"share": {"part": "391.00万元 @b", "whole": "1000.00万元 @t", "percent": "39.10%"}},
            {"share": {"part": "618.00万元 @a", "whole": "10000.00万元", "percent": "6.1%"}},
        ]
    )

    findings = diagnose(check_records(named(), records))

    assert [
        (finding.severity, finding.repair and finding.repair.text, [check.rule.name for check in finding.related]) for finding in findings
    ] == [("error", "609.00万元", ["share"])]


def test_decimals_that_were_left_out_are_told_once() -> None:
    """Near misses of two sections that one repair mends are one note."""
    page = Page()
    budgets, spent = page.records(
        [
            {"composition": {"total": "5191.20万元", "parts": ["159万元 @b", "5032.00万元"]}},
            {"completion": {"budget": "159万元 @b", "executed": "62.81万元", "rate": "39.45%"}},
        ]
    )
    records = [replace(each, place=replace(each.place, section=section)) for each, section in ((budgets, "一"), (spent, "二"))]

    findings = diagnose(check_records(named(), records))

    assert [
        (finding.check.rule.name, finding.repair and finding.repair.text, [check.rule.name for check in finding.related])
        for finding in findings
    ] == [("sum", "159.20万元", ["completion"])]
