"""What is known of each figure of a file: verified, in a finding, only bounded, not checked; and by which checks."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from validator.language.arithmetic import arithmetic
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.result import FileResult
from validator.model.rule import Severity
from validator.reporting.figures import checked
from validator.reporting.wording import role_name
from validator.reporting.words import Words

__all__ = ["Claim", "Mark", "Marks", "marks"]

Key = tuple[str, int, str]
MOST_CLAIMS = 8
"""Checks shown for one figure; more say nothing new."""


class Mark(StrEnum):
    """What is known of a figure, the most telling first. wrong: held to be wrong; evidence: of a finding, and not verified otherwise."""

    WRONG = "wrong"
    EVIDENCE = "evidence"
    VERIFIED = "verified"
    BOUNDED = "bounded"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Claim:
    """A check that holds, as the reader of a figure is told of it.

    Attributes:
        rule: its qualified name.
        text: the arithmetic, or the figures side by side.
        figures: the numbers of its figures.
    """

    rule: str
    text: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """The figures of a file.

    Attributes:
        figures: in reading order, each printed figure once; its index is its number on the page.
        marks: of each.
        claims: checks that hold.
        vouching: for each figure the indices of the claims that verify it.
    """

    figures: tuple[Figure, ...]
    marks: tuple[Mark, ...]
    claims: tuple[Claim, ...]
    vouching: tuple[tuple[int, ...], ...]

    def number(self) -> dict[Key, int]:
        """Give the number of each figure by its key."""
        return {figure.key: index for index, figure in enumerate(self.figures)}


def marks(file: FileResult, spoken: Words) -> Marks:
    """Work out what is known of each figure of a file."""
    figures = tuple(sorted({figure.key: figure for figure in file.figures}.values(), key=lambda figure: figure.place.offset))
    number = {figure.key: index for index, figure in enumerate(figures)}
    passed = [check for check in file.checks if check.status is Status.PASSED]
    known = _known(file, passed)
    claims, vouching = _claims(passed, number, spoken)
    return Marks(
        figures,
        tuple(next((mark for mark in Mark if figure.key in known.get(mark, ())), Mark.UNCHECKED) for figure in figures),
        claims,
        tuple(tuple(vouching.get(index, ())[:MOST_CLAIMS]) for index in range(len(figures))),
    )


def _known(file: FileResult, passed: Iterable[Check]) -> dict[Mark, set[Key]]:
    passed = list(passed)
    serious = [finding for finding in file.findings if finding.severity is not Severity.NOTE]
    verified: set[Key] = set().union(*(check.verified for check in passed))
    wrong = {
        figure.key for finding in serious for role, figure in finding.check.figures if role in finding.suspects or not finding.suspects
    }
    evidence = {figure.key for finding in serious for check in (finding.check, *finding.related) for _, figure in check.figures}
    return {
        Mark.WRONG: wrong,
        Mark.EVIDENCE: evidence - verified,
        Mark.VERIFIED: verified,
        Mark.BOUNDED: set().union(*(check.bounded for check in passed)),
    }


def _claims(passed: Iterable[Check], number: dict[Key, int], spoken: Words) -> tuple[tuple[Claim, ...], dict[int, list[int]]]:
    claims: list[Claim] = []
    vouching: dict[int, list[int]] = defaultdict(list)
    for check in passed:
        about = sorted({number[key] for key in check.verified if key in number})
        if not about:
            continue
        figures = tuple(dict.fromkeys(number[figure.key] for _, figure in check.figures if figure.key in number))
        for index in about:
            vouching[index].append(len(claims))
        claims.append(Claim(check.rule.name, _text(check, spoken), figures))
    return tuple(claims), vouching


def _text(check: Check, spoken: Words) -> str:
    """Write out a check that holds: solved for the figure that is a side of its equation, else for the last that can be; else side by side."""
    sides = {node.id for node in ast.iter_child_nodes(check.rule.condition.tree) if isinstance(node, ast.Name)}
    backwards = list(reversed(check.figures))
    for role, figure in sorted(backwards, key=lambda pair: pair[0] not in sides):
        if figure.key in check.verified:
            text = arithmetic(check.rule.condition, check.record, role, figure.base)
            if "=" in text:
                return text
    labels = {role: figure.label for role, figure in check.figures}
    shown: Sequence[str] = [
        spoken.text("page.figure", role=role_name(role, spoken, labels.get(role, "")), text=text) for role, text, _ in checked(check)
    ]
    return spoken.join(shown)
