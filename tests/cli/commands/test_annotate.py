"""``report-validator annotate`` as users use it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.annotating.marked import anchored, comments, root
from tests.made.word import docx, paragraph
from validator.cli.program import program
from validator.reading.word.tags import w

REPORT = docx(paragraph("一、培训情况") + paragraph("全年培训覆盖34,74万人次。"))


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    Path("报告.docx").write_bytes(REPORT)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["annotate", *arguments])


def test_a_copy_is_written_and_the_report_left_alone() -> None:
    """The copy has the comments, on demand the changes, from whom the user says; the report is what it was."""
    shown = _run("报告.docx", "-o", "批注.docx", "--suggest", "--author", "李明", "--lang", "zh")

    copy = Path("批注.docx").read_bytes()
    assert (shown.exit_code, shown.output) == (0, "已写出 批注.docx：批注 1 条，修订建议 1 处。\n")
    assert anchored(copy) == {"0": "34,74万人次34.74万人次"}
    assert comments(copy)["0"][-1] == "规则：core/well-formed-number"
    assert {mark.get(w("author")) for mark in root(copy, "word/comments.xml")} == {"李明"}
    assert Path("报告.docx").read_bytes() == REPORT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("报告.docx", "-o", "报告.docx"), "报告.docx is a file to be checked, which is never changed; give the new one another name"),
        (("报告.docx", "-o", "./报告.docx"), "./报告.docx is a file to be checked, which is never changed; give the new one another name"),
        (("报告.docx", "-o", "批注.pdf"), "the name of the copy must end in .docx"),
        (
            ("报告.docx", "甲.docx", "-o", "批注.docx"),
            "one report is annotated at a time; the attachments it belongs with follow it, with --together",
        ),
        (("-", "-o", "批注.docx"), "one report is annotated at a time; the attachments it belongs with follow it, with --together"),
        (("报告.docx",), "Missing option '-o' / '--output'."),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], said: str) -> None:
    """The report is never written over, the ending says what the file is, and one report is annotated at a time."""
    shown = _run(*arguments)

    assert (shown.exit_code, shown.output.splitlines()[-1]) == (2, f"Error: {said}")
    assert Path("报告.docx").read_bytes() == REPORT


def test_a_link_to_the_report_is_the_report() -> None:
    """Another name of the same file is refused as well."""
    Path("同.docx").hardlink_to("报告.docx")

    assert "is a file to be checked" in _run("报告.docx", "-o", "同.docx").output


def test_what_cannot_be_annotated_is_told_with_a_way_out() -> None:
    """Text cannot hold notes: the review page is named; a file that is not there is told; nothing is written."""
    Path("报告.txt").write_text("全年培训覆盖34,74万人次。", encoding="utf-8")

    text, missing = _run("报告.txt", "-o", "批注.txt"), _run("无.docx", "-o", "批注.docx")

    assert (text.exit_code, missing.exit_code) == (2, 2)
    assert "report-validator check --format html -o review.html" in text.output
    assert "无.docx: error no such file" in missing.output
    assert sorted(path.name for path in Path().iterdir()) == ["报告.docx", "报告.txt"]


def test_a_report_is_annotated_with_its_attachments() -> None:
    """Only what stands in the report is marked in its copy; the findings of the attachments are theirs."""
    Path("附件.docx").write_bytes(docx(paragraph("全年培训覆盖34,74万人次。")))

    shown = _run("报告.docx", "附件.docx", "--together", "-o", "批注.docx")

    assert (shown.exit_code, shown.output) == (0, "Wrote 批注.docx: notes 1.\n")
    assert anchored(Path("批注.docx").read_bytes()) == {"0": "34,74万人次"}


def test_what_is_accepted_is_not_written() -> None:
    """A finding that the waiver file beside the report accepts leaves the copy as the report is."""
    Path("报告.docx.waivers.yaml").write_text(
        'waivers:\n  - {rule: core/well-formed-number, figures: {printed: "34,74万人次"}, reason: as in the source, owner: Li}\n',
        encoding="utf-8",
    )

    shown = _run("报告.docx", "-o", "批注.docx")

    assert (shown.exit_code, shown.output) == (0, "Wrote 批注.docx: notes 0.\n")
    assert Path("批注.docx").read_bytes() == REPORT
