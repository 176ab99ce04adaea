"""The members that a comprehension goes through, each as a record in which its names stand for it."""

from __future__ import annotations

import ast
from dataclasses import replace

from validator.language.compiling import compiled
from validator.language.evaluation import evaluate_node
from validator.language.loops import loop_of
from validator.language.scopes import Scope, as_printed
from validator.model.record import Record
from validator.model.truth import Truth

__all__ = ["members_of"]


def members_of(node: ast.GeneratorExp | ast.ListComp, record: Record) -> tuple[Record, ...]:
    """Give the record once for each member that is meant, as printed, with the member in it.

    Raises:
        MissingField, EvaluationError: as an evaluation.
    """
    loop = loop_of(node)
    scope = Scope(record, as_printed)
    columns = [scope.members(compiled(each)(scope)) for each in loop.lists]
    members = (
        replace(record, values={**record.values, **dict(zip(loop.names, each, strict=True))}) for each in zip(*columns, strict=False)
    )
    return tuple(
        member
        for member in members
        if all(evaluate_node(condition, member, printed=True) is not Truth.FALSE for condition in loop.conditions)
    )
