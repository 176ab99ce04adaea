"""Parameters: values that the rules of a pack call by name, with what the user sets otherwise."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import replace

from validator.language.complaints import Complaints
from validator.language.marked_yaml import Mapping as MappingNode
from validator.language.marked_yaml import Node, Scalar
from validator.language.marked_yaml import Sequence as NodeList
from validator.language.printed import PrintedError, read_figure
from validator.language.schema import PackEntry
from validator.model.figure import Figure
from validator.model.rule import Expression, Param
from validator.model.shape import Messages

__all__ = ["ParamError", "read_params", "reset", "with_params", "worded"]

_CODE = re.compile(r"0\d+")
"""A code, not a number: nobody counts with leading zeros."""


class ParamError(ValueError):
    """A value that a parameter cannot have.

    Attributes:
        expected: the value that it has by default.
    """

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def read_params(root: MappingNode, entry: PackEntry, complaints: Complaints) -> dict[str, Param]:
    """Read the parameters of a pack file by name. What is in quotes is a text, and so is what is no figure."""
    node = root.get("params")
    found = {}
    for name, value in node.entries if isinstance(node, MappingNode) else ():
        if name.text in entry.params:
            if not name.text.isidentifier():
                complaints.add("field-name-invalid", name, name=name.text)
            given = value.get("value") if isinstance(value, MappingNode) else value
            about = entry.params[name.text].about
            values = tuple(_value(each) for each in _scalars(given))
            found[name.text] = Param(name.text, values, Messages(about.zh, about.en))
    return found


def reset(param: Param, text: str) -> Param:
    """Give a parameter with another value, as a user writes it; of a list, the members with commas between them.

    A bare number has the unit of the default.

    Raises:
        ParamError: the default is a figure, and this is none, or one that measures something else.
    """
    like = param.value[0] if param.value else ""
    texts = [part.strip() for part in re.split("[,，、]", text)] if len(param.value) > 1 else [text.strip()]
    return replace(param, value=tuple(_like(like, each) for each in texts))


def with_params(expression: Expression, params: Mapping[str, Param], fields: Iterable[str]) -> Expression:
    """Put values in the place of the names of parameters; a field of that name comes first.

    A list stands where a function takes any number of values, and behind ``in``: it is written out there.
    """
    used = {name: params[name] for name in expression.names if name in params and name not in set(fields)}
    if not used:
        return expression
    tree = _Valued(used).visit(deepcopy(expression.tree))
    return Expression(expression.source, tree, tuple(name for name in expression.names if name not in used))


def worded(text: str, params: Iterable[Param], fields: Iterable[str]) -> str:
    """Put values in the place of ``{parameter}`` in a message."""
    taken = set(fields)
    for param in params:
        if param.name not in taken:
            shown = ", ".join(value.text if isinstance(value, Figure) else value for value in param.value)
            text = text.replace(f"{{{param.name}}}", shown.replace("{", "{{").replace("}", "}}"))
    return text


class _Valued(ast.NodeTransformer):
    """Writes values out in a tree."""

    def __init__(self, params: Mapping[str, Param]) -> None:
        self._params = params

    def visit_Name(self, node: ast.Name) -> ast.expr:
        param = self._params.get(node.id)
        return _constant(param.value[0], node) if param and param.value else node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        for index, (relation, operand) in enumerate(zip(node.ops, node.comparators, strict=True)):
            param = self._params.get(operand.id) if isinstance(operand, ast.Name) else None
            if param and param.value and isinstance(relation, ast.In | ast.NotIn):
                listed = ast.List([_constant(value, operand) for value in param.value], ast.Load())
                node.comparators[index] = ast.copy_location(listed, operand)
        return self.generic_visit(node)  # type: ignore[return-value]  # a comparison stays one

    def visit_Call(self, node: ast.Call) -> ast.expr:
        arguments: list[ast.expr] = []
        for argument in node.args:
            param = self._params.get(argument.id) if isinstance(argument, ast.Name) else None
            arguments += [_constant(value, argument) for value in param.value] if param else [self.visit(argument)]
        node.args = arguments
        return node


def _constant(value: Figure | str, node: ast.expr) -> ast.expr:
    return ast.copy_location(ast.Constant(value), node)  # type: ignore[arg-type]  # our constants are figures


def _value(node: Scalar) -> Figure | str:
    if node.quoted or _CODE.fullmatch(node.text):
        return node.text
    try:
        return read_figure(node.text, set=True)
    except PrintedError:
        return node.text


def _like(default: Figure | str, text: str) -> Figure | str:
    if isinstance(default, str):
        return text
    try:
        figure = read_figure(text, default=default.unit, set=True)
    except PrintedError as error:
        raise ParamError(default.text) from error
    if figure.unit.kind != default.unit.kind:
        raise ParamError(default.text)
    # a bare number is shown with the unit that it has
    return replace(figure, text=figure.text + default.unit.symbol) if re.fullmatch(r"[\d.,+−-]+", figure.text) else figure


def _scalars(node: Node | None) -> tuple[Scalar, ...]:
    nodes = node.items if isinstance(node, NodeList) else (node,)
    return tuple(item for item in nodes if isinstance(item, Scalar) and not item.null)
