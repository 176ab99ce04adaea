"""One line for each open finding, for editors and for grep: ``path:line:column: severity rule message``."""

from __future__ import annotations

from collections.abc import Iterator

from validator.model.result import FileResult, Problem, Result
from validator.reporting.display import visible
from validator.reporting.figures import first_place, open_findings, where
from validator.reporting.options import Options
from validator.reporting.wording import finding_message, problem_message
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "concise"


def render(result: Result, options: Options) -> str:
    """Write the findings and problems, and nothing else. Severities are not translated: programs read them."""
    spoken = words(options.language)
    return "".join(f"{visible(row)}\n" for file in result.files for row in _rows(file, spoken))


def _rows(file: FileResult, spoken: Words) -> Iterator[str]:
    for problem in file.problems:
        yield f"{_where(problem)}: error {problem.key} {problem_message(problem, spoken)}"
    for finding in open_findings(file):
        yield f"{where(first_place(finding))}: {finding.severity} {finding.check.rule.name} {finding_message(finding, spoken)}"


def _where(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
