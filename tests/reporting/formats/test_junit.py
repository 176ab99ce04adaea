"""JUnit XML."""

from __future__ import annotations

from dataclasses import replace

from junitparser import JUnitXml

from tests.reporting.samples import FILE, finding, result
from validator.model.result import FileResult, Result
from validator.reporting.formats.junit import render
from validator.reporting.options import Options


def test_counts_are_those_that_build_servers_add_up() -> None:
    """Errors of the file fail, notes pass, a clean file is one test that passes, an unreadable one an error."""
    suites = JUnitXml.fromstring(render(result(), Options("en")))

    assert [[suite.name, suite.tests, suite.failures, suite.errors, suite.skipped] for suite in suites] == [
        [FILE, 4, 2, 0, 0],
        ["clean.txt", 1, 0, 0, 0],
        ["missing.txt", 1, 0, 1, 0],
    ]


def test_any_text_gives_well_formed_xml() -> None:
    """Control characters, which XML cannot hold, are written out."""
    evil = replace(finding(), check=replace(finding().check, rule=replace(finding().check.rule, name="a/<b>&\x00\x0b")))

    suites = JUnitXml.fromstring(render(Result((FileResult("a\x1b.txt", findings=(evil,)),)), Options("en")))

    assert [case.name for suite in suites for case in suite] == ["a/<b>&\\x00\\x0b 4:31"]
