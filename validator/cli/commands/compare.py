"""``report-validator compare``: the second version of a report against the first."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from validator.cli.inputs import inputs
from validator.cli.language import language_option, spoken
from validator.cli.options import RunGiven
from validator.cli.runs import begin, run
from validator.cli.status import exit_status
from validator.cli.writing import colored, screen_width, write_screen
from validator.deciding.comparing import Comparison, compared
from validator.deciding.comparison_reports import comparison_json, comparison_lines
from validator.deciding.names import WAIVER_SUFFIX
from validator.model.result import Result
from validator.model.rule import Severity
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import Words

__all__ = ["command"]


class Given(TypedDict):
    """The arguments and options of the command, as click gives them."""

    old: str
    new: str
    rules: tuple[str, ...]
    wanted: str
    lang: str | None


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--rules", "rules", metavar="PACK|FILE|DIR", multiple=True, help="Rules to apply besides the core pack (repeatable).")
@click.option("--format", "wanted", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print.")
@language_option
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Compare the second version of a report with the first: what was mended, what is new, what is still there.

    OLD and NEW are files, or folders whose files are paired by their names. Waivers beside the old version hold for the new one too.

    Exit status: 0 no new error, 1 new errors, 2 something could not be checked.
    """
    words = spoken(given["lang"])
    pairs, alone = _pairs(given["old"], given["new"])
    for path in alone:
        click.echo(words.text("compare.one-side", file=path), err=True)
    runs = [(_run(old, (), given), _run(new, _waivers(old), given)) for old, new in pairs]
    comparisons = [compared(old.files[0], new.files[0]) for old, new in runs]
    write_screen(_shown(comparisons, given["wanted"], words), data=given["wanted"] == "json")
    unread = any(exit_status(result, None) for pair in runs for result in pair)
    context.exit(2 if unread else int(any(_is_error(each) for each in comparisons)))


def _is_error(comparison: Comparison) -> bool:
    return any(finding.severity is Severity.ERROR and finding.decision is None for finding in comparison.added)


def _pairs(old: str, new: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Give the files to compare, and those that have no partner."""
    if not (Path(old).is_dir() and Path(new).is_dir()):
        return [(old, new)], []
    before = {os.path.relpath(each.name, old): each.name for each in inputs([old], "") if each.problem is None}
    after = {os.path.relpath(each.name, new): each.name for each in inputs([new], "") if each.problem is None}
    before, after = ({name: path for name, path in side.items() if not name.endswith(WAIVER_SUFFIX)} for side in (before, after))
    both = sorted(before.keys() & after.keys())
    return [(before[name], after[name]) for name in both], [(before | after)[name] for name in sorted(before.keys() ^ after.keys())]


def _waivers(old: str) -> tuple[str, ...]:
    path = old + WAIVER_SUFFIX
    return (path,) if Path(path).is_file() else ()


def _run(path: str, waivers: tuple[str, ...], given: Given) -> Result:
    own = _waivers(path)
    settings = RunGiven(
        paths=(path,),
        rules=given["rules"],
        select=(),
        ignore=(),
        params=(),
        together=False,
        prior=(),
        lang=given["lang"],
        stdin_filename="",
        encoding=None,
        shape=None,
        baseline=None,
        waivers=tuple(dict.fromkeys((*own, *waivers))),
        config=None,
        no_config=True,
        jobs=1,
    )
    return run(begin(settings))


def _shown(comparisons: list[Comparison], wanted: str, words: Words) -> str:
    if wanted == "json":
        return comparison_json(comparisons, words)
    options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
    return render_lines(comparison_lines(comparisons, words), options)
