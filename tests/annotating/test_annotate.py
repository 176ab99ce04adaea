"""Copies of whole reports."""

from __future__ import annotations

import pytest

from tests.annotating.marked import anchored, comments, reading
from tests.made.word import docx, paragraph, zipped
from validator.annotating.annotate import annotated
from validator.model.result import FileResult
from validator.packs import load_rules
from validator.reading.problems import ReadingError
from validator.reporting.words import words
from validator.running import check_bytes
from validator.settings import Settings

REPORT = "全年培训覆盖34,74万人次。"


@pytest.fixture(scope="module")
def settings() -> Settings:
    """All rules."""
    return Settings(load_rules())


def test_the_findings_of_a_report_are_written_into_its_copy(settings: Settings) -> None:
    """The wrong figure carries the comment, and on demand the repair as a change; the copy, accepted, has no finding left."""
    data = docx(paragraph("一、培训情况") + paragraph(REPORT))
    file = check_bytes(data, "报告.docx", settings)

    copy = annotated(data, file, words("zh"), author="李明", suggesting=True)

    assert anchored(copy.data) == {"0": "34,74万人次34.74万人次"}
    assert comments(copy.data)["0"][0].startswith("1. 【错误】")
    assert reading(copy.data)[1] == REPORT.replace("34,74", "34.74")
    assert check_bytes(copy.data, "报告.docx", settings).findings == ()
    assert (copy.notes, copy.changes) == (1, 1)


@pytest.mark.parametrize(
    ("data", "key", "detail"),
    [
        (REPORT.encode(), "annotate-page", ()),
        (b"<html><body>12</body></html>", "annotate-page", ()),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "annotate-save-as", (("suffix", ".docx"),)),
    ],
)
def test_what_cannot_hold_notes_is_told(data: bytes, key: str, detail: tuple[tuple[str, str], ...]) -> None:
    """For text and web pages there is the review page; files of other office programs are to be saved in the present format first."""
    with pytest.raises(ReadingError) as raised:
        annotated(data, FileResult("报告"), words("zh"))

    assert (raised.value.problem.key, raised.value.problem.detail) == (key, detail)
