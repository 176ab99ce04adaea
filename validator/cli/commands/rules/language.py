"""``report-validator rules language``: what can be written in a rule."""

from __future__ import annotations

import click

from validator.cli.language import language_option, spoken
from validator.cli.writing import write_screen
from validator.reporting.language_page import language_markdown

__all__ = ["command"]


@click.command()
@language_option
def command(lang: str | None) -> None:
    """Print the rule language: its forms by example and every function, as Markdown."""
    write_screen(language_markdown(spoken(lang)), data=True)
