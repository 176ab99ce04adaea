"""What became of the examples and cases of rules: right, wrong with the difference, or not to be run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from validator.authoring.proving import Difference, Proof, differences
from validator.language.cases import Case, Wish
from validator.model.check import Check, Reason, Status
from validator.model.finding import Finding
from validator.model.record import printed_of
from validator.model.result import FileResult, Problem
from validator.model.rule import Severity
from validator.reporting.wording import finding_message
from validator.reporting.words import LANGUAGES, words

__all__ = ["Trial", "of_case", "of_example"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One example or case that was run.

    Attributes:
        kind: ``pass``, ``fail`` or ``skip`` for an example; ``case``.
        subject: the rule of an example, the file of a case.
        title: the record of an example on one line; the name of a case.
        file, line: where it is written.
        differences: what its author says and what is; empty: right.
        reason: why the rule could not judge an example.
        problems: why a case could not be run.
    """

    kind: str
    subject: str
    title: str
    file: str
    line: int
    differences: tuple[Difference, ...] = ()
    reason: Reason | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def status(self) -> str:
        """``right``, ``wrong``, or ``broken`` if it could not be run."""
        if self.problems or (self.reason and self.reason.key == "rule-error"):
            return "broken"
        return "wrong" if self.differences else "right"


def of_example(proof: Proof) -> Trial:
    """Compare an example with what came out."""
    example, found = proof.example, differences(proof)
    reason = proof.check.reason if proof.check and found else None
    title = " ".join(example.text.split()) or ", ".join(f"{role} {text}" for role, text, _ in printed_of(example.record))
    return Trial(example.outcome, proof.rule.name, title, proof.rule.file, example.line, found, reason)


OF_THE_RULE = ("message", "repair")
"""What is said of a finding in the words and roles of its own rule."""


def of_case(case: Case, path: str, result: FileResult) -> Trial:
    """Compare a case with the result of its text, records or file. ``path``: of the file of cases."""
    trial = Trial("case", path, case.name, path, case.line, problems=result.problems)
    if result.problems:
        return trial
    found = (*_findings(case, result.findings), *_passes(case, result.checks))
    return Trial("case", path, case.name, path, case.line, found)


def _findings(case: Case, findings: Sequence[Finding]) -> Iterator[Difference]:
    """Find for each wish the finding that fulfils it, or the first of its rule; tell what is left over on either side.

    Notes that nobody asked for are no difference.
    """
    left = list(findings)
    for wish in case.expect:
        best = min((each for each in left if _named(each, wish.rule)), key=lambda each: len(_unlike(each, wish)), default=None)
        best = best or next((each for each in left if _folds(each, wish.rule)), None)
        if best is not None:
            left.remove(best)
            yield from _unlike(best, wish)
        elif not any(_folds(each, wish.rule) for each in findings):
            yield Difference("finding", _written(wish.rule, wish.said), "")
    yield from (
        Difference("finding", "", _written(each.check.rule.name, _said(each))) for each in left if each.severity is not Severity.NOTE
    )


def _folds(finding: Finding, rule: str) -> bool:
    """Whether a check of a rule is folded under a finding: it failed of the same cause."""
    return any(rule in _names(check.rule.name) for check in finding.related)


def _unlike(finding: Finding, wish: Wish) -> tuple[Difference, ...]:
    """Give everything about a finding that is not as wished. A message may be wished in either language.

    Under a finding of another rule that has the same cause, the wished one is folded: its own roles and words are not to be seen.
    """
    said = dict(_said(finding))
    if not _named(finding, wish.rule):
        wish = replace(wish, said=tuple((aspect, text) for aspect, text in wish.said if aspect not in OF_THE_RULE))
    messages = {finding_message(finding, words(language)) for language in LANGUAGES}
    return tuple(
        Difference(aspect, text, said.get(aspect, ""))
        for aspect, text in wish.said
        if text != said.get(aspect) and not (aspect == "message" and text in messages)
    )


def _said(finding: Finding) -> Iterator[tuple[str, str]]:
    yield "severity", finding.severity.value
    yield "cause", finding.cause
    if finding.repair:
        yield "repair", f"{finding.repair.role}: {finding.repair.text}"
    yield "message", finding_message(finding, words("zh" if finding.check.rule.message.zh else "en"))


def _written(rule: str, said: Iterable[tuple[str, str]]) -> str:
    return ", ".join([rule, *(f"{aspect} {text}" for aspect, text in said)])


def _passes(case: Case, checks: Iterable[Check]) -> Iterator[Difference]:
    """Give the rules that should hold somewhere and do not."""
    checks = list(checks)
    for rule in case.passes:
        found = [check.status for check in checks if rule in _names(check.rule.name)]
        if Status.PASSED not in found:
            yield Difference("passes", rule, ", ".join(dict.fromkeys(status.value for status in found)))


def _named(finding: Finding, rule: str) -> bool:
    return rule in _names(finding.check.rule.name)


def _names(rule: str) -> tuple[str, str]:
    return rule, rule.partition("/")[2]
