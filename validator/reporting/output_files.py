"""What became of the files of a run in the public form of the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from validator.reporting.output_decisions import LapsedOutput

__all__ = ["FileOutput", "ProblemOutput", "SummaryOutput"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemOutput:
    """A reason why a file, or a part of it, could not be checked.

    Attributes:
        key: which problem, for programs.
        message: the same for people.
        line: 1-based; absent if unknown.
        column: 1-based; absent if unknown.
        source: the line itself; absent if unknown.
    """

    key: str
    message: str
    line: int | None = None
    column: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutput:
    """What became of one file. Its figures are verified, bounded, in findings or unchecked: the four add up.

    Attributes:
        file: as the user named it.
        status: unreadable: nothing in it could be checked.
        figures: how many printed figures were read.
        verified: a passed equation or restatement would have failed had such a figure been otherwise.
        bounded: only bounds hold for them.
        in_findings: held to be wrong, or evidence of a finding and not otherwise verified.
        unchecked: no check speaks of them.
        passed: checks that hold.
        rounding: of these, only because figures are rounded.
        failed: checks that do not hold.
        skipped: checks that could not be decided.
        errored: checks whose rule broke.
        packs: the packs applied.
        problems: what could not be read.
        lapsed: decisions about its findings that no longer apply.
    """

    file: str
    status: Literal["checked", "unreadable"]
    figures: int
    verified: int
    bounded: int
    in_findings: int
    unchecked: int
    passed: int
    rounding: int
    failed: int
    skipped: int
    errored: int
    packs: tuple[str, ...]
    problems: tuple[ProblemOutput, ...]
    lapsed: tuple[LapsedOutput, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOutput:
    """The run in numbers: the sums over its files, and the closing words.

    Attributes:
        files: all files, the unreadable ones included.
        unreadable: files that could not be checked.
        figures: see the files.
        verified: see the files.
        bounded: see the files.
        in_findings: see the files.
        unchecked: see the files.
        passed: see the files.
        rounding: see the files.
        failed: see the files.
        skipped: see the files.
        errored: see the files.
        errors: open findings of severity error.
        warnings: open findings of severity warning.
        notes: open findings of severity note.
        waived: findings that somebody accepted.
        known: findings that the baseline holds.
        ignored: findings that a comment beside the record lets be.
        text: the same in sentences, in the language of the run.
    """

    files: int
    unreadable: int
    figures: int
    verified: int
    bounded: int
    in_findings: int
    unchecked: int
    passed: int
    rounding: int
    failed: int
    skipped: int
    errored: int
    errors: int
    warnings: int
    notes: int
    waived: int
    known: int
    ignored: int
    text: str
