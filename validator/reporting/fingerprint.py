"""Names for findings that survive editing elsewhere in the report, so that a known finding is known again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from validator.model.finding import Finding
from validator.model.record import figures_of
from validator.reporting.figures import checked

__all__ = ["fingerprints"]

LENGTH = 16
"""Hexadecimal digits: 64 bits; with a thousand findings in a file two meet by chance once in 10^13 files."""


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Give one fingerprint for each finding of a file.

    It depends on the rule and on the role, text, label, subject and period of the figures: not on lines, sections, language or the words
    around them. Findings that are equal in all of this are told apart by a number, in reading order.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        name = _hash(finding)
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return result


def _hash(finding: Finding) -> str:
    known = {role: [figure.label, figure.subject, figure.period] for role, figure in figures_of(finding.check.record)}
    parts = [[role, text, *known.get(role, [])] for role, text, _ in checked(finding.check)]
    content = json.dumps([finding.check.rule.name, parts], ensure_ascii=True, separators=(",", ":"))
    return sha256(content.encode("ascii")).hexdigest()[:LENGTH]
