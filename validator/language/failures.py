"""Why an expression is refused, or cannot be evaluated on a record: not the report's fault, so never a finding."""

from __future__ import annotations

__all__ = ["EvaluationError", "ExpressionError", "MissingField"]


class ExpressionError(ValueError):
    """An expression that is refused, before any report is read.

    Attributes:
        key: of the message catalogue: ``expression-empty``, ``expression-too-long``, ``expression-too-big``, ``expression-too-deep``,
            ``expression-syntax``, ``expression-assignment``, ``expression-character``, ``expression-not-allowed``, ``function-unknown``,
            ``function-arguments``, ``form-malformed``, ``value-malformed``, ``value-too-long``, ``unit-unknown``, ``date-malformed``; of the check of
            dimensions see there.
        column: 1-based, within the expression.
        detail: (name, text) pairs for the message.
    """

    def __init__(self, key: str, column: int, detail: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(f"{key} at {column}: {dict(detail)}")
        self.key = key
        self.column = column
        self.detail = detail


class MissingField(Exception):  # noqa: N818 (nothing is wrong: the record just does not have it)
    """The record lacks a field that the expression speaks of; the check is skipped.

    Attributes:
        name: the field, or the role of one figure of a row (``items[2].amount``).
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class EvaluationError(Exception):
    """The expression has no value for this record.

    Attributes:
        key: ``division-by-zero`` (by a range that holds zero), ``negative-base`` (growth of what was negative), ``no-days`` (of a period that has only a name), ``undecidable`` (texts of
            an undecided choice, the least of members that may not be meant), ``lists-of-different-length``, ``number-too-large``, ``too-many-steps``.
            Only of an expression that was not checked against its shape: ``not-a-number``, ``not-a-truth``, ``not-a-text``, ``not-comparable``.
        detail: what it was about, for the reader; may be empty.
    """

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key}: {detail}" if detail else key)
        self.key = key
        self.detail = detail
