"""Why an expression cannot be evaluated on a record: not the report's fault, so never a finding."""

from __future__ import annotations

__all__ = ["EvaluationError", "MissingField"]


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
        key: ``division-by-zero`` (by a range that holds zero), ``negative-base`` (growth of what was negative), ``not-a-number``,
            ``not-a-truth``, ``not-comparable``, ``undecidable`` (texts of an undecided choice), ``number-too-large``, ``too-many-steps``.
        detail: what it was about, for the reader; may be empty.
    """

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key}: {detail}" if detail else key)
        self.key = key
        self.detail = detail
