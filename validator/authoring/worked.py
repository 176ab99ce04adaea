"""Worked examples: what is printed, how it is worked out, and what a reader is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from validator.authoring.proving import Proof
from validator.checking.conditions import Kind, kind
from validator.diagnosis.findings import recomputed
from validator.language.evaluation import truth
from validator.model.check import Check
from validator.model.record import printed_of
from validator.model.truth import Truth
from validator.reporting.lines import Line, line
from validator.reporting.wording import finding_message, reason_message
from validator.reporting.words import Words

__all__ = ["Worked", "worked", "worked_lines"]


@dataclass(frozen=True, slots=True)
class Worked:
    """A worked example, in words.

    Attributes:
        outcome: ``pass``, ``fail`` or ``skip``.
        given: role and printed text of everything in the record, in order.
        text: the piece of a report it was read in; empty if it was given as a record.
        steps: what follows: the arithmetic, the message of the finding, its cause and repair, or why nothing can be said.
    """

    outcome: str
    given: tuple[tuple[str, str], ...]
    text: str
    steps: tuple[str, ...]


def worked(proof: Proof, spoken: Words) -> Worked:
    """Put a proven example into words."""
    record = proof.check.record if proof.check else proof.example.record
    given = tuple((role, text) for role, text, _ in printed_of(record))
    return Worked(proof.example.outcome, given, proof.example.text.rstrip("\n"), tuple(dict.fromkeys(_steps(proof, spoken))))


def _steps(proof: Proof, spoken: Words) -> Iterator[str]:
    finding, check = proof.finding, proof.check
    if finding is not None:
        yield from (text for text in (finding.arithmetic, finding_message(finding, spoken)) if text)
        if finding.cause != "unknown":
            yield spoken.text("text.cause", cause=spoken.text(f"cause.{finding.cause}"))
        if finding.repair is not None:
            printed = {role: text for role, text, _ in printed_of(finding.check.record)}
            yield spoken.text("text.repair", **{"from": printed.get(finding.repair.role, ""), "to": finding.repair.text})
    elif check is not None and check.reason is not None:
        yield reason_message(check.reason, spoken)
    elif check is not None:
        yield _arithmetic(check, spoken)


def _arithmetic(check: Check, spoken: Words) -> str:
    """Work out what the rule says of the figures; what holds only for what the printing hides is said to."""
    shown = recomputed(check, next((role for role, _ in check.figures), ""))
    bound = kind(check.rule.condition) is Kind.BOUND
    hidden = check.rounding or (bound and truth(check.rule.condition, check.record, printed=True) is Truth.FALSE)
    return shown + (spoken.text("text.rounding") if hidden else "")


def worked_lines(examples: Iterable[Worked], spoken: Words) -> Iterator[Line]:
    """Show worked examples one under the other."""
    yield line(f"  {spoken.text('explain.worked')}:")
    for example in examples:
        style = {"pass": "passed", "fail": "failed", "skip": "skipped"}[example.outcome]
        given = spoken.join(f"{role} {text}" for role, text in example.given)
        yield line("    ", (f"{spoken.text(f'explain.{example.outcome}')}: ", style), given or example.text, indent=6)
        if example.text and example.given:
            yield from (line(f"      “{row}”", indent=8) for row in example.text.split("\n"))
        yield from (line(f"      {step}", indent=8) for step in example.steps if step)
