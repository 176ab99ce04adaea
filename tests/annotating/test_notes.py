"""What is written beside which figures."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import FILE, check, figure, finding, note
from validator.annotating.notes import Change, Note, changes, notes
from validator.model.address import Address
from validator.model.check import Status
from validator.model.decision import Decision, DecisionKind
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair
from validator.model.place import Place
from validator.model.record import Record
from validator.model.result import FileResult
from validator.model.rule import Severity
from validator.reporting.words import words

EN, ZH = words("en"), words("zh")


def placed(text: str, paragraph: int, label: str = "", file: str = FILE) -> Figure:
    """Give a figure of a paragraph of a Word file."""
    address = Address(paragraph=paragraph, character=3, end_character=3 + len(text))
    return figure(text, 0, 0, label, place=Place(file, address=address, offset=paragraph * 100, quote=f"的{text}，"))


def share(percent: str = "74.91%", file: str = FILE) -> Finding:
    """Give the finding of a share that is printed in three paragraphs of a Word file, the whole in one of ``file``."""
    values = {"part": placed("821.22万元", 4, "基本支出"), "whole": placed("1146.33万元", 5, "总支出", file), "percent": placed(percent, 6)}
    record = Record("core/share", values, values["part"].place)
    failed = check(Status.FAILED, record)
    return replace(finding(), check=failed, repair=Repair("percent", values["percent"], "71.64%"))


def at(paragraph: int, text: str) -> Address:
    """Give the address that :func:`placed` gives."""
    return Address(paragraph=paragraph, character=3, end_character=3 + len(text))


def test_a_finding_is_told_at_the_figure_held_to_be_wrong() -> None:
    """Message, cause and repair, the other figures with their places, and the rule; arithmetic only where the message lacks it."""
    assert notes(FileResult(FILE, findings=(share(),)), EN) == (
        Note(
            at(6, "74.91%"),
            Severity.ERROR,
            (
                "1. error: 821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%",
                "arithmetic: 821.22 ÷ 1146.33 = 71.64%",
                "probable cause: wrong value",
                "suggestion: change 74.91% to 71.64% (the only plausible change)",
                "see also: 基本支出 821.22万元 (paragraph 4), 总支出 1146.33万元 (paragraph 5)",
                "rule: core/share-of-total",
            ),
            'this is about: paragraph 6, "的74.91%，"',
        ),
    )


def test_figures_that_may_all_be_meant_have_notes_of_their_own() -> None:
    """Where no figure is held to be wrong, the first has the note and each other one a short one that leads there."""
    unknown = replace(share(), suspects=(), cause="unknown", repair=None)

    written = notes(FileResult(FILE, findings=(unknown,)), ZH)

    assert [(each.address, each.lines[0]) for each in written] == [
        (at(4, "821.22万元"), "1. 【错误】821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"),
        (at(5, "1146.33万元"), "见第 1 条（第4段）：821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"),
        (at(6, "74.91%"), "见第 1 条（第4段）：821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"),
    ]


def test_what_is_settled_or_rounding_is_not_told() -> None:
    """Findings that somebody accepted, or that a baseline holds, and notes of rounding are not written; their numbers are not counted."""
    waived = replace(share(), decision=Decision(DecisionKind.WAIVED, "core/share-of-total", reason="other scope"))
    file = FileResult(FILE, findings=(waived, note(40), share("12.00%")))

    assert [each.lines[0] for each in notes(file, EN)] == ["1. error: 821.22万元 / 1146.33万元 is 71.64%, the report says 12.00%"]
    assert [each.printed for each in changes(file)] == ["12.00%"]


def test_figures_of_another_file_are_named_with_it_and_not_marked() -> None:
    """A figure in an attachment is named with its file; of a finding told in the attachment the figures of this file are marked."""
    finding = share(file="附件.xlsx")

    assert [each.address for each in notes(FileResult(FILE, findings=(finding,)), EN)] == [at(6, "74.91%")]
    assert "总支出 1146.33万元 (附件.xlsx:paragraph 5)" in notes(FileResult(FILE, findings=(finding,)), EN)[0].lines[4]
    elsewhere = FileResult("附件.xlsx", findings_elsewhere=(replace(finding, suspects=()),))
    assert [each.address for each in notes(elsewhere, EN)] == [at(5, "1146.33万元")]


def test_only_a_repair_without_rivals_is_a_change() -> None:
    """A repair with others as good is told and not made; both of two swapped cells are changed."""
    only = share()
    assert only.repair is not None
    rivals = replace(only, repair=replace(only.repair, others=(("part", "858.72万元"),)))
    swapped = replace(only, repair=replace(only.repair, also=((placed("821.22万元", 4), "812.22万元"),)))

    assert changes(FileResult(FILE, findings=(rivals,))) == ()
    assert changes(FileResult(FILE, findings=(swapped, only))) == (
        Change(at(6, "74.91%"), "74.91%", "71.64%"),
        Change(at(4, "821.22万元"), "821.22万元", "812.22万元"),
    )


def test_what_a_report_prints_is_shown_as_text() -> None:
    """Control characters of a report are written as escapes: a note can be stored in any format."""
    hostile = replace(share(), arithmetic="1\x00 + 1\x0b")

    assert "arithmetic: 1\\x00 + 1\\x0b" in notes(FileResult(FILE, findings=(hostile,)), EN)[0].lines
