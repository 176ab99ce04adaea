"""Rules and packs as loaded: valid, with their expressions parsed."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from validator.model.record import Record
from validator.model.shape import Messages, Shape

__all__ = ["Example", "Expression", "Pack", "Rule", "Severity"]


class Severity(StrEnum):
    """How bad a failed check is. error: cannot be true. warning: possible but odd. note: rounding only."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression of the rule language: only allowed nodes; every number is a constant Figure that is set (exact), with its unit.

    Attributes:
        source: as the author wrote it.
        tree: the body of the parsed expression; treated as frozen.
        names: the fields it speaks of, in order of appearance.
    """

    source: str
    tree: ast.expr
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of a rule: a record and what the rule must say of it.

    Attributes:
        record: parsed against the rule's shape.
        outcome: ``pass``, ``fail`` or ``skip``.
        cause: for a failing one: the slip that the diagnosis must name; empty if not stated.
        repair: role → printed value that mends it.
        line: of the pack file.
    """

    record: Record
    outcome: str
    cause: str = ""
    repair: Mapping[str, str] | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One consistency rule.

    Attributes:
        name: qualified with its pack: ``core/share-of-total``.
        shape: the qualified name of the shape it is checked on.
        condition: what must hold (``assert:``).
        when, unless: preconditions; undecided ones skip the check.
        severity: of a failed check.
        message, why, fix: words for the reader of a finding.
        tolerance: extra slack on each side of an equality, in base units of its two sides; None: none.
        rounding: whether a miss that rounding explains passes with ``rounding`` (default), or fails (``strict``).
        enabled: off by default if False.
        examples: run by the tests of the pack.
        file, line: where it is declared.
    """

    name: str
    shape: str
    condition: Expression
    when: Expression | None
    unless: Expression | None
    severity: Severity
    message: Messages
    why: Messages
    fix: Messages
    examples: tuple[Example, ...] = ()
    tolerance: Expression | None = None
    rounding: bool = True
    enabled: bool = True
    references: tuple[str, ...] = ()
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack: its shapes and rules by qualified name, in the order declared.

    Attributes:
        detect: words of which a document must contain at least one for the pack to apply by itself;
            empty: always applies.
    """

    name: str
    title: Messages
    shapes: Mapping[str, Shape]
    rules: Mapping[str, Rule]
    version: str = ""
    detect: tuple[str, ...] = ()
    file: str = ""
