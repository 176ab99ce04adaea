"""Mistakes collected while a pack is loaded, so that all of them are said at once."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from validator.language.marked_yaml import Node, Scalar
from validator.language.sources import Source
from validator.language.yaml_places import place_inside
from validator.model.result import Problem

__all__ = ["Complaints", "nearest"]


class Complaints:
    """The problems of one source, in the order they were found."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def add(self, key: str, node: Node, /, **detail: object) -> None:
        """Complain of a node: the problem points at its first character."""
        self.problems.append(self.source.problem(key, (node.line, node.column), **detail))

    def inside(self, key: str, scalar: Scalar, offset: int, /, **detail: object) -> None:
        """Complain of a character of a scalar's text: the problem points at it in the source."""
        self.problems.append(self.source.problem(key, place_inside(scalar, offset, self.source), **detail))


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name that was probably meant; empty if none is near.

    >>> nearest("basic_expenditures", ["basic_expenditure", "total"])
    'basic_expenditure'
    """
    return next(iter(get_close_matches(name, list(known), n=1)), "")
