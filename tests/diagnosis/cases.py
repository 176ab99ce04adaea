"""Cases of diagnosis as data: records with printed values, and the whole findings that must come of them.

    a_name_that_reads_as_a_sentence:
      records: [{share: {part: 703.50万元, whole: 1000.00万元, percent: 73.05%}}]
      findings: [{rule: share, suspects: {percent: 73.05%}, cause: digits-transposed, repair: 70.35%, …}]

``@name`` behind a value makes it the same printed figure in several records. What a finding does not say it must not have:
severity is error, a repair is the only one if it has no others, and nothing is expected, related or witnessed unless said.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from validator.model.check import Check
from validator.model.finding import Finding
from validator.model.record import printed_of

__all__ = ["Case", "cases", "shown", "wanted"]

FOLDER = Path(__file__).parents[1] / "cases" / "diagnosis"


@dataclass(frozen=True)
class Case:
    """Records as printed and the findings expected."""

    name: str
    records: list[dict[str, Any]]
    findings: list[dict[str, Any]]

    def __str__(self) -> str:
        return self.name


def cases() -> list[Case]:
    """Load the cases of all files, in the order of their names."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml"))}
    loaded = {stem: yaml.load(text, Loader=yaml.BaseLoader) for stem, text in files.items()}  # noqa: S506 (builds nothing but strings)
    return [Case(f"{stem}:{name}", case["records"], case["findings"]) for stem, data in loaded.items() for name, case in data.items()]


def wanted(case: Case) -> list[dict[str, Any]]:
    """Give the findings of a case with what they need not say."""
    silent = {"severity": "error", "suspects": {}, "arithmetic": "", "expected": {}, "repair": "", "others": {}, "unique": ""}
    silent |= {"related": [], "witnesses": []}
    return [{**silent, **finding} for finding in case.findings]


def shown(finding: Finding) -> dict[str, Any]:
    """Give a finding in the words of the case file: everything but its confidence."""
    texts = {role: text for role, text, _ in printed_of(finding.check.record)}
    repair = finding.repair
    assert repair is None or repair.role in finding.suspects
    return {
        "rule": finding.check.rule.name,
        "severity": finding.severity.value,
        "suspects": {role: texts[role] for role in finding.suspects},
        "cause": finding.cause,
        "arithmetic": finding.arithmetic,
        "expected": dict(finding.expected),
        "repair": repair.text if repair else "",
        "others": dict(repair.others) if repair else {},
        "unique": str(repair.unique).lower() if repair and repair.unique is bool(repair.others) else "",
        "related": [_named(check) for check in finding.related],
        "witnesses": [_named(check) for check in finding.witnesses],
    }


def _named(check: Check) -> str:
    """Give a check by its rule and the last figure that it speaks of."""
    return f"{check.rule.name} {check.figures[-1][1].text}"
