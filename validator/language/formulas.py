"""Equations solved for one of their figures: the tree turned inside out along the way to it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from validator.language.functions import FORMULA_FUNCTIONS
from validator.language.loops import Bound, is_loop, loop_of, resolved
from validator.language.printed import read_figure
from validator.language.signatures import Function, Gives, Takes
from validator.model.figure import Figure

__all__ = ["Formula", "Role", "fill", "isolate", "path_to"]

# y = a + b and so on, solved for the left and for the right operand
_INVERSE = {ast.Add: ("y - b", "y - a"), ast.Sub: ("y + b", "a - y"), ast.Mult: ("y / b", "y / a"), ast.Div: ("y * b", "a / y")}
# what a relation leaves for its left operand
_LEAVES = {ast.Eq: "b", ast.LtE: "_at_most(b)", ast.Lt: "_at_most(b)", ast.GtE: "_at_least(b)", ast.Gt: "_at_least(b)"}
_MIRRORED = {ast.LtE: ast.GtE, ast.Lt: ast.Gt, ast.GtE: ast.LtE, ast.Gt: ast.Lt}
_LIST = ("rest", "every")
_COUNTED = {Takes.LIST, Takes.EACH, Takes.FIELD}


@dataclass(frozen=True, slots=True)
class Role:
    """A figure of a record: a field, a member of a list (``parts[2]``) or a cell of a row (``items[0].amount``)."""

    field: str
    index: int | None = None
    cell: str = ""

    @classmethod
    def of(cls, text: str) -> Role:
        """Take a role apart.

        >>> Role.of("items[0].amount")
        Role(field='items', index=0, cell='amount')
        """
        field, _, rest = text.partition("[")
        index, _, cell = rest.partition("]")
        return cls(field, int(index), cell.removeprefix(".")) if index.isdecimal() else cls(text)

    def is_at(self, node: ast.expr) -> bool:
        """Whether a node of an expression stands for this figure or for the list that holds it."""
        return _is_at(node, self.field, self.cell)


@dataclass(frozen=True, slots=True)
class Formula:
    """What an expression says of one of its figures, in terms of the others.

    Attributes:
        tree: to be evaluated on the same record, or to be written out.
        equation: it gives the figure's value; otherwise the range that a bound leaves.
    """

    tree: ast.expr
    equation: bool


@lru_cache(maxsize=4096)
def isolate(tree: ast.expr, role: Role, *, negative: bool = False) -> Formula | None:
    """Solve a condition for a figure that occurs in it once.

    Args:
        tree: of an expression.
        role: the figure.
        negative: which solution of ``abs(x) = y`` is meant.

    Returns:
        None if the figure occurs never or more than once, or stands where it cannot be solved for (``min``, ``max``, the branches of an ``if``).
    """
    path = path_to(tree, role)
    if path is None:
        return None
    loops = [node for node in path if is_loop(node)]
    if loops and (len(loops) > 1 or role.index is None):
        return None
    path = _condition(path)
    solved = _first(path, role)
    for node, child in pairwise(path[1:]):
        solved = solved and _step(node, child, solved, role, negative=negative)
    if solved is None:
        return None
    calls = {ast.unparse(node.func) for node in ast.walk(solved) if isinstance(node, ast.Call)}
    equation = all(function.gives != Gives.RANGE for name, function in FORMULA_FUNCTIONS.items() if name in calls)
    return Formula(_for_member(solved, loops[0], role) if loops else solved, equation)


def path_to(tree: ast.expr, role: Role) -> tuple[ast.expr, ...] | None:
    """Give the nodes from the root down to the only place of a figure; None if there is no or more than one such place."""
    return _path(tree, role.field, role.cell)


@lru_cache(maxsize=4096)  # the same one for every member of a list
def _path(tree: ast.expr, field: str, cell: str) -> tuple[ast.expr, ...] | None:
    paths = list(_paths(tree, field, cell, {}))
    return paths[0] if len(paths) == 1 else None


def fill(template: str, nodes: Mapping[str, ast.expr], lists: Mapping[str, list[ast.expr]] | None = None) -> ast.expr:
    """Give the tree of a template with trees in place of its names (``y``, ``a`` …) and of its lists (``rest``, ``every``)."""
    return _filled(_template(template), nodes, lists or {})


def _paths(node: ast.expr, field: str, cell: str, bound: Bound) -> Iterator[tuple[ast.expr, ...]]:
    if _is_at(resolved(node, bound), field, cell):
        yield (node,)
        return
    inner = loop_of(node).bound(bound) if is_loop(node) else bound
    for child in _children(node):
        yield from ((node, *path) for path in _paths(child, field, cell, inner))


def _is_at(node: ast.expr, field: str, cell: str) -> bool:
    match node:
        case ast.Name(name):
            return name == field and not cell
        case ast.Attribute(ast.Name(name), column):
            return (name == field and column == cell) or (not cell and field == f"{name}.{column}")
    return False


def _children(node: ast.expr) -> Iterator[ast.expr]:
    """Give the operands whose values matter: how many members a list has does not depend on them."""
    if isinstance(node, ast.Call):
        function = FORMULA_FUNCTIONS[ast.unparse(node.func)]
        yield from (argument for index, argument in enumerate(node.args) if function.take(index) not in _COUNTED or is_loop(argument))
    elif is_loop(node):
        loop = loop_of(node)
        yield from (*loop.conditions, loop.element)
    else:
        yield from (child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))


def _condition(path: tuple[ast.expr, ...]) -> tuple[ast.expr, ...]:
    """Leave out what only says that a condition holds among others, or of every member."""
    match path:
        case (ast.BoolOp(ast.And()), *rest):
            return _condition(tuple(rest))
        case (ast.Call(ast.Name("all")), loop, element, *rest) if is_loop(loop) and element is loop.elt:
            return _condition((element, *rest))
    return path


def _for_member(solved: ast.expr, loop: ast.expr, role: Role) -> ast.expr:
    """Give what a formula over the names of a comprehension says of one member; nothing if it is left out."""
    assert is_loop(loop), "only comprehensions have names"
    return ast.Call(ast.Name("_itself"), [_over(loop, "_one(a, b)", role, element=solved)], [])


def _over(loop: ast.GeneratorExp | ast.ListComp, template: str, role: Role, element: ast.expr | None = None) -> ast.expr:
    """Give a comprehension over one of the members of its lists, or over the others."""
    (clause,) = loop.generators
    lists = [fill(template, {"a": each, "b": _number(str(role.index))}) for each in loop_of(loop).lists]
    side_by_side = ast.Call(ast.Name("zip"), lists, [])
    return ast.GeneratorExp(element or loop.elt, [ast.comprehension(clause.target, side_by_side, clause.ifs, 0)])


def _first(path: tuple[ast.expr, ...], role: Role) -> ast.expr | None:
    """Give what the condition itself leaves for the operand that holds the figure."""
    match path:
        case (ast.Compare() as comparison, operand, *_):
            return _bounds(comparison, operand)
        case (ast.Call() as call, operand, *_):
            function = FORMULA_FUNCTIONS[ast.unparse(call.func)]
            return _inverted(function, call, operand, None, role) if function.gives == Gives.TRUTH else None
    return None


def _bounds(comparison: ast.Compare, operand: ast.expr) -> ast.expr | None:
    """Give what the neighbours of an operand in a chain leave for it."""
    operands = [comparison.left, *comparison.comparators]
    at = next(index for index, candidate in enumerate(operands) if candidate is operand)
    left: list[ast.expr] = []
    if at + 1 < len(operands) and (template := _LEAVES.get(type(comparison.ops[at]))):
        left.append(fill(template, {"b": operands[at + 1]}))
    if at > 0:
        relation = type(comparison.ops[at - 1])
        if template := _LEAVES.get(_MIRRORED.get(relation, relation)):
            left.append(fill(template, {"b": operands[at - 1]}))
    if len(left) > 1:
        return fill("_both(a, b)", {"a": left[0], "b": left[1]})
    return left[0] if left else None


def _step(node: ast.expr, child: ast.expr, solved: ast.expr, role: Role, *, negative: bool) -> ast.expr | None:
    """Give what ``node = solved`` says of its child."""
    match node:
        case ast.BinOp(left, operator, right):
            return fill(_INVERSE[type(operator)][child is right], {"y": solved, "a": left, "b": right})
        case ast.UnaryOp(ast.USub()):
            return fill("-y", {"y": solved})
        case ast.UnaryOp(ast.UAdd()) | ast.GeneratorExp() | ast.ListComp() if not is_loop(node) or node.elt is child:
            return solved
        case ast.Call(ast.Name("abs")):
            return fill("-y" if negative else "y", {"y": solved})
        case ast.Call(ast.Name(name)):
            return _inverted(FORMULA_FUNCTIONS[name], node, child, solved, role)
    return None


def _inverted(function: Function, call: ast.Call, child: ast.expr, solved: ast.expr | None, role: Role) -> ast.expr | None:
    """Solve a call for one of its arguments, by the formula that the function declares."""
    at = next(index for index, argument in enumerate(call.args) if argument is child)
    many = function.take(at).many
    place = len(function.takes) - 1 if many else at
    template = function.inverse[place] if place < len(function.inverse) else ""
    if not template:
        return None
    rest = call.args[:at] + call.args[at + 1 :]
    if is_loop(child):
        rest = [*call.args[:at], _over(child, "_others(a, b)", role), *call.args[at + 1 :]]
    elif role.index is not None and role.is_at(child):
        others = fill("_others(a, b)", {"a": child, "b": _number(str(role.index))})
        rest = [*call.args[:at], others, *call.args[at + 1 :]]
    nodes = dict(zip("abcdef", call.args, strict=False))
    if "i" in _names_in(template):
        if role.index is None or is_loop(child):
            return None
        nodes["i"] = _number(str(role.index))
    return fill(template, {**nodes, **({"y": solved} if solved else {})}, {"rest": rest, "every": call.args})


@cache
def _names_in(template: str) -> frozenset[str]:
    """Give the names that a template is to be filled at."""
    return frozenset(node.id for node in ast.walk(_template(template)) if isinstance(node, ast.Name))


@cache
def _template(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


def _filled(node: ast.expr, nodes: Mapping[str, ast.expr], lists: Mapping[str, list[ast.expr]]) -> ast.expr:
    match node:
        case ast.Name(name):
            return nodes[name]
        case ast.Constant(value):
            return _number(str(value))
        case ast.UnaryOp(operator, operand):
            return ast.UnaryOp(operator, _filled(operand, nodes, lists))
        case ast.BinOp(left, operator, right):
            return ast.BinOp(_filled(left, nodes, lists), operator, _filled(right, nodes, lists))
        case ast.Call(function, arguments):
            opened = [
                lists[name.id] if isinstance(name, ast.Name) and name.id in _LIST else [_filled(name, nodes, lists)] for name in arguments
            ]
            return ast.Call(function, [argument for group in opened for argument in group], [])
    raise TypeError(ast.dump(node))


def _number(text: str) -> ast.expr:
    figure: Figure = read_figure(text, set=True)
    return ast.Constant(figure)  # type: ignore[arg-type]  # our constants are figures
