"""What a file of extracted records remembers of the report."""

from __future__ import annotations

from decimal import Decimal

import pytest

from validator.language.loading import load_pack
from validator.model.record import Printed, Record, figures_of
from validator.reading.contents import Contents, Wanted
from validator.reading.sniff import read

PACK = """\
pack: x
shapes:
  share:
    about: A share.
    fields: {part: {type: money}, whole: {type: money}, name: {type: text, optional: true}}
  form:
    about: Rows.
    fields: {rows: {type: rows, shape: share}, parts: {type: money, many: true, optional: true}}
"""


def _read(text: str) -> Contents:
    return read(text.encode(), "x.yaml", Wanted(load_pack(PACK, "p.yaml").shapes))


def _record(memory: str) -> Record:
    contents = _read(f"shape: share\nrecords:\n  - {{part: 1.00万元, whole: 3.00万元, name: 甲, _read: {memory}}}\n")
    assert contents.problems == ()
    return contents.records[0]


def test_without_a_memory_a_record_stands_for_itself() -> None:
    """An ordinary file of records has its own positions, and its figures are called by their fields."""
    (record,) = _read("shape: share\nrecords:\n  - {part: 1.00万元, whole: 3.00万元}\n").records

    assert (record.claim, record.structure, record.complete) == ("", Record.structure, True)
    assert [figure.label for _, figure in figures_of(record)] == ["part", "whole"]


def test_a_record_is_remembered() -> None:
    """Position, section, claim, structure, wording, and whether its list is whole."""
    record = _record("{at: 41, section: 二、支出, claim: m1, structure: 12.5, wording: share, complete: false}")

    assert (record.place.offset, record.place.section) == (41, "二、支出")
    assert (record.claim, record.structure, record.wording, record.complete) == ("m1", 12.5, "share", False)


def test_a_figure_is_remembered() -> None:
    """Position, section, printed text, label, subject, period and scope; that it is set; and the line stays that of the file of records."""
    known = "{at: 43, section: 三, text: '1.00', label: 基本支出, subject: 甲, period: '2021', scope: 决算, set: true}"
    record = _record(f"{{at: 41, section: 二, figures: {{part: {known}, whole: {{at: 50}}, name: {{at: 42}}}}}}")
    part, whole = (figure for _, figure in figures_of(record))
    name = record.values["name"]

    assert (part.text, part.value, part.unit.symbol, part.set) == ("1.00", Decimal("1.00"), "万元", True)
    assert (part.label, part.subject, part.period, part.scope) == ("基本支出", "甲", "2021", "决算")
    assert (part.place.offset, part.place.section, part.place.line, part.place.column) == (43, "三", 3, 12)
    assert (whole.label, whole.place.offset, whole.place.section) == ("", 50, "二")
    assert isinstance(name, Printed)
    assert (name.place.offset, name.place.section) == (42, "二")


@pytest.mark.parametrize(
    "memory",
    [
        "nothing",
        "[]",
        "{at: -1}",
        "{at: 1e9}",
        "{at: 9999999999999}",
        "{structure: nan}",
        "{structure: 1e99}",
        "{complete: maybe}",
        "{figures: x}",
    ],
)
def test_what_is_not_understood_is_passed_over(memory: str) -> None:
    """A memory that somebody has edited does no harm."""
    edited, empty = _record(memory), _record("{}")

    assert (edited.place.offset, edited.claim, edited.structure, edited.complete) == (empty.place.offset, "", Record.structure, True)
    assert list(figures_of(edited)) == list(figures_of(empty))


def test_equal_positions_are_one_printed_figure() -> None:
    """A figure that stands in two records is the same figure, with one place; so are records of one place."""
    text = "shape: share\nrecords:\n" + "".join(
        f"  - {{part: 1.00万元, whole: {whole}万元, _read: {{at: 7, figures: {{part: {{at: 9}}, whole: {{at: {at}}}}}}}}}\n"
        for whole, at in (("3.00", 20), ("4.00", 30))
    )
    first, second = _read(text).records

    assert first.place == second.place
    assert first.values["part"] == second.values["part"]
    assert [figure.place.line for record in (first, second) for _, figure in figures_of(record)] == [3, 3, 3, 4]


def test_lists_and_rows_are_remembered_item_by_item() -> None:
    """The role of a figure in a list or a row is its name in the memory."""
    memory = '{figures: {"parts[1]": {at: 7, label: 乙}, "rows[0].whole": {at: 8, label: 合计}}}'
    (record,) = _read(
        f"shape: form\nrecords:\n  - {{rows: [{{part: 1.00万元, whole: 3.00万元}}], parts: [1.00万元, 2.00万元], _read: {memory}}}\n"
    ).records

    assert {role: (figure.label, figure.place.offset) for role, figure in figures_of(record) if figure.place.offset < 10} == {
        "parts[1]": ("乙", 7),
        "rows[0].whole": ("合计", 8),
    }
