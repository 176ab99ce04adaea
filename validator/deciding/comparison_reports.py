"""A comparison of two versions, in words and as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from validator.deciding.comparing import Comparison
from validator.model.finding import Finding
from validator.reporting.describe import describe_findings
from validator.reporting.finding_lines import finding_lines
from validator.reporting.lines import Line, line
from validator.reporting.output import as_data
from validator.reporting.wording import decision_message
from validator.reporting.words import Words

__all__ = ["comparison_json", "comparison_lines"]

GROUPS = ("added", "unchanged", "mended")


def comparison_lines(comparisons: Iterable[Comparison], spoken: Words) -> Iterator[Line]:
    """Show each pair of files: what is new, what is still there, what was mended; of what was decided its reason."""
    for each in comparisons:
        counts = {name: len(getattr(each, name)) for name in GROUPS}
        yield line((spoken.text("compare.files", old=each.old, new=each.new, **counts), "place"))
        for name in GROUPS:
            yield from _group(name, getattr(each, name), spoken)


def _group(name: str, findings: Sequence[Finding], spoken: Words) -> Iterator[Line]:
    if not findings:
        return
    yield line((spoken.text(f"compare.{name}", n=len(findings)), "rule"))
    for finding in findings:
        shown = list(finding_lines(finding, spoken))
        yield from shown if name == "added" else shown[:1]
        if finding.decision is not None:
            yield line("    ", (decision_message(finding.decision, spoken), "note"))


def comparison_json(comparisons: Iterable[Comparison], spoken: Words) -> str:
    """Give the same as JSON: a list of pairs, each with its findings as ``check --format json`` gives them."""
    data = [{"old": each.old, "new": each.new, **{name: _findings(each, name, spoken) for name in GROUPS}} for each in comparisons]
    return json.dumps({"version": 1, "comparisons": data}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _findings(comparison: Comparison, name: str, spoken: Words) -> list[Any]:
    file = comparison.old if name == "mended" else comparison.new
    return [as_data(finding) for finding in describe_findings(file, getattr(comparison, name), spoken)]
