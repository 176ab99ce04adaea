"""The format for programs."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import FILE, finding, result
from validator.model.result import FileResult, Result
from validator.reporting.describe import describe
from validator.reporting.display import UNSEEN
from validator.reporting.formats.json import render
from validator.reporting.options import Options
from validator.reporting.output import as_data


def test_it_is_the_public_output() -> None:
    """Parsed again it is the described result, with the version of the format first."""
    options = Options("zh", "0.1.0", show_passed=True)

    text = render(result(), options)

    assert json.loads(text) == as_data(describe(result(), options))
    assert text.startswith('{\n  "version": 1,\n  "tool": {\n    "name": "report-validator",\n    "version": "0.1.0"\n  },\n')
    assert text.endswith("\n}\n")
    assert "报告写作" in text


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_survives_and_none_is_raw(text: str) -> None:
    """Control characters, lone surrogates and bidirectional controls are escaped, and read back they are what they were."""
    hostile = finding(arithmetic=text)

    shown = render(Result((FileResult(FILE, findings=(replace(hostile, arithmetic=text),)),)), Options("en"))

    assert json.loads(shown)["findings"][0]["arithmetic"] == text
    assert UNSEEN.search(shown.replace("\n", "")) is None
