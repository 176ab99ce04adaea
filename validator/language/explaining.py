"""An expression as a tree of phrases: what it says, without saying it in any language.

The words are those of the reporting room: one for each key of ``PHRASES``, and one for each function of the language.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from validator.language.loops import Loop, is_loop, loop_of
from validator.model.figure import Figure
from validator.model.record import Printed
from validator.model.rule import Expression

__all__ = ["PHRASES", "Phrase", "explain"]

PHRASES = (
    *("equal", "unequal", "at-most", "less", "at-least", "more"),
    *("and", "or", "not", "if"),
    *("plus", "minus", "times", "divided", "negative", "bracket"),
    *("field", "column", "number", "text", "call"),
    *("in", "not-in", "list", "each", "each-where", "cell", "member"),
)
"""What a phrase can be. ``if`` has what then holds, the condition, and what holds otherwise."""

_RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "equal",
    ast.NotEq: "unequal",
    ast.LtE: "at-most",
    ast.Lt: "less",
    ast.GtE: "at-least",
    ast.Gt: "more",
    ast.In: "in",
    ast.NotIn: "not-in",
}
_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "plus", ast.Sub: "minus", ast.Mult: "times", ast.Div: "divided"}
# How closely the parts of a phrase hold together; what holds less closely than its surroundings needs brackets.
_CLOSENESS = {
    "if": 0,
    "or": 1,
    "and": 2,
    "not": 3,
    **dict.fromkeys(_RELATIONS.values(), 4),
    "plus": 5,
    "minus": 5,
    "times": 6,
    "divided": 6,
}
_CLOSEST = 7


@dataclass(frozen=True, slots=True)
class Phrase:
    """One part of what an expression says.

    Attributes:
        key: one of ``PHRASES``.
        parts: the phrases it is made of, in the order of the expression.
        text: of a field, column or cell its name, of a number or text what is written, of a call the function.
    """

    key: str
    parts: tuple[Phrase, ...] = ()
    text: str = ""


def explain(expression: Expression) -> Phrase:
    """Give what an expression says. Brackets stand where the meaning needs them, not where the author put them.

    >>> from validator.language.expressions import parse
    >>> explain(parse("executed <= budget"))
    Phrase(key='at-most', parts=(Phrase(key='field', parts=(), text='executed'), Phrase(key='field', parts=(), text='budget')), text='')
    """
    return _phrase(expression.tree)


def _phrase(node: ast.expr) -> Phrase:
    match node:
        case ast.Compare():
            return _relations(node)
        case ast.BoolOp(op, values):
            return _joined("and" if isinstance(op, ast.And) else "or", *map(_phrase, values))
        case ast.BinOp(left, op, right):
            return _arithmetic(_OPERATORS[type(op)], _phrase(left), _phrase(right))
        case ast.UnaryOp(op, operand):
            return _signed(op, _phrase(operand))
        case ast.IfExp(test, body, orelse):
            return Phrase("if", (_held(_phrase(body), _CLOSENESS["or"]), _held(_phrase(test), _CLOSENESS["or"]), _phrase(orelse)))
        case _:
            return _leaf(node)


def _each(loop: Loop) -> Phrase:
    """Give what is said of each member, of which lists and under which conditions."""
    lists = tuple(map(_phrase, loop.lists))
    conditions = [_named(_phrase(condition), loop) for condition in loop.conditions]
    meant = (conditions[0] if len(conditions) == 1 else _joined("and", *conditions),) if conditions else ()
    return Phrase(
        "each-where" if meant else "each",
        (_named(_phrase(loop.element), loop), lists[0] if len(lists) == 1 else Phrase("list", lists), *meant),
    )


def _named(phrase: Phrase, loop: Loop) -> Phrase:
    """Let the names of members be said as what they stand for."""
    if phrase.key == "column" and phrase.text.partition(".")[0] in loop.names:
        return Phrase("cell", text=phrase.text)
    if phrase.key == "field" and phrase.text in loop.names:
        source = dict(zip(loop.names, map(_phrase, loop.lists), strict=True))[phrase.text]
        return source if len(loop.names) > 1 else Phrase("member")
    return replace(phrase, parts=tuple(_named(part, loop) for part in phrase.parts))


def _relations(node: ast.Compare) -> Phrase:
    """Give a relation; a chain says that each of its links holds."""
    operands = [_phrase(operand) for operand in (node.left, *node.comparators)]
    links = [
        _joined(_RELATIONS[type(relation)], left, right) for relation, left, right in zip(node.ops, operands, operands[1:], strict=False)
    ]
    return links[0] if len(links) == 1 else Phrase("and", tuple(links))


def _arithmetic(key: str, left: Phrase, right: Phrase) -> Phrase:
    """Join two numbers; what is worked out from left to right needs no brackets."""
    closeness = _CLOSENESS[key]
    return Phrase(key, (_held(left, closeness), _held(right, closeness + 1)))


def _signed(sign: ast.unaryop, operand: Phrase) -> Phrase:
    if isinstance(sign, ast.UAdd):
        return operand
    return _joined("not", operand) if isinstance(sign, ast.Not) else Phrase("negative", (_held(operand, _CLOSEST),))


def _joined(key: str, *parts: Phrase) -> Phrase:
    """Join phrases side by side."""
    closeness = _CLOSENESS[key] + (key != "not")
    return Phrase(key, tuple(_held(part, closeness) for part in parts))


def _held(part: Phrase, closeness: int) -> Phrase:
    return Phrase("bracket", (part,)) if _CLOSENESS.get(part.key, _CLOSEST) < closeness else part


def _leaf(node: ast.expr) -> Phrase:
    match node:
        case ast.Call(func, args):
            return Phrase("call", tuple(map(_phrase, args)), ast.unparse(func))
        case ast.Name(name):
            return Phrase("field", text=name)
        case ast.Attribute():
            return Phrase("column", text=ast.unparse(node))
        case ast.Constant(str(text)):
            return Phrase("text", text=text)
        case ast.Constant(value):
            return Phrase("number", text=value.text if isinstance(value, Figure | Printed) else str(value))
        case _:
            return _list(node)


def _list(node: ast.expr) -> Phrase:
    if isinstance(node, ast.List):
        return Phrase("list", tuple(map(_phrase, node.elts)))
    if is_loop(node):
        return _each(loop_of(node))
    raise TypeError(f"{ast.dump(node)} is not of the rule language")
