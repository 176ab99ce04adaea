"""The one walk over expressions: simpleeval's, restricted to a list of node types."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import simpleeval

__all__ = ["Refused", "Walk"]


class Refused(Exception):  # noqa: N818 (a signal between the walk and its caller)
    """A node that is not on the list.

    Attributes:
        node: where it stands.
    """

    def __init__(self, node: ast.AST) -> None:
        super().__init__(type(node).__name__)
        self.node = node


class Walk(simpleeval.SimpleEval):  # type: ignore[misc]  # the package has no types
    """A walk that gives something for every node of an expression, by a method for each allowed type of node.

    simpleeval's own operators, functions, names, attribute look-up, assignments and formats are switched off. Subclasses say what each node
    becomes: a checked node, a step of the evaluation, a dimension.
    """

    def __init__(self) -> None:
        super().__init__(operators={}, functions={}, names={})
        self.nodes: dict[type[ast.AST], Callable[[Any], Any]] = {
            ast.Name: self._eval_name,
            ast.Attribute: self._eval_attribute,
            ast.Constant: self._eval_constant,
            ast.UnaryOp: self._eval_unaryop,
            ast.BinOp: self._eval_binop,
            ast.BoolOp: self._eval_boolop,
            ast.Compare: self._eval_compare,
            ast.IfExp: self._eval_ifexp,
            ast.Call: self._eval_call,
            ast.List: self._eval_list,
            ast.ListComp: self._eval_loop,
            ast.GeneratorExp: self._eval_loop,
        }

    def _eval(self, node: ast.AST) -> Any:  # noqa: ANN401 (each walk gives its own kind of thing)
        if type(node) not in self.nodes:
            raise Refused(node)
        return super()._eval(node)
