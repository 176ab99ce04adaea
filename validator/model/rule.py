"""Rules and packs as loaded: valid, with their expressions parsed."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from validator.model.figure import Figure
from validator.model.reach import Reach
from validator.model.record import Record
from validator.model.shape import Messages, Shape

__all__ = ["ONE_RECORD", "Example", "Expression", "Grade", "Measure", "Missing", "Mode", "Pack", "Param", "Rule", "Severity", "Slack"]

NO_WORDS = Messages()
ONE_RECORD = Reach()


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


class Measure(StrEnum):
    """What a size is counted in."""

    ABSOLUTE = "absolute"
    """Base units of the two sides."""
    RELATIVE = "relative"
    """A share of what the claimed side should be."""
    LAST_PLACES = "last-places"
    """Units of the last printed digit of the field that stands alone on its side."""


@dataclass(frozen=True, slots=True)
class Slack:
    """A size that the gap between two sides is compared with.

    Attributes:
        amount: worked out on the record: an amount, a share (``1%``) or a number of last places.
        measure: what it is counted in.
        source: as the author wrote it.
    """

    amount: Expression
    measure: Measure = Measure.ABSOLUTE
    source: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """How bad a failure is from a size of the gap on.

    Attributes:
        severity: of such a failure.
        above: the gap must be wider; None: any gap will do.
        including: a gap of just this size will do.
    """

    severity: Severity
    above: Slack | None = None
    including: bool = False


class Mode(StrEnum):
    """How printed figures stand for true values in an equation."""

    ROUNDED = "rounded"
    """Rounded half up; a miss that rounding explains passes as a note."""
    TRUNCATED = "truncated"
    """Cut: 91.76 is printed 91.7."""
    RESTATED = "restated"
    """To the digit: worked out from the others as printed, a figure prints as it stands."""


class Missing(StrEnum):
    """What becomes of a check whose fields or partners are missing."""

    SKIP = "skip"
    ZERO = "zero"
    """A missing figure counts as nothing; a missing text still skips."""
    REPORT = "report"
    """It fails."""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of a rule: a record and what the rule must say of it.

    Attributes:
        record: parsed against the rule's shape; without values if the example is given as ``text``.
        outcome: ``pass``, ``fail`` or ``skip``.
        cause: for a failing one: the slip that the diagnosis must name; empty if not stated.
        repair: role → printed value that mends it.
        line: of the pack file.
        message: for a failing one: what the finding must say, in each language that is given.
        text: the piece of a report in which the record stands: prose, or a table as a report in plain text draws it; empty: given as a record.
        others: for a rule that looks beyond one record: the other records of the file.
        prior: the records of the prior file.
        severity: for a failing one: how grave the failure is; empty if not stated.
    """

    record: Record
    outcome: str
    cause: str = ""
    repair: Mapping[str, str] | None = None
    line: int = 0
    message: Messages = NO_WORDS
    text: str = ""
    others: tuple[Record, ...] = ()
    prior: tuple[Record, ...] = ()
    severity: str = ""

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of the file: ``record`` and the others."""
        return (self.record, *self.others)


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
        tolerance: how wide a gap between the two sides passes; None: none beyond what the printing allows.
        rounding: whether a miss that rounding explains passes with ``rounding`` (default), or fails (``strict``).
        enabled: off by default if False.
        examples: run by the tests of the pack.
        file, line: where it is declared.
        reach: what it is applied to, where that is more than one record.
        mode: how printed figures stand for true values.
        missing: what becomes of a check whose fields or partners are missing.
        zeros: with ``Missing.ZERO``, the fields and columns that count as nothing where they are missing.
        grades: by the size of the gap, the gravest first; empty: always ``severity``, which is the gravest of them.
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
    tolerance: Slack | None = None
    rounding: bool = True
    enabled: bool = True
    references: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    reach: Reach = ONE_RECORD
    mode: Mode = Mode.ROUNDED
    missing: Missing = Missing.SKIP
    zeros: tuple[str, ...] = ()
    grades: tuple[Grade, ...] = ()


@dataclass(frozen=True, slots=True)
class Param:
    """A value that the rules of a pack call by name, and that a user may set otherwise.

    Attributes:
        name: as the rules call it.
        value: a figure or a text; several are a list, to be handed to a function (``one_of(code, codes)``).
        about: what it means.
    """

    name: str
    value: tuple[Figure | str, ...]
    about: Messages = NO_WORDS


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack: its shapes and rules by qualified name, in the order declared.

    Attributes:
        params: values that its rules call by name, those that it inherits included.
        extends: the packs that it inherits from, the nearest first. Where it applies they do not apply by themselves.
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
    params: tuple[Param, ...] = ()
    extends: tuple[str, ...] = ()
