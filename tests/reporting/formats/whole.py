"""Whole outputs of the formats, kept as files: what is printed is compared with them byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.reporting.samples import FILE, finding, note, result
from validator.model.decision import Decision, DecisionKind, Lapse, Lapsed
from validator.model.result import FileResult, Result

__all__ = ["OUTPUTS", "decided"]

OUTPUTS = Path(__file__).parents[2] / "cases" / "reporting"


def decided() -> Result:
    """Give the sample run with a waived, a known and an ignored finding, an open one, and decisions that lapsed."""
    rule = "core/share-of-total"
    waived = Decision(DecisionKind.WAIVED, rule, reason="口径不同", owner="张三", until="2026-12-31", file="a.yaml", line=2)
    known, ignored = (
        Decision(DecisionKind.KNOWN, rule, file="known.json"),
        Decision(DecisionKind.IGNORED, rule, reason="=1+1", file=FILE, line=41),
    )
    findings = (replace(finding(), decision=waived), replace(note(40), decision=known), replace(note(41), decision=ignored), note(42))
    lapsed = Lapsed(replace(known, fingerprint="f00d", message="1 ÷ 3 = 50%"), Lapse.MENDED), Lapsed(waived, Lapse.EXPIRED)
    first = result().files[0]
    return Result((FileResult(FILE, first.figures, first.checks, findings, lapsed=lapsed),))
