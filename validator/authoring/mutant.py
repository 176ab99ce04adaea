"""A rule changed in one place, and the ways to change one."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from validator.authoring import mutations
from validator.authoring.rewriting import Change, changed, expression
from validator.language.dimensions import check_condition
from validator.language.expressions import ExpressionError
from validator.language.printing import printed_node
from validator.language.reaches import seen
from validator.model.rule import Expression, Rule
from validator.model.shape import Shape

__all__ = ["CONDITIONS", "Mutant", "mutants_of", "with_changed_condition", "with_changed_expressions"]

CONDITIONS = {"condition": "assert", "when": "when", "unless": "unless"}
"""The attribute of a rule that holds an expression → the key of the pack."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule changed in one place.

    Attributes:
        kind: how it was changed: the ``KIND`` of the module that did.
        rule: the changed one.
        key: what was changed: ``assert``, ``when``, ``unless``, ``tolerance``.
        before, after: what it said, and what it says; empty: nothing.
    """

    kind: str
    rule: Rule
    key: str
    before: str
    after: str


def mutants_of(rule: Rule, shape: Shape, shapes: Mapping[str, Shape]) -> list[Mutant]:
    """Give every changed form of a rule that could be loaded and says something else, each once."""
    shape = seen(shape, rule.reach, shapes)
    found: dict[tuple[str, str], Mutant] = {}
    for kind, mutate in _mutations().items():
        for other in mutate(rule, shape):
            mutant = _compared(kind, rule, other)
            if mutant is not None and (mutant.key, mutant.after) not in found and _fits(other, mutant.key, shape, shapes):
                found[mutant.key, mutant.after] = mutant
    return list(found.values())


def with_changed_expressions(rule: Rule, change: Change) -> Iterator[Rule]:
    """Give the rule with each single node of its conditions exchanged."""
    for attribute in CONDITIONS:
        yield from with_changed_condition(rule, attribute, change)


def with_changed_condition(rule: Rule, attribute: str, change: Change) -> Iterator[Rule]:
    """Give the rule with each single node of one of its conditions exchanged."""
    condition: Expression | None = getattr(rule, attribute)
    if condition is not None:
        yield from (_with(rule, attribute, tree) for tree in changed(condition.tree, change))


def _with(rule: Rule, attribute: str, tree: ast.expr) -> Rule:
    if attribute == "condition":
        return replace(rule, condition=expression(tree))
    return replace(rule, when=expression(tree)) if attribute == "when" else replace(rule, unless=expression(tree))


@cache
def _mutations() -> Mapping[str, Callable[[Rule, Shape], Iterable[Rule]]]:
    """Give the ways to change a rule, found by folder, by kind.

    Raises:
        TypeError: a module of the folder declares no ``KIND`` or no ``mutants``.
    """
    found: dict[str, Callable[[Rule, Shape], Iterable[Rule]]] = {}
    for entry in sorted(pkgutil.iter_modules(mutations.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{mutations.__name__}.{entry.name}")
        if not isinstance(getattr(module, "KIND", None), str) or not callable(getattr(module, "mutants", None)):
            raise TypeError(f"{module.__name__} must declare KIND and mutants(rule, shape)")
        found[module.KIND] = module.mutants
    return found


def _compared(kind: str, rule: Rule, other: Rule) -> Mutant | None:
    """Say what was changed; None if nothing was."""
    for attribute, key in CONDITIONS.items():
        before, after = (_text(getattr(each, attribute)) for each in (rule, other))
        if before != after:
            return Mutant(kind, other, key, before, after)
    if rule.tolerance != other.tolerance:
        return Mutant(kind, other, "tolerance", rule.tolerance.source if rule.tolerance else "", "")
    return None


def _text(condition: Expression | None) -> str:
    return printed_node(condition.tree) if condition else ""


def _fits(rule: Rule, key: str, shape: Shape, shapes: Mapping[str, Shape]) -> bool:
    """Whether a pack with the changed condition could be loaded."""
    condition = next((getattr(rule, attribute) for attribute, name in CONDITIONS.items() if name == key), None)
    try:
        if condition is not None:
            check_condition(condition, shape, shapes)
    except ExpressionError:
        return False
    return True
