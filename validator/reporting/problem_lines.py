"""A problem as lines for people: place and message, the line itself, and a pointer."""

from __future__ import annotations

from collections.abc import Iterator

from validator.model.result import Problem
from validator.model.rule import Severity
from validator.reporting.display import pointer
from validator.reporting.lines import Line, line
from validator.reporting.wording import problem_message
from validator.reporting.words import Words

__all__ = ["problem_lines"]

LONGEST = 100
"""Characters of a source line that are shown."""


def problem_lines(problem: Problem, spoken: Words, severity: Severity = Severity.ERROR) -> Iterator[Line]:
    """Give ``path:line:column: error: message``, the source line with its number, and carets under the word that is wrong."""
    where = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    grade = (spoken.text(f"severity.{severity}"), severity.value)
    yield line((f"{where}:", "place"), " ", grade, " ", problem_message(problem, spoken), indent=4)
    if not problem.source or not problem.line:
        return
    source, column = _window(problem.source, problem.column)
    margin = max(5, len(str(problem.line)))
    yield line((f"{problem.line:>{margin}} | ", "faint"), source, whole=True)
    if column:
        yield line((" " * margin + " | ", "faint"), (pointer(source, column), severity.value), whole=True)


def _window(source: str, column: int) -> tuple[str, int]:
    """Cut a very long line around the column; give the part and the column within it."""
    start = max(0, column - 1 - LONGEST // 2) if len(source) > LONGEST else 0
    return source[start : start + LONGEST], max(0, column - start)
