"""``report-validator rules list``: the rules there are."""

from __future__ import annotations

import json
import os
import sys

import click

from validator.cli.language import language_option, spoken
from validator.cli.options import rules_option
from validator.cli.packs import loaded
from validator.cli.writing import colored, screen_width, write_screen
from validator.reporting.explaining import list_lines
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.rule_pages import rules_data, rules_markdown

__all__ = ["command"]


@click.command()
@rules_option
@language_option
@click.option(
    "--format", "wanted", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True, help="What to print."
)
def command(rules: tuple[str, ...], lang: str | None, wanted: str) -> None:
    """List all rules: name, severity, and what each is for."""
    words = spoken(lang)
    packs = loaded(rules, words).packs
    if wanted == "json":
        write_screen(json.dumps(rules_data(packs), ensure_ascii=False, indent=2) + "\n", data=True)
    elif wanted == "markdown":
        write_screen(rules_markdown(packs, words), data=True)
    else:
        options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
        write_screen(render_lines(list_lines(packs, words), options))
