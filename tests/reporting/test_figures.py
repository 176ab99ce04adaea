"""What a finding shows first."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import FILE, finding, malformed, share
from validator.model.address import Address
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.reporting.figures import checked, first_place, where


def test_a_check_shows_its_figures_in_order() -> None:
    """Role, printed text and place of each figure, in the order of the fields."""
    record = share()

    shown = checked(finding().check)

    assert shown == [(role, value.text, value.place) for role, value in record.values.items()]


def test_a_printed_text_is_shown_and_a_guess_is_not() -> None:
    """A malformed number is shown as printed; what it probably means stands nowhere in the report."""
    assert [(role, text) for role, text, _ in checked(malformed().check)] == [("printed", "34,74万人")]


def test_a_text_that_the_rule_does_not_name_is_not_shown() -> None:
    """The name of a project in the record is no figure of the check."""
    check = finding().check
    named = Record(check.record.shape, {"subject": Printed("项目", Place(FILE, 1, 1, 1, 3)), **check.record.values}, check.record.place)

    assert checked(replace(check, record=named)) == checked(check)


def test_the_first_suspect_is_looked_at_first() -> None:
    """The place of a finding is that of its first suspect in reading order, else of its first figure."""
    assert where(first_place(finding())) == "report.txt:4:31"
    assert where(first_place(finding(suspects=("whole", "part")))) == "report.txt:4:7"
    assert where(first_place(finding(suspects=()))) == "report.txt:4:7"


def test_a_place_is_written_as_its_format_allows() -> None:
    """Line and column where there are lines, else the path, else the file alone."""
    places = (Place("a.txt", 3, 7), Place("a.docx", address=Address(paragraph=12)), Place("a.bin"))

    assert [where(place) for place in places] == ["a.txt:3:7", "a.docx:p12", "a.bin"]
