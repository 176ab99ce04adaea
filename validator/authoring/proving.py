"""One worked example of a rule, run: what the engine and the diagnosis make of it, and where that differs from what its author says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.record import Record
from validator.model.rule import Example, Pack, Rule
from validator.reporting.wording import finding_message
from validator.reporting.words import LANGUAGES, words

if TYPE_CHECKING:
    from validator.model.document import Document

__all__ = ["OUTCOMES", "Difference", "Proof", "differences", "judged", "prove", "prove_all", "records_of"]

OUTCOMES = {"pass": Status.PASSED, "fail": Status.FAILED, "skip": Status.SKIPPED}
"""What an author says of an example → the status of its check."""

NOT_READ = "not-read"
"""The outcome of an example that is a piece of a report in which no record of the shape is read."""


@dataclass(frozen=True, slots=True)
class Proof:
    """An example as it came out.

    Attributes:
        rule, example: what was run.
        check: what the rule says of the record; None: no record was read in the piece of a report that the example shows.
        finding: the diagnosis, if the check failed.
    """

    rule: Rule
    example: Example
    check: Check | None
    finding: Finding | None = None

    @property
    def outcome(self) -> str:
        """The status of the check; ``not-read`` without one."""
        return self.check.status.value if self.check else NOT_READ


@dataclass(frozen=True, slots=True)
class Difference:
    """What an author says and what is.

    Attributes:
        aspect: ``outcome``, ``severity``, ``cause``, ``repair``, ``message``.
        expected, found: a status, a cause, ``role: text``, or the words; empty: nothing.
    """

    aspect: str
    expected: str
    found: str


def prove_all(pack: Pack, rules: Iterable[Rule]) -> list[Proof]:
    """Run every example of some rules of a pack."""
    return [prove(rule, example, pack) for rule in rules for example in rule.examples]


def prove(rule: Rule, example: Example, pack: Pack) -> Proof:
    """Run an example of a rule; ``pack`` knows the shapes."""
    return judged(rule, example, records_of(rule, example, pack))


def records_of(rule: Rule, example: Example, pack: Pack) -> tuple[Record, ...]:
    """Give the records of an example: its own, or those of the rule's shape that are read in the piece of a report it shows."""
    if not example.text:
        return example.records
    from validator.extraction.extract import extract  # noqa: PLC0415 (the grammar takes longer to load than most packs to prove)

    wanted = {rule.shape, *(join.shape for join in rule.reach.joins)}
    return tuple(record for record in extract(_document(example), (pack,)).records if record.shape in wanted)


def _document(example: Example) -> Document:
    from validator.reading.text import read_document  # noqa: PLC0415 (as above)

    return read_document(example.text.encode(), example.record.place.file, "utf-8")


def judged(rule: Rule, example: Example, records: Sequence[Record]) -> Proof:
    """Apply a rule to the records of an example. Of several the one that speaks for the example counts: a failed one before any other."""
    checks = check_records([rule], records, prior=example.prior or None)
    broken = [check for check in checks if check.status is Status.ERRORED]
    failed = [check for check in checks if check.status is Status.FAILED]
    if broken or not failed:
        passed = [check for check in checks if check.status is Status.PASSED]
        return Proof(rule, example, next(iter([*broken, *passed, *checks]), None))
    finding = diagnose(failed)[0]
    return Proof(rule, example, finding.check, finding)


def differences(proof: Proof) -> tuple[Difference, ...]:
    """Give everything that an example says of its record and that is not so; empty: the example is true."""
    wanted = OUTCOMES[proof.example.outcome]
    if proof.check is None and wanted is Status.SKIPPED:
        return ()  # what is not read as a record is not judged
    if proof.outcome != wanted.value:
        return (Difference("outcome", wanted.value, proof.outcome),)
    return tuple(_of_finding(proof.example, proof.finding)) if proof.finding else ()


def _of_finding(example: Example, finding: Finding) -> Iterator[Difference]:
    if example.severity not in {"", finding.severity.value}:
        yield Difference("severity", example.severity, finding.severity.value)
    if example.cause not in {"", finding.cause}:
        yield Difference("cause", example.cause, finding.cause)
    repair = finding.repair
    for role, text in (example.repair or {}).items():
        if repair is None or (repair.role, repair.text) != (role, text):
            yield Difference("repair", f"{role}: {text}", f"{repair.role}: {repair.text}" if repair else "")
    said = [finding_message(finding, words(language)) for language in LANGUAGES]
    for wanted in filter(None, (example.message.zh, example.message.en)):
        if wanted not in said:
            yield Difference("message", wanted, get_close_matches(wanted, said, n=1, cutoff=0)[0])
