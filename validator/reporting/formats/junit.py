"""JUnit XML, which every build server shows: a test suite for each file, a test case for each finding.

A file without findings has one test case that passes. An error fails; a warning or a note passes with its words in ``system-out``; a file
that could not be read, and a finding about which something was decided, are an error and a skipped test case.
"""

from __future__ import annotations

from collections.abc import Iterator

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from validator.model.finding import Finding
from validator.model.result import FileResult, Problem, Result
from validator.model.rule import Severity
from validator.reporting.display import visible
from validator.reporting.figures import first_place, where
from validator.reporting.options import Options
from validator.reporting.places import spot_words
from validator.reporting.wording import decision_message, finding_message, problem_message
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "junit"


def render(result: Result, options: Options) -> bytes:
    """Write one suite for each file, in the order given."""
    spoken = words(options.language)
    document = JUnitXml("report-validator")
    for file in result.files:
        suite = TestSuite(visible(file.file))
        for case in _cases(file, spoken):
            suite.add_testcase(case)
        document.add_testsuite(suite)
    written: bytes = document.tostring()  # type: ignore[no-untyped-call] # the library has no types
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written.rstrip(b"\n") + b"\n"


def _cases(file: FileResult, spoken: Words) -> Iterator[TestCase]:
    yield from (_problem(problem, spoken) for problem in file.problems)
    yield from (_finding(finding, spoken) for finding in file.findings)
    if not file.problems and not file.findings:
        yield TestCase(spoken.text("junit.clean"), visible(file.file))


def _problem(problem: Problem, spoken: Words) -> TestCase:
    case = TestCase(problem.key, visible(problem.file))
    case.result = [Error(visible(problem_message(problem, spoken)), problem.key)]
    return case


def _finding(finding: Finding, spoken: Words) -> TestCase:
    place = first_place(finding)
    case = TestCase(visible(f"{finding.check.rule.name} {spot_words(place, spoken)}"), visible(place.file))
    message = visible(finding_message(finding, spoken))
    if finding.decision is not None:
        case.result = [Skipped(visible(f"{decision_message(finding.decision, spoken)}: {message}"), finding.decision.kind.value)]
    elif finding.severity is Severity.ERROR:
        failure = Failure(message, visible(finding.check.rule.name))
        failure.text = visible(f"{where(place)}: {place.quote}")
        case.result = [failure]
    else:
        case.system_out = f"{spoken.text(f'severity.{finding.severity}')}: {message}"
    return case
