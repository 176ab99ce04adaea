"""Decisions laid over the findings of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reporting.samples import FILE, finding, malformed, problem
from validator.deciding.applying import decided
from validator.model.decision import Decision, DecisionKind, Lapse, Lapsed
from validator.model.result import FileResult
from validator.reporting.fingerprint import fingerprints

TODAY = "2026-11-22"
WRONG, BROKEN = finding(), malformed()
CHECKED = FileResult(FILE, findings=(WRONG, BROKEN))
SHARE, MALFORMED = fingerprints(CHECKED.findings)
BY_FINGERPRINT = Decision(DecisionKind.WAIVED, "core/share-of-total", fingerprint=SHARE, reason="口径不同")
BY_FIGURES = Decision(
    DecisionKind.WAIVED, "core/share-of-total", figures=(("percent", "74.91%"), ("part", "821.22万元")), reason="口径不同"
)
KNOWN = Decision(DecisionKind.KNOWN, "core/share-of-total", fingerprint=SHARE)


@pytest.mark.parametrize("decision", [BY_FINGERPRINT, BY_FIGURES, KNOWN, replace(BY_FINGERPRINT, until=TODAY)])
def test_a_decision_marks_its_finding_and_no_other(decision: Decision) -> None:
    """By fingerprint, or by rule and figures; on its last day too."""
    assert decided(CHECKED, [decision], TODAY) == replace(CHECKED, findings=(replace(WRONG, decision=decision), BROKEN))


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (replace(BY_FINGERPRINT, until="2026-11-21"), Lapse.EXPIRED),
        (replace(BY_FINGERPRINT, fingerprint="0" * 16), Lapse.STALE),
        (replace(BY_FIGURES, figures=(("percent", "74.92%"),)), Lapse.STALE),
        (replace(BY_FIGURES, figures=()), Lapse.STALE),
        (replace(BY_FIGURES, rule="core/other"), Lapse.STALE),
        (replace(BY_FINGERPRINT, reason=""), Lapse.REASONLESS),
        (replace(KNOWN, fingerprint="0" * 16), Lapse.MENDED),
    ],
)
def test_a_decision_that_decides_nothing_is_told(decision: Decision, why: Lapse) -> None:
    """The findings stay open, and the reader learns why the decision no longer applies."""
    assert decided(CHECKED, [decision], TODAY) == replace(CHECKED, lapsed=(Lapsed(decision, why),))


def test_the_first_of_several_decisions_counts_and_none_of_them_is_stale() -> None:
    """A finding that is both waived and known is waived."""
    once = decided(CHECKED, [BY_FINGERPRINT, KNOWN], TODAY)

    assert [each.decision for each in once.findings] == [BY_FINGERPRINT, None]
    assert once.lapsed == ()
    assert decided(once, [KNOWN], TODAY) == once


def test_nothing_is_called_stale_when_part_of_the_file_was_not_read() -> None:
    """The finding may be in the part that could not be read."""
    broken = replace(CHECKED, problems=(problem(),))

    assert decided(broken, [replace(KNOWN, fingerprint="0" * 16)], TODAY) == broken
