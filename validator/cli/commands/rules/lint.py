"""``report-validator rules lint``: packs looked over."""

from __future__ import annotations

import os
import sys

import click

from validator.authoring.desk import desks
from validator.authoring.lint_reports import lint_json, lint_lines
from validator.authoring.linting import lint
from validator.cli.authored import authored
from validator.cli.language import language_option, spoken
from validator.cli.status import CLEAN, FINDINGS
from validator.cli.writing import colored, screen_width, write_screen
from validator.model.rule import Severity
from validator.reporting.lines import render_lines
from validator.reporting.options import Options

__all__ = ["command"]


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK|FILE|DIR]...")
@click.option("--format", "wanted", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="warning", show_default=True, help="Exit 1 from here on."
)
@language_option
@click.pass_context
def command(context: click.Context, *, packs: tuple[str, ...], wanted: str, fail_on: str, lang: str | None) -> None:
    """Look over packs for what can be loaded and still is not meant so.

    Rules that contradict each other or add nothing, preconditions that no record keeps, missing examples, messages that name no figure,
    words in one language only, fields, shapes and parameters that nothing uses. What is said of rules is proven, not guessed.

    PACK is a built-in pack, a YAML file or a folder of them; without any, all built-in packs are looked over.

    Exit status: 0 nothing at or above --fail-on, 1 remarks, 2 a pack cannot be loaded.
    """
    words = spoken(lang)
    known = authored(packs, words)
    remarks = [remark for desk in desks(known.own, known.texts, known.packs) for remark in lint(desk)]
    options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
    write_screen(
        lint_json(remarks, words) if wanted == "json" else render_lines(lint_lines(remarks, words), options), data=wanted == "json"
    )
    failing = [remark for remark in remarks if fail_on != "never" and remark.severity.rank >= Severity(fail_on).rank]
    context.exit(FINDINGS if failing else CLEAN)
