"""The result of a run, before it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.check import Check
from validator.model.decision import Lapsed
from validator.model.document import Document
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.override import Override
from validator.model.problem import Problem

__all__ = ["FileResult", "Problem", "Result"]


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file.

    Attributes:
        figures: every figure read in it, in reading order.
        checks: every check on its records.
        findings: diagnosed, in the order to show them.
        problems: why it, or parts of it, could not be read.
        packs: the names of the packs applied.
        lapsed: decisions about its findings that no longer apply.
        document: the report as read, to be shown; None of a file of records.
        checks_elsewhere: checks on records of other files of its bundle that speak of its figures.
        findings_elsewhere: findings there that do.
    """

    file: str
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    packs: tuple[str, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()
    document: Document | None = None
    checks_elsewhere: tuple[Check, ...] = ()
    findings_elsewhere: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """All files of a run, in the order given.

    Attributes:
        overrides: rules that were not applied as their packs say.
    """

    files: tuple[FileResult, ...]
    overrides: tuple[Override, ...] = ()
