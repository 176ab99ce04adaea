"""``report-validator case``: a finding as a small case without names, to be sent to the keepers of a pack."""

from __future__ import annotations

from typing import TypedDict, Unpack

import click

from validator.authoring.minimal import case_text, minimal
from validator.cli.language import language_option, spoken
from validator.cli.options import rules_option
from validator.cli.packs import loaded
from validator.cli.writing import write_file, write_screen
from validator.model.result import FileResult
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reporting.fingerprint import fingerprints
from validator.reporting.words import Words
from validator.running import check_bytes
from validator.settings import Settings

__all__ = ["command"]


class Given(TypedDict):
    """The arguments and options of the command, as click gives them."""

    path: str
    finding: str
    rules: tuple[str, ...]
    output: str | None
    keep: bool
    lang: str | None


@click.command()
@click.argument("path")
@click.argument("finding")
@rules_option
@click.option("-o", "--output", metavar="FILE", help="The file of cases to write.  [default: printed]")
@click.option(
    "--keep", is_flag=True, help="The finding is right: the case expects it. Without, it is a false alarm: the case expects none."
)
@language_option
def command(**given: Unpack[Given]) -> None:
    """Make a case of a FINDING on the report PATH: the least text that still raises it, names left out.

    FINDING is its fingerprint (see --format json), or its number in the order of the output, from 1 on. The case is ready for
    "rules test". Read it before you send it: figures stay as printed.
    """
    words = spoken(given["lang"])
    settings = Settings(loaded(given["rules"], words).packs)
    try:
        file = check_bytes(read_bytes(given["path"]), given["path"], settings)
    except ReadingError as error:
        file = FileResult(given["path"], problems=(error.problem,))
    if file.document is None:
        raise click.UsageError(words.text("command.case-no-report", path=given["path"]))
    rule, texts = _finding(file, given["finding"], words)
    found = minimal(file.document, lambda text: (rule, texts) in _findings(check_bytes(text.encode(), "case.txt", settings)))
    if found is None:
        raise click.UsageError(words.text("command.case-lost", rule=rule))
    if not found.anonymous:
        click.echo(words.text("command.case-named"), err=True)
    content = case_text(rule.rpartition("/")[2], found.text, rule, alarm=not given["keep"])
    if given["output"] is None:
        write_screen(content, data=True)
    else:
        write_file(given["output"], content)


def _findings(file: FileResult) -> list[tuple[str, frozenset[str]]]:
    """Give rule and printed figures of each finding: what makes it the same finding in another text."""
    return [(each.check.rule.name, frozenset(figure.text for _, figure in each.check.figures)) for each in file.findings]


def _finding(file: FileResult, wanted: str, words: Words) -> tuple[str, frozenset[str]]:
    names = fingerprints(file.findings)
    found = _findings(file)
    if wanted in names:
        return found[names.index(wanted)]
    if wanted.isdecimal() and 0 < int(wanted) <= len(found):
        return found[int(wanted) - 1]
    raise click.UsageError(words.text("command.case-unknown", finding=wanted, n=len(found)))
