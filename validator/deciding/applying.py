"""Decisions laid over the findings of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from validator.model.decision import Decision, DecisionKind, Lapse, Lapsed
from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.reporting.figures import checked
from validator.reporting.fingerprint import fingerprints

__all__ = ["decided", "decided_anywhere"]


def decided(file: FileResult, decisions: Iterable[Decision], today: str) -> FileResult:
    """Mark the findings of a file that something was decided about, and tell the decisions that apply to none.

    Args:
        file: checked; a finding that is decided already keeps its decision.
        decisions: about this file; of several about one finding the first counts, and none of them is stale.
        today: as ``2026-01-31``.
    """
    valid, lapsed = _sorted_out(decisions, today)
    names = fingerprints(file.findings)
    answers = [
        [decision for decision in valid if _is_about(decision, finding, name)] for finding, name in zip(file.findings, names, strict=True)
    ]
    findings = tuple(
        finding if finding.decision or not about else replace(finding, decision=about[0])
        for finding, about in zip(file.findings, answers, strict=True)
    )
    used = {decision for about in answers for decision in about}
    unread = bool(file.problems)  # what could not be read may hold the finding still
    lapsed += [] if unread else [Lapsed(decision, _unused(decision)) for decision in valid if decision not in used]
    return replace(file, findings=findings, lapsed=(*file.lapsed, *lapsed))


def decided_anywhere(files: Iterable[FileResult], decisions: Sequence[Decision], today: str) -> tuple[FileResult, ...]:
    """Mark the findings of several files with decisions that may be about any of them; those that apply to none are told with the first file."""
    before = tuple(files)
    after = [decided(file, decisions, today) for file in before]
    lapsed = [set(now.lapsed) - set(old.lapsed) for old, now in zip(before, after, strict=True)]
    nowhere = set.intersection(*lapsed) if lapsed else set()
    told = [lapse for lapse in (after[0].lapsed if after else ()) if lapse in nowhere]
    return tuple(
        replace(now, lapsed=(*old.lapsed, *(told if index == 0 else ())))
        for index, (old, now) in enumerate(zip(before, after, strict=True))
    )


def _sorted_out(decisions: Iterable[Decision], today: str) -> tuple[Sequence[Decision], list[Lapsed]]:
    valid: list[Decision] = []
    lapsed: list[Lapsed] = []
    for decision in decisions:
        if decision.until and decision.until < today:
            lapsed.append(Lapsed(decision, Lapse.EXPIRED))
        elif not decision.reason and decision.kind is not DecisionKind.KNOWN:
            lapsed.append(Lapsed(decision, Lapse.REASONLESS))
        else:
            valid.append(decision)
    return valid, lapsed


def _unused(decision: Decision) -> Lapse:
    return Lapse.MENDED if decision.kind is DecisionKind.KNOWN else Lapse.STALE


def _is_about(decision: Decision, finding: Finding, fingerprint: str) -> bool:
    """Whether a decision speaks of a finding: by its fingerprint, else by its rule and all figures that it names."""
    if decision.fingerprint:
        return decision.fingerprint == fingerprint
    return decision.rule == finding.check.rule.name and bool(decision.figures) and set(decision.figures) <= set(_figures(finding))


def _figures(finding: Finding) -> Iterator[tuple[str, str]]:
    return ((role, text) for role, text, _ in checked(finding.check))
