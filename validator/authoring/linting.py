"""A pack looked over for what can be loaded and still is not as its author means it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from validator.authoring import lints
from validator.authoring.desk import Desk, Found
from validator.model.result import Problem
from validator.model.rule import Severity

__all__ = ["Lint", "Remark", "all_lints", "lint"]


@dataclass(frozen=True, slots=True)
class Lint:
    """One thing to look for.

    Attributes:
        code: its name: ``contradictory-rules``.
        severity: error: no report can be judged by it. warning: hardly meant. note: could be better.
        look: finds it on a desk.
    """

    code: str
    severity: Severity
    look: Callable[[Desk], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something found, at its place; ``problem.key`` is ``lint-`` and the code."""

    code: str
    severity: Severity
    rule: str
    problem: Problem


def lint(desk: Desk) -> list[Remark]:
    """Look over a pack: everything that is found, in the order of the files."""
    remarks = [
        Remark(each.code, each.severity, found.rule, desk.problem(f"lint-{each.code}", found))
        for each in all_lints()
        for found in each.look(desk)
    ]
    return sorted(remarks, key=lambda remark: (remark.problem.file, remark.problem.line, remark.problem.column, remark.code))


@cache
def all_lints() -> tuple[Lint, ...]:
    """Give everything to look for, found by folder.

    Raises:
        TypeError: a module of the folder declares no ``CODE``, ``SEVERITY`` or ``look``.
    """
    found = []
    for entry in sorted(pkgutil.iter_modules(lints.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{lints.__name__}.{entry.name}")
        code, severity, look = (getattr(module, name, None) for name in ("CODE", "SEVERITY", "look"))
        if not isinstance(code, str) or not isinstance(severity, Severity) or not callable(look):
            raise TypeError(f"{module.__name__} must declare CODE, SEVERITY and look(desk)")
        found.append(Lint(code, severity, look))
    return tuple(found)
