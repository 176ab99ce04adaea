"""The baseline file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reporting.samples import FILE, finding, malformed, result
from validator.deciding.baseline import about, read_baseline, write_baseline
from validator.model.decision import Decision, DecisionKind
from validator.model.result import FileResult, Result
from validator.reading.problems import ReadingError
from validator.reporting.fingerprint import fingerprints
from validator.reporting.words import words

BASELINE = "known.json"


def test_a_baseline_is_one_line_for_each_finding_sorted() -> None:
    """It is read by people in the history of a repository."""
    share, broken = fingerprints((finding(), malformed()))
    written = write_baseline(
        Result((FileResult("b.txt", findings=(malformed(),)), FileResult("a.txt", findings=(finding(),)))), words("zh")
    )

    assert written == (
        '{\n  "version": 1,\n  "findings": [\n'
        f'    {{"file": "a.txt", "rule": "core/share-of-total", "fingerprint": "{share}", '
        '"message": "821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"},\n'
        f'    {{"file": "b.txt", "rule": "core/malformed-number", "fingerprint": "{broken}", '
        '"message": "“34,74万人”的分隔符位置有误"}\n'
        "  ]\n}\n"
    )


def test_what_is_written_is_read_again() -> None:
    """Every finding of a run is known afterwards, by file."""
    known = read_baseline(write_baseline(result(), words("en")), BASELINE)
    names = fingerprints(result().files[0].findings)

    assert {decision.fingerprint for decision in about(known, FILE)} == set(names)
    assert {(decision.kind, decision.file) for decision in about(known, FILE)} == {(DecisionKind.KNOWN, BASELINE)}
    assert about(known, "other.txt") == ()


def test_what_was_accepted_stays_accepted() -> None:
    """A waived finding is not made a known one; a known one stays known when the baseline is made anew."""
    waived = replace(finding(), decision=Decision(DecisionKind.WAIVED, "core/share-of-total", reason="x"))
    known = replace(malformed(), decision=Decision(DecisionKind.KNOWN, "core/malformed-number"))

    written = read_baseline(write_baseline(Result((FileResult("a.txt", findings=(waived, known)),)), words("en")), BASELINE)

    assert [decision.rule for _, decision in written] == ["core/malformed-number"]


def test_an_empty_baseline() -> None:
    """Nothing found, nothing known."""
    assert write_baseline(Result(()), words("en")) == '{\n  "version": 1,\n  "findings": []\n}\n'
    assert read_baseline(write_baseline(Result(()), words("en")), BASELINE) == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "baseline-malformed"),
        ("[]", "baseline-malformed"),
        ('{"version": 1}', "baseline-malformed"),
        ('{"version": 2, "findings": []}', "baseline-version"),
        ('{"version": 1, "findings": [{"file": "a"}]}', "baseline-malformed"),
        ('{"version": 1, "findings": ["a"]}', "baseline-malformed"),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, key: str) -> None:
    """A broken baseline must not hide findings, nor show old ones as new."""
    with pytest.raises(ReadingError) as caught:
        read_baseline(text, BASELINE)

    assert caught.value.problem.key == key
