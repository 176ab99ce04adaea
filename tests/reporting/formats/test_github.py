"""Annotations of a pull request."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import FILE, finding, malformed, note, problem
from validator.model.address import Address
from validator.model.place import Place
from validator.model.result import FileResult, Result
from validator.reporting.formats.github import render
from validator.reporting.options import Options


def _shown(*findings: object, file: str = FILE, **more: object) -> str:
    return render(Result((FileResult(file, findings=findings, **more),)), Options("zh"))  # type: ignore[arg-type]


def test_a_finding_is_an_annotation_on_its_line() -> None:
    """Severities become GitHub's own; a percent sign is escaped in the message."""
    assert _shown(finding(), note(7)) == (
        "::error file=report.txt,line=4,endLine=4,col=31,endColumn=37,title=core/share-of-total"
        "::821.22万元 ÷ 1146.33万元 = 71.64%25，报告写作 74.91%25\n"
        "::notice file=report.txt,line=7,endLine=7,col=31,endColumn=37,title=core/share-of-total"
        "::1.01万元 ÷ 3.00万元 = 33.67%25，报告写作 33.66%25\n"
    )


def test_a_problem_is_an_error_of_its_file() -> None:
    """A file that cannot be read is told where its reviewers look; separators in its name are escaped."""
    assert _shown(file="a:b,c%", problems=(problem(file="a:b,c%"),)) == "::error file=a%3Ab%2Cc%25,title=file-missing::找不到文件\n"


def test_no_text_can_add_a_command() -> None:
    """A line end in a report's text is written out: what follows it is no command."""
    evil = malformed()
    printed = replace(evil.check.record.values["printed"], text="1\n::error::2\r\n%0A")  # type: ignore[type-var]
    record = replace(evil.check.record, values={"printed": printed})

    shown = _shown(replace(evil, check=replace(evil.check, record=record)))

    assert shown.count("\n") == 1
    assert shown.endswith("::“1\\n::error::2\\r\\n%250A”的分隔符位置有误\n")


def test_a_place_without_lines_is_told_in_the_message() -> None:
    """A Word file has no lines to annotate."""
    broken = malformed()
    printed = replace(broken.check.record.values["printed"], place=Place("a.docx", address=Address(paragraph=12)))  # type: ignore[type-var]
    record = replace(broken.check.record, values={"printed": printed})

    shown = _shown(replace(broken, check=replace(broken.check, record=record)))

    assert shown == "::error file=a.docx,title=core/malformed-number::第12段: “34,74万人”的分隔符位置有误\n"


def test_a_figure_over_two_lines_has_no_columns() -> None:
    """GitHub takes columns only within one line."""
    wrapped = malformed()
    printed = replace(wrapped.check.record.values["printed"], place=Place(FILE, 4, 38, 5, 2))  # type: ignore[type-var]
    record = replace(wrapped.check.record, values={"printed": printed})

    assert _shown(replace(wrapped, check=replace(wrapped.check, record=record))).startswith(
        "::error file=report.txt,line=4,endLine=5,title="
    )
