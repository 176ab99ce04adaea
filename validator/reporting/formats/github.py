"""Annotations on the changed lines of a pull request: GitHub's workflow commands.

The syntax is ``::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`` with ``%``, carriage return and line feed escaped,
and in properties ``:`` and ``,`` too (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from validator.model.finding import Finding
from validator.model.result import FileResult, Result
from validator.reporting.display import visible
from validator.reporting.figures import first_place, open_findings
from validator.reporting.options import Options
from validator.reporting.places import address_words
from validator.reporting.wording import finding_message, problem_message
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "github"

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(result: Result, options: Options) -> str:
    """Write one workflow command for each open finding and each problem."""
    spoken = words(options.language)
    return "".join(f"{row}\n" for file in result.files for row in _rows(file, spoken))


def _rows(file: FileResult, spoken: Words) -> Iterator[str]:
    for problem in file.problems:
        place: dict[str, str | int] = {"file": problem.file, "line": problem.line, "col": problem.column, "title": problem.key}
        yield _command("error", place, problem_message(problem, spoken))
    for finding in open_findings(file):
        yield _annotation(finding, file.file, spoken)


def _annotation(finding: Finding, file: str, spoken: Words) -> str:
    place = first_place(finding)
    one_line = place.line == place.end_line  # GitHub takes columns only within one line
    properties: dict[str, str | int] = {
        "file": place.file or file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column if one_line else 0,
        "endColumn": place.end_column if one_line else 0,
        "title": finding.check.rule.name,
    }
    spot = address_words(place.address, spoken)
    where = f"{spot}: " if spot else ""
    return _command(COMMANDS[finding.severity], properties, where + finding_message(finding, spoken))


def _command(name: str, properties: Mapping[str, str | int], text: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{name} {listed}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
