"""The steps of a comprehension: its element for each member, the members that may not be meant marked as such."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from validator.language.failures import EvaluationError, MissingField
from validator.language.scopes import Scope, Undecided
from validator.model.truth import Truth

__all__ = ["LEFT_OVER", "Members", "Step"]

LEFT_OVER = "_others("
"""What a list without its only member is called in formulas: it is rightly empty."""
Step = Callable[[Scope], Any]
"""Evaluates one node on one record."""


@dataclass(frozen=True, slots=True, eq=False)  # a step is no value: only itself is the same
class Members:
    """Evaluates a comprehension to a list.

    Attributes:
        names, lists: what the members are called, and the steps of the lists that are gone through side by side.
        sources: the lists as written, to say which member lacks a field.
        conditions, element: the steps for one member.
        may_be_empty: without members it gives none; otherwise what has no members is missing.
    """

    names: Sequence[str]
    lists: Sequence[Step]
    sources: Sequence[str]
    conditions: Sequence[Callable[[Scope], Truth]]
    element: Step
    may_be_empty: bool = False

    def __call__(self, scope: Scope) -> tuple[Any, ...]:
        """Give the elements of all members that may be meant.

        Raises:
            MissingField: a list is empty, or a member lacks a field (``items[2].amount``).
            EvaluationError: the lists differ in length.
        """
        return tuple(self._elements(scope))

    def _elements(self, scope: Scope) -> Iterator[Any]:
        columns = [scope.members(each(scope)) for each in self.lists]
        if len({len(column) for column in columns}) > 1:
            raise EvaluationError("lists-of-different-length", ", ".join(self.sources))
        if not (columns[0] or self.may_be_empty):
            raise MissingField(self.sources[0])
        inner, values = scope.inside()
        for index, members in enumerate(zip(*columns, strict=True)):
            values.update(zip(self.names, members, strict=True))
            try:
                meant = self._meant(inner)
                if meant is not Truth.FALSE:
                    element = self.element(inner)
                    yield element if meant is Truth.TRUE else Undecided(element)
            except MissingField as missing:
                raise MissingField(self._role(missing.name, index)) from None

    def _meant(self, scope: Scope) -> Truth:
        meant = Truth.TRUE
        for condition in self.conditions:
            meant = min(meant, condition(scope))
            if meant is Truth.FALSE:
                break
        return meant

    def _role(self, name: str, index: int) -> str:
        """Give the role of a field that a member lacks."""
        member, dot, field = name.partition(".")
        sources = dict(zip(self.names, self.sources, strict=True))
        return f"{sources[member]}[{index}].{field}" if dot and member in sources else name
