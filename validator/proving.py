"""The worked examples of rules, run: a rule that does not say of its own examples what its author says is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.language.sources import Source
from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.result import Problem
from validator.model.rule import Example, Pack, Rule

__all__ = ["unproven"]

_OUTCOMES = {"pass": Status.PASSED, "fail": Status.FAILED, "skip": Status.SKIPPED}


def unproven(packs: Iterable[Pack], texts: Mapping[str, str]) -> list[Problem]:
    """Give a problem for each example that is not true, at its line; ``texts`` are the pack files by path.

    Keys: ``example-passes``, ``example-fails``, ``example-skipped``, ``example-not-skipped``, ``example-errored`` (the outcome),
    ``example-cause`` and ``example-repair`` (the diagnosis).
    """
    rules = [rule for pack in packs for rule in pack.rules.values() if rule.file in texts]
    sources = {path: Source.of(text, path) for path, text in texts.items()}
    return [
        _located(sources[rule.file], example, key, detail)
        for rule in rules
        for example in rule.examples
        for key, detail in _complaints(rule, example)
    ]


def _located(source: Source, example: Example, key: str, detail: Mapping[str, str]) -> Problem:
    text = source.line(example.line)
    return source.problem(key, (example.line, len(text) - len(text.lstrip(" -")) + 1), **detail)


def _complaints(rule: Rule, example: Example) -> Iterator[tuple[str, dict[str, str]]]:
    """Say what an example claims that is not so."""
    check = check_records([rule], [example.record])[0]
    if check.status is not _OUTCOMES[example.outcome]:
        yield _wrong_outcome(rule, example, check)
    elif check.status is Status.FAILED:
        yield from _wrong_diagnosis(example, diagnose([check])[0])


def _wrong_outcome(rule: Rule, example: Example, check: Check) -> tuple[str, dict[str, str]]:
    reason = f"{check.reason.key}: {check.reason.detail}".rstrip(": ") if check.reason else ""
    if check.status is Status.ERRORED:
        return "example-errored", {"name": rule.name, "reason": reason}
    if check.status is Status.SKIPPED:
        return "example-skipped", {"name": rule.name, "reason": reason}
    if example.outcome == "skip":
        return "example-not-skipped", {"name": rule.name, "status": check.status.value}
    return ("example-passes" if check.status is Status.PASSED else "example-fails"), {"name": rule.name}


def _wrong_diagnosis(example: Example, finding: Finding) -> Iterator[tuple[str, dict[str, str]]]:
    if example.cause not in {"", finding.cause}:
        yield "example-cause", {"expected": example.cause, "found": finding.cause}
    for role, text in (example.repair or {}).items():
        found = finding.repair
        if found is None or (found.role, found.text) != (role, text):
            yield "example-repair", {"role": role, "expected": text, "found": f"{found.role} → {found.text}" if found else "—"}
