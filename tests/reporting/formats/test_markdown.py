"""The Markdown page."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import FILE, malformed
from validator.model.result import FileResult, Result
from validator.reporting.formats.markdown import render
from validator.reporting.options import Options


def test_what_a_report_prints_stays_text() -> None:
    """No link, no image, no HTML, no column of its own."""
    broken = malformed()
    printed = replace(broken.check.record.values["printed"], text="|<b>![x](y)`\n")  # type: ignore[type-var]
    evil = replace(broken, check=replace(broken.check, record=replace(broken.check.record, values={"printed": printed})))

    line = next(
        row for row in render(Result((FileResult(FILE, findings=(evil,)),)), Options("zh")).splitlines() if "分隔符位置有误 `" in row
    )

    assert line.split(" | ")[2] == r"“\|\<b\>\!\[x\](y)\`\\n”的分隔符位置有误 `core/malformed-number`"
