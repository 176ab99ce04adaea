"""A rule pack, a configuration or another file of the user that cannot be used as it is."""

from __future__ import annotations

from collections.abc import Iterable

from validator.model.problem import Problem

__all__ = ["SourceError"]


class SourceError(ValueError):
    """A source that cannot be used as it is.

    Attributes:
        problems: everything that is wrong with it, in the order of the source; never empty.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column)))
        super().__init__("; ".join(f"{p.file}:{p.line}:{p.column}: {p.key}" for p in self.problems))
